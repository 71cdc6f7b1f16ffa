import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup/root.mjs';

// The native compiler: it checks each of the three worlds (anywhere, browser, Node) in well under a second.
const PROJECTS = ['src-shared/tsconfig.json', 'src-renderer/tsconfig.json', 'tsconfig.json'];
const tsc = join(root, 'node_modules/typescript-native/bin/tsc');

const failed = PROJECTS.filter((project) => spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' }).status !== 0);
if (failed.length > 0) process.stderr.write(`typecheck failed: ${failed.join(', ')}\n`);
process.exit(failed.length > 0 ? 1 : 0);

import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * A folder that electron-builder takes for Electron's runtime where the real one cannot be downloaded. Its `electron` is the Node
 * that runs this test, so a package made with it can start the core behind the web door. It proves what is in the package, not Electron.
 */
export function makeStandInElectron(folder: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  copyFileSync(process.execPath, join(folder, 'electron'));
  chmodSync(join(folder, 'electron'), 0o755);
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
  const texts = { version, LICENSE: 'stand-in', 'LICENSES.chromium.html': 'stand-in', 'chrome-sandbox': '', 'locales/zh-CN.pak': '', 'locales/en-US.pak': '', 'locales/fr.pak': '' };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

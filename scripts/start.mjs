import { join } from 'node:path';
import { findElectron, whyNoWindow } from './setup/find-electron.mjs';
import { runProgram } from './setup/run-program.mjs';
import { say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

// npm start [-- --sample --headless --port N --data DIR]: Electron's window where it can be opened, else the same core on 127.0.0.1.
const args = process.argv.slice(2);
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages: 'wanted' });
const electron = args.includes('--headless') ? undefined : findElectron(root);
const obstacle = electron && whyNoWindow();
if (obstacle) say(`Electron is here but its window cannot be opened (${obstacle}); starting the web door.`);

if (electron && !obstacle) runProgram(electron, [root, ...args], { cwd: root });
else runProgram(node, [join(root, 'out/main/serve.js'), ...args]);

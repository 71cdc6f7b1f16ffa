import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run office [-- --data DIR --port N --host H]: the head office server. It runs from its sources, which Node 24 reads as they are.
const { root, node } = setUp({ build: [], debianPackages: 'not needed' });
runProgram(node, [join(root, 'src-office/hosts/office.ts'), ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd() });

import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run -s muniment -- <command>: the command line on a current build. Prints nothing of its own on stdout.
const { root, node } = setUp({ build: ['core'], debianPackages: 'not needed', quiet: true });
// npm changes into the project's folder; paths on the command line mean the folder that the person stands in.
runProgram(node, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd() });

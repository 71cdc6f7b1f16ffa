import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run drill: kills the core at random moments of a working session and looks for what is missing afterwards.
const { root, node } = setUp({ build: [], debianPackages: 'not needed', quiet: true });
runProgram(node, [join(root, 'scripts/kill-drill/drill.ts'), ...process.argv.slice(2)], { cwd: root });

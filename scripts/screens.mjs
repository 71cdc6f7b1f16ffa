import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run screens: pictures of every screen, in both languages and both themes, into docs/screens.
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages: 'not needed', quiet: true });
runProgram(node, [join(root, 'scripts/screens/take-screens.ts'), ...process.argv.slice(2)], { cwd: root });

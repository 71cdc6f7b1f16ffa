import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run bench [-- --quick]: measures the built product against the machine it runs on.
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages: 'not needed', quiet: true });
runProgram(node, [join(root, 'scripts/bench/run-bench.ts'), ...process.argv.slice(2)], { cwd: root });

import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run bench [-- --quick]: measures the built product against the machine it runs on. npm run bench devices: the devices alone.
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages: 'not needed', quiet: true });
const [what, ...args] = process.argv.slice(2);
if (what === 'devices') runProgram(node, [join(root, 'scripts/bench/run-device-bench.ts'), ...args], { cwd: root });
else runProgram(node, [join(root, 'scripts/bench/run-bench.ts'), ...process.argv.slice(2)], { cwd: root });

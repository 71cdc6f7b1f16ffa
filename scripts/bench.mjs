import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run bench [-- --quick]: measures the built product against the machine it runs on. npm run bench devices, grid, search, images: these alone.
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages: 'not needed', quiet: true });
const [what, ...args] = process.argv.slice(2);
const own = { devices: 'run-device-bench.ts', grid: 'run-grid-bench.ts', search: 'run-search-bench.ts', images: 'run-image-bench.ts' }[what];
if (own !== undefined) runProgram(node, [join(root, 'scripts/bench', own), ...args], { cwd: root });
else runProgram(node, [join(root, 'scripts/bench/run-bench.ts'), ...process.argv.slice(2)], { cwd: root });

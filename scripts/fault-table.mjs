import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run faults [-- --check]: writes the fault table of docs/devices.md from the titles of the tests, or says whether it is current.
const { root, node } = setUp({ build: [], debianPackages: 'not needed', quiet: true });
runProgram(node, [join(root, 'scripts/fault-table/write-fault-table.ts'), ...process.argv.slice(2)], { cwd: root });

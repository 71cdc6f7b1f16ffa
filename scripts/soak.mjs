import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run soak: a day of devices that come and go, in minutes; counts what the device-host and the core still hold.
const { root, node } = setUp({ build: [], debianPackages: 'required', purpose: 'test', quiet: true });
runProgram(node, [join(root, 'scripts/device-soak/soak.ts'), ...process.argv.slice(2)], { cwd: root });

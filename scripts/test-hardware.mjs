import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run test:hardware: the drivers on a real Linux kernel in QEMU, with emulated USB devices.
const { root, node } = setUp({ build: [], debianPackages: 'required', purpose: 'hardware', quiet: true });
runProgram(node, [join(root, 'scripts/hardware/test-on-kernel.ts'), ...process.argv.slice(2)], { cwd: root });

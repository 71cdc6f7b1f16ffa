import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run dist [-- --linux deb …]: installers for this system, into release/. Needs Electron's runtime; see docs/packaging.md.
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages: 'not needed' });
runProgram(node, [join(root, 'node_modules/electron-builder/cli.js'), '--config', 'electron-builder.config.cjs', '--publish', 'never', ...process.argv.slice(2)], { cwd: root });

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runProgram } from './setup/run-program.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run bench [-- --quick]: measures the built product against the machine it runs on, every part in one run. npm run bench room, search, grid, images, line, reading, devices [-- …]: one part with options of its own.
const PARTS = {
  room: 'run-room-bench.ts',
  search: 'run-search-bench.ts',
  grid: 'run-grid-bench.ts',
  images: 'run-image-bench.ts',
  line: 'run-line-bench.ts',
  reading: 'run-reading-bench.ts',
  devices: 'run-device-bench.ts',
};

const [part, ...options] = process.argv.slice(2);
if (part !== undefined && part !== '--quick' && !(part in PARTS)) {
  process.stderr.write(`npm run bench knows the parts ${Object.keys(PARTS).join(', ')}, and --quick for all of them; not "${part}"\n`);
  process.exit(2);
}
// The list is measured in Chromium, reading against native Tesseract; the other parts need none.
const debianPackages = part === 'grid' || part === 'reading' || !(part in PARTS) ? 'wanted' : 'not needed';
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages, purpose: part === 'grid' ? 'run' : 'bench', quiet: true });
const scriptOf = (name) => join(root, 'scripts/bench', PARTS[name]);
if (part in PARTS) {
  runProgram(node, [scriptOf(part), ...options], { cwd: root });
} else {
  const started = performance.now();
  const broken = [];
  for (const name of Object.keys(PARTS)) {
    process.stdout.write(`\n## ${name}\n\n`);
    // A part that breaks off does not take the others with it: a long run has not measured for nothing.
    const { status } = spawnSync(node, [scriptOf(name), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
    if (status !== 0) broken.push(name);
  }
  process.stdout.write(`\nall parts: ${Math.round((performance.now() - started) / 1000)} s${broken.length === 0 ? '' : `; broken off: ${broken.join(', ')}`}\n`);
  process.exit(broken.length === 0 ? 0 : 1);
}

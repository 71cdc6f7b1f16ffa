import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './setup/count-tests.mjs';
import { setUp } from './setup/set-up.mjs';

// npm test [-- <vitest filter>]: set-up, then every check, none of which hides another. The last line is `N passed, N failed`:
// each test is one, in this process or on a kernel of its own, and so is each of typecheck, lint and dead code.
const filters = process.argv.slice(2);
// The kernel of level 3 is Debian's for amd64 and runs the host's own Node.
const onKernel = filters.length === 0 && process.platform === 'linux' && process.arch === 'x64';
const { root, node } = setUp({ build: ['core', 'renderer'], debianPackages: 'required', purpose: onKernel ? 'hardware' : 'test' });
const report = join(root, 'out/test-results.json');
const kernelReport = join(root, 'out/hardware/results.json');
mkdirSync(join(root, 'out'), { recursive: true });
for (const path of [report, kernelReport]) rmSync(path, { force: true });

/** @param {string} title @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(title, args, env = {}) {
  process.stdout.write(`\n── ${title}\n`);
  const started = performance.now();
  const { status } = spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${title}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)\n`);
  return status === 0;
}

const checks = filters.length > 0 ? [] : [
  { title: 'typecheck', args: ['scripts/typecheck.mjs'] },
  { title: 'lint', args: ['node_modules/oxlint/bin/oxlint'] },
  { title: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
].map(({ title, args }) => ({ title, passed: run(title, args) }));

const suitesPassed = run('tests', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]);
const tests = countTests(read(report), suitesPassed);

// Last and alone: a guest in software emulation beside Chromium would measure the machine and not the drivers.
const kernel = onKernel ? runOnKernel() : { passed: 0, failed: 0, failures: [] };

function runOnKernel() {
  const well = run('devices on a kernel', ['scripts/hardware/test-on-kernel.ts']);
  return read(kernelReport) ?? { passed: 0, failed: 1, failures: [`devices on a kernel: ended without a result${well ? '' : '; see above'}`] };
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

const passed = tests.passed + kernel.passed + checks.filter((check) => check.passed).length;
const failed = tests.failed + kernel.failed + checks.filter((check) => !check.passed).length;
process.stdout.write('\n── summary\n');
for (const check of checks) process.stdout.write(`${check.passed ? 'ok    ' : 'FAILED'} ${check.title}\n`);
for (const name of [...tests.failures, ...kernel.failures]) process.stdout.write(`FAILED ${name}\n`);
process.stdout.write(`tests: ${tests.passed} passed, ${tests.failed} failed\n`);
process.stdout.write(onKernel ? `on a kernel: ${kernel.passed} passed, ${kernel.failed} failed\n` : 'on a kernel: not run (it needs Linux on x64, and no filter)\n');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0;

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintSources } from '../../scripts/setup/build-when-stale.mjs';
import { countTests } from '../../scripts/setup/count-tests.mjs';
import { findElectron } from '../../scripts/setup/find-electron.mjs';
import { findNode, nodeIsNewEnough } from '../../scripts/setup/find-node.mjs';
import { planInstallation } from '../../scripts/setup/install-debian-packages.mjs';
import { packagesAreCurrent } from '../../scripts/setup/install-packages.mjs';

const project = resolve(import.meta.dirname, '../..');
/** The machine's own Node, which may be too old for the product: the scripts must run on it. */
const OLD_NODE = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'muniment-set-up-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

function put(path: string, text: string): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

describe('packages', () => {
  const lock = (version: string): string => JSON.stringify({ packages: { '': {}, 'node_modules/zod': { version }, 'node_modules/other-system': { version: '1.0.0', optional: true } } });

  it('are missing in a fresh clone', () => {
    put('package-lock.json', lock('4.0.0'));
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('are current when npm ci was run by hand, and the answer is remembered', () => {
    put('package-lock.json', lock('4.0.0'));
    put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/zod': { version: '4.0.0' } } }));
    expect(packagesAreCurrent(folder)).toBe(true);
    expect(existsSync(join(folder, 'node_modules/.muniment-setup.json'))).toBe(true);
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('are stale after the lockfile asked for another version', () => {
    put('package-lock.json', lock('4.0.0'));
    put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/zod': { version: '4.0.0' } } }));
    expect(packagesAreCurrent(folder)).toBe(true);
    put('package-lock.json', lock('4.1.0'));
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});

describe('Debian packages', () => {
  it('are installed by root on Debian', () => {
    expect(planInstallation(['chromium'], { debian: true, superuser: true }).run).toEqual(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']);
  });

  it('are asked for in one command elsewhere', () => {
    expect(planInstallation(['chromium', 'libusb-1.0-0'], { debian: true, superuser: false }))
      .toEqual({ line: 'Missing Debian packages. Please run: sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium libusb-1.0-0' });
    expect(planInstallation(['chromium'], { debian: false, superuser: true })).toEqual({ line: expect.stringContaining('chromium') as string });
  });
});

describe('the Node that runs the product', () => {
  it('must have Node-API 10', () => {
    expect(nodeIsNewEnough({ node: '20.20.2', napi: '9' })).toBe(false);
    expect(nodeIsNewEnough({ node: '22.13.0', napi: '10' })).toBe(false);
    expect(nodeIsNewEnough({ node: '22.14.0', napi: '10' })).toBe(true);
    expect(nodeIsNewEnough({ node: '24.21.0', napi: '10' })).toBe(true);
  });

  it('is our own process where the project brings none, and an old one is refused in one line', () => {
    expect(findNode(folder)).toBe(process.execPath);
    expect(() => findNode(folder, { ...process.versions, node: '20.20.2', napi: '9' })).toThrow(/^Muniment needs Node 22\.14 or newer.* this is Node 20\.20\.2\. Please install Node 24\.$/);
  });
});

describe('the Electron runtime', () => {
  it('is absent where only its package was installed', () => {
    put('node_modules/electron/package.json', '{}');
    expect(findElectron(folder, {})).toBeUndefined();
  });

  it('is absent when its executable was removed or cannot be run', () => {
    put('node_modules/electron/path.txt', 'electron');
    expect(findElectron(folder, {})).toBeUndefined();
    chmodSync(put('node_modules/electron/dist/electron', ''), 0o644);
    expect(findElectron(folder, {})).toBeUndefined();
  });

  it('is found where its download put it, or where ELECTRON_OVERRIDE_DIST_PATH says', () => {
    put('node_modules/electron/path.txt', 'electron');
    const executable = put('node_modules/electron/dist/electron', '');
    chmodSync(executable, 0o755);
    expect(findElectron(folder, {})).toBe(executable);
    const other = put('elsewhere/electron', '');
    chmodSync(other, 0o755);
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') })).toBe(other);
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') })).toBeUndefined();
  });
});

describe('a build', () => {
  it('is stale after a source was edited, added or removed, and not otherwise', () => {
    const source = put('src/a.ts', 'one');
    const first = fingerprintSources(folder, ['src']);
    expect(fingerprintSources(folder, ['src'])).toBe(first);
    writeFileSync(source, 'two!');
    const edited = fingerprintSources(folder, ['src']);
    expect(edited).not.toBe(first);
    const added = put('src/b/c.ts', '');
    const withMore = fingerprintSources(folder, ['src']);
    expect(withMore).not.toBe(edited);
    rmSync(added);
    expect(fingerprintSources(folder, ['src'])).toBe(edited);
    utimesSync(source, new Date(0), new Date(0));
    expect(fingerprintSources(folder, ['src'])).not.toBe(edited);
  });
});

describe('the count of tests', () => {
  const file = (name: string, status: string, tests: Record<string, string>): { name: string; status: string; message: string; assertionResults: { fullName: string; status: string }[] } =>
    ({ name, status, message: status === 'failed' ? 'SyntaxError: unexpected token' : '', assertionResults: Object.entries(tests).map(([fullName, state]) => ({ fullName, status: state })) });

  it('counts what passed and what failed', () => {
    const counted = countTests({ testResults: [file('a', 'passed', { one: 'passed', two: 'passed' }), file('b', 'failed', { three: 'failed', four: 'passed' })] }, false);
    expect(counted).toMatchObject({ passed: 3, failed: 1 });
  });

  it.each([
    ['a file that could not be loaded', { testResults: [file('a', 'passed', { one: 'passed' }), file('b', 'failed', {})] }, false],
    ['a test that was switched off', { testResults: [file('a', 'passed', { one: 'passed', two: 'skipped' })] }, true],
    ['a run that ended without a report', undefined, false],
    ['a run in which nothing was tested', { testResults: [] }, true],
    ['an error outside any test', { testResults: [file('a', 'passed', { one: 'passed' })] }, false],
  ])('counts %s as failed', (_name, report, suitesPassed) => {
    expect(countTests(report, suitesPassed).failed).toBe(1);
  });
});

describe('the scripts', () => {
  it('say in one line what is missing, on the machine\'s own Node, and end with 1', () => {
    cpSync(join(project, 'scripts'), join(folder, 'scripts'), { recursive: true });
    put('package.json', '{ "type": "module" }');
    put('package-lock.json', JSON.stringify({ packages: {} }));
    put('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
    const result = spawnSync(OLD_NODE ?? process.execPath, ['scripts/muniment.mjs', 'doctor', '--json'], { cwd: folder, encoding: 'utf8' });
    expect(result.status).toBe(1);
    expect(result.stdout).toBe('');
    // An old Node is told so; a new one gets as far as the build, of which this folder has nothing.
    expect(result.stderr.trim().split('\n').at(-1)).toMatch(/^(Muniment needs Node 22\.14 or newer|Building core failed)/);
  });

  it('start an entry point with a too old Node in one line and exit code 1', () => {
    // The guard asks for Node-API 10; a Node that claims less is refused before anything is loaded.
    const guard = readFileSync(join(project, 'out/main/serve.js'), 'utf8');
    const entry = put('serve.mjs', `Object.defineProperty(process.versions, 'napi', { value: '9' });\n${guard.replace(/import\("[^"]+"\)/, "import('./never.mjs')")}`);
    const result = spawnSync(process.execPath, [entry], { encoding: 'utf8' });
    expect(result.status).toBe(1);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(result.stderr).toMatch(/^Muniment needs Node 22\.14 or newer; this is Node /);
  });
});

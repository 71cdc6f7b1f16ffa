import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { errorWords } from '#shared/i18n/en/errors.ts';
import { faultRows, renderFaultTable, titlesInSource } from './fault-rows.ts';

const root = resolve(import.meta.dirname, '../..');
const page = join(root, 'docs/devices.md');
const BEGIN = '<!-- fault table: written by npm run faults -->';
const END = '<!-- end of the fault table -->';

/** Suites that survive faults, or hand drivers to a suite that does. */
const faultSuites = (): string[] => globSync('tests/**/*.test.ts', { cwd: root }).toSorted()
  .filter((file) => !file.endsWith('fault-table.test.ts') && /fault: |fault\.ts|conformance/.test(readFileSync(join(root, file), 'utf8')));

/** Every test's full name, collected by running the files without their tests: many titles are put together while they are. */
function vitestNames(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-faults-'));
  try {
    const list = join(folder, 'tests.json');
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'list', '--staticParse=false', `--json=${list}`, ...faultSuites()], {
      cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined, NODE_ENV: undefined },
    });
    if (status !== 0) throw new Error(`the tests could not be listed: ${stderr}`);
    return (JSON.parse(readFileSync(list, 'utf8')) as { name: string }[]).map(({ name }) => name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Suites of the guest run under node:test inside another kernel; their titles stand in their source. */
const guestNames = (): string[] => globSync('tests/hardware/guest/**/*.guest.ts', { cwd: root }).toSorted()
  .flatMap((file) => titlesInSource(readFileSync(join(root, file), 'utf8'), `${basename(file, '.guest.ts')} on a Linux kernel`));

const wordsOf = (code: string): string | null => {
  const words = Object.entries(errorWords).find(([known]) => known === code)?.[1].what;
  return words === undefined ? null : words.replaceAll(/\{\{\w+\}\}/g, '…');
};

const before = readFileSync(page, 'utf8');
const [head, rest] = before.split(BEGIN);
const tail = rest?.split(END)[1];
if (head === undefined || tail === undefined) throw new Error(`${page} has no place for the table: ${BEGIN} … ${END}`);
const table = renderFaultTable(faultRows([...vitestNames(), ...guestNames()]), wordsOf);
const after = `${head}${BEGIN}\n\n${table}\n\n${END}${tail}`;
const current = before === after;
if (process.argv.includes('--check')) {
  process.stdout.write(current ? 'the fault table is current\n' : 'the fault table is not current: npm run faults\n');
  process.exitCode = current ? 0 : 1;
} else {
  writeFileSync(page, after);
  process.stdout.write(`${table.split('\n')[0] ?? ''}\n`);
}

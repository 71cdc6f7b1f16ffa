import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockIsAtHome, environmentIsAtHome, sqlIsAtHome } from './checks/homes.ts';
import { everyTestExpects, noTestIsQuiet } from './checks/no-quiet-tests.ts';
import { filesAreShort, namesAreSpeaking } from './checks/size-and-names.ts';
import { standsAlone } from './checks/stands-alone.ts';
import { typesAreKept } from './checks/types-are-kept.ts';
import { readSourceFiles, type Check, type SourceFile } from './source-files.ts';

const root = resolve(import.meta.dirname, '../..');
const project = readSourceFiles(root, ['src-shared', 'src-main', 'src-renderer', 'src-office', 'drivers', 'scripts', 'tests', 'migrations']);
const documents = readSourceFiles(root, ['docs', 'resources', 'README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'package.json', 'electron.vite.config.ts', 'electron-builder.config.cjs', 'vitest.config.ts']);

interface Rule {
  readonly name: string;
  readonly check: Check;
  readonly files: readonly SourceFile[];
  /** Files that break the rule. Every one of them must be caught. */
  readonly caught: readonly SourceFile[];
  /** Files that look like violations and are none. */
  readonly spared: readonly SourceFile[];
}

const file = (path: string, text = ''): SourceFile => ({ path, text });
// Words that the checks look for are put together here, or this file would be caught itself.
const quiet = (word: string): string => `it.${word}('waits', () => { expect(1).toBe(1); });`;

const rules: readonly Rule[] = [
  {
    name: 'no file is longer than 400 lines', check: filesAreShort, files: project,
    caught: [file('src-main/areas/tasks/long.ts', 'x;\n'.repeat(401))],
    spared: [file('src-main/areas/tasks/full.ts', 'x;\n'.repeat(400)), file('migrations/room/0001_a.sql', 'x\n'.repeat(900))],
  },
  {
    name: 'files are kebab-case and named for what is in them', check: namesAreSpeaking, files: project,
    caught: [file('src-main/LendItem.ts'), file('src-main/lend_item.ts'), file('src-main/utils/lend.ts'), file('src-renderer/components/date-helpers.tsx'), file('src-main/devices/device-manager.ts'), file('src-shared/common.ts')],
    spared: [file('src-main/areas/circulation/lend-item.ts'), file('src-shared/i18n/zh-CN/errors.ts'), file('migrations/room/0001_create-room.sql'), file('tests/areas/lend-item.test.ts'), file('vite.renderer.config.ts')],
  },
  {
    name: 'types are kept and suppressions carry a reason', check: typesAreKept, files: project,
    caught: [
      file('src-main/a.ts', 'export const a: any = 1;'), file('src-main/b.ts', 'export const b = 1 as unknown as Array<any>;'),
      file('src-main/c.ts', `// @ts-${'ignore'} because\nexport const c = 1;`), file('src-main/d.ts', `// @ts-${'expect-error'}\nexport const d = 1;`),
      file('src-main/e.ts', `// oxlint-${'disable'}-next-line no-console\nexport const e = 1;`), file('src-main/f.ts', `const f = 1;\n// eslint-${'disable'}-next-line no-console\n`),
    ],
    spared: [file('src-main/a.ts', "/** any page */\nexport const any = 'any';"), file('src-main/d.ts', `// @ts-${'expect-error'} the library's type forgets null\nexport const d = 1;`), file('src-main/e.ts', `// The terminal is the screen here.\n// oxlint-${'disable'}-next-line no-console\n`), file('src-main/f.ts', `// oxlint-${'disable'}-next-line no-console -- the terminal is the screen\n`)],
  },
  {
    name: 'SQL stands in stores and in db', check: sqlIsAtHome, files: project,
    caught: [
      file('src-main/areas/tasks/list-tasks.ts', "export const rows = db.prepare('SELECT * FROM tasks').all();"),
      file('src-main/jobs/runner.ts', 'export const q = `\n  UPDATE jobs SET state = ${state}`;'),
      file('src-main/rpc/count.ts', 'export const q = sql`select 1`;'), file('src-main/hosts/cli/fix.ts', "db.exec('PRAGMA user_version = 1');"),
    ],
    spared: [
      file('src-main/areas/tasks/tasks-store.ts', "export const q = 'SELECT * FROM tasks';"), file('src-main/db/open/open-database.ts', "db.exec('PRAGMA journal_mode = WAL');"),
      file('src-main/areas/tasks/list-tasks.ts', "// SELECT is done by the store\nexport const label = 'Select all';"),
    ],
  },
  {
    name: 'environment and arguments are read by doors only', check: environmentIsAtHome, files: project,
    caught: [file('src-main/platform/paths.ts', 'export const home = process.env.HOME;'), file('src-main/core.ts', 'export const args = process.argv.slice(2);'), file('drivers/shelving/a.ts', "export const port = globalThis.process.env['PORT'];")],
    spared: [file('src-main/hosts/web/serve.ts', 'export const args = process.argv;'), file('drivers/emulators/serve.ts', 'export const args = process.argv;'), file('src-main/core.ts', "export const text = 'process.env';")],
  },
  {
    name: 'clock and randomness come from platform', check: clockIsAtHome, files: project,
    caught: [
      file('src-main/areas/tasks/a.ts', 'export const at = Date.now();'), file('src-main/areas/tasks/b.ts', 'export const at = new Date();'), file('src-shared/domain/c.ts', 'export const dice = Math.random();'),
      file('src-main/rpc/d.ts', "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID();"), file('drivers/climate/e.ts', 'export const id = globalThis.crypto.randomUUID();'),
    ],
    spared: [file('src-main/platform/clock.ts', 'export const now = () => Date.now();'), file('src-main/areas/tasks/a.ts', 'export const at = new Date(instant);'), file('drivers/emulators/shelf.ts', 'export const at = Date.now();')],
  },
  {
    name: 'no test is switched off', check: noTestIsQuiet, files: project,
    caught: ['skip', 'only', 'todo', 'fails', 'skipIf(true)', 'runIf(false)'].map((word, index) => file(`tests/a/t${index}.test.ts`, quiet(word))).concat([
      file('tests/a/x.test.ts', `${'x'}it('waits', () => { expect(1).toBe(1); });`), file('tests/a/d.test.ts', `describe.${'skip'}('waits', () => {});`),
      file('tests/a/e.test.ts', `it.${'only'}.each([1])('%s', () => { expect(1).toBe(1); });`), file('tests/a/c.test.ts', `it('gives up', (ctx) => { ctx.${'skip'}(); });`),
    ]),
    spared: [file('tests/a/t.test.ts', "it('takes 3', () => { expect(rows.skip(2)).toBe(1); });")],
  },
  {
    name: 'every test file expects something', check: everyTestExpects, files: project,
    caught: [file('tests/a/t.test.ts', "it('runs', () => { start(); });"), file('tests/a/u.test.ts', 'export const nothing = 1;')],
    spared: [file('tests/a/f.test.ts', "fault({ fault: 'cut' }, async () => { expect(await cut()).toBe(1); });"), file('tests/a/t.test.ts', "it.each([1])('is %s', async (n) => { await expect(f(n)).resolves.toBe(1); });"), file('tests/a/p.test.ts', "it('holds', () => { fc.assert(property); });")],
  },
  {
    name: 'no file names a folder outside the project', check: standsAlone, files: [...project, ...documents],
    caught: [file('scripts/a.mjs', `const lab = '/${'work'}/lab';`), file('docs/a.md', `see ../${'shared'}/design`)],
    spared: [file('src-main/a.ts', "import { a } from '../src-shared/a.ts'; // the network folder is shared")],
  },
];

describe.each(rules)('$name', ({ check, files, caught, spared }) => {
  it('in the whole project', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(check(files)).toEqual([]);
  });

  it('and a seeded violation is caught', () => {
    expect(caught.filter((seed) => check([seed]).length === 0).map((seed) => seed.path)).toEqual([]);
    expect(caught.length).toBeGreaterThan(0);
  });

  it('and what only looks like one is spared', () => {
    expect(check(spared)).toEqual([]);
  });
});

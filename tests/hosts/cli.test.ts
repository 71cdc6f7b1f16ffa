import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../areas/digitisation/page-fixtures.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli, type CliOutcome } from '../harness/run-cli.ts';
import { openServe } from '../harness/serve-process.ts';
import { makeSmallSampleRoom } from '../harness/small-sample-room.ts';

let disk: string;
let folder: string;
let made: Awaited<ReturnType<typeof makeSmallSampleRoom>>;
const PASSWORD = '一句足够长的口令一二三';

beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-cli-'));
  folder = join(disk, 'room');
  made = await makeSmallSampleRoom(folder);
  const room = await openTestRoom({ folder });
  await room.client.people.createPerson({ signInName: 'wangfang', displayName: '王芳', roles: ['clerk'], clearance: 'internal', password: PASSWORD });
  await room.core.close();
});
afterAll(() => rmSync(disk, { recursive: true, force: true }));

const inRoom = (...args: readonly string[]): Promise<CliOutcome> => runCli([...args, '--data', folder]);

function expectRefusal(outcome: CliOutcome, exitCode: 1 | 2, code: string): void {
  expect(outcome.stdout).toBe('');
  expect(outcome.exitCode, outcome.stderr).toBe(exitCode);
  expect(outcome.refusal()).toEqual({ code, message: expect.stringMatching(/\S/) as string });
  expect(outcome.refusal().message).not.toContain('{{');
}

const CSV = '题名,年度,机构(问题),保管期限,责任者,日期,页数\n关于修建南渠的请示,2020,BGS,30年,青石县水利局,20200312,4\n关于南渠验收的批复,2020,BGS,30年,青石县水利局,20201120,2\n';

describe('the command line, with --json exactly one document on stdout', () => {
  it('init makes a room, once', async () => {
    const data = join(disk, 'new');
    const first = await runCli(['init', '--data', data, '--name', '县水利局档案室']);
    expect(first.json()).toEqual({ folder: data, sample: false, items: 0, dataVersion: expect.any(Number) as number });
    expect(first.exitCode).toBe(0);
    expectRefusal(await runCli(['init', '--data', data]), 1, 'DATA_FOLDER_NOT_EMPTY');
  });

  it('items: adds, numbers, lists, filters and counts', async () => {
    const added = await inRoom('items', 'add', '--title', '关于灌区改造的通知', '--year', '2019', '--unit', 'BGS', '--retention', 'D30', '--date', '20190304', '--responsible', '青石县水利局', '--pages', '3', '--assign-code');
    const { item } = added.json<{ item: { title: string; archivalCode: string } }>();
    expect(item).toMatchObject({ title: '关于灌区改造的通知', archivalCode: 'Z109-WS·2019-D30-BGS-0002' });
    const listed = (await inRoom('items', 'list', '--title', '灌区')).json<{ count: number; items: { archivalCode: string }[] }>();
    expect(listed).toMatchObject({ count: 1, capped: false, items: [{ archivalCode: item.archivalCode }] });
  });

  it('import says what is wrong without writing, then imports, and takes the batch back as a whole', async () => {
    const bad = join(disk, 'bad.csv');
    const errors = join(disk, 'errors.csv');
    writeFileSync(bad, `${CSV},2020,没有的机构,30年,某,日期不明,x\n`);
    const before = (await inRoom('items', 'list')).json<{ count: number }>().count;
    const preview = await inRoom('import', bad, '--dry-run', '--errors', errors);
    expect(preview.exitCode).toBe(1);
    expect(preview.json()).toMatchObject({ dryRun: true, rows: 3, add: 2, refuse: 1 });
    expect(readFileSync(errors, 'utf8')).toMatch(/^\ufeff题名,.*\r\n.*没有的机构/u);
    expectRefusal(await inRoom('import', bad), 1, 'IMPORTS_ROWS_INVALID');
    expect((await inRoom('items', 'list')).json()).toMatchObject({ count: before });
    expect((await inRoom('import', 'list')).json()).toEqual({ imports: [] });
    const good = join(disk, 'good.csv');
    writeFileSync(good, CSV.replace('题名', 'Betreff'));
    const done = (await inRoom('import', good, '--assign-codes', '--mapping', 'title=Betreff')).json<{ importId: string }>();
    expect(done).toMatchObject({ state: 'done', added: 2, skipped: 0 });
    expect((await inRoom('items', 'list')).json()).toMatchObject({ count: before + 2 });
    expect((await inRoom('import', 'rollback', done.importId)).json()).toMatchObject({ state: 'rolledBack', kept: 0 });
    expect((await inRoom('items', 'list')).json()).toMatchObject({ count: before });
    expectRefusal(await inRoom('import', 'rollback', done.importId), 1, 'IMPORTS_STATE');
  });

  it('number check says how many codes agree with their rule and description', async () => {
    const checked = await inRoom('number', 'check', '--fonds', 'Z109');
    expect([checked.exitCode, checked.json()]).toMatchObject([0, [{ fonds: 'Z109', contradicting: 0, gaps: [] }]]);
    expect(checked.json<{ checked: number }[]>()[0]!.checked).toBeGreaterThan(1);
  });

  it('dictionary import takes words from a file, dictionary rename puts one right in every record', async () => {
    const file = join(disk, 'words.csv');
    writeFileSync(file, '县人民政府\n县人民政府\n');
    const taken = await inRoom('dictionary', 'import', 'responsible', file);
    expect([taken.exitCode, taken.json()]).toMatchObject([1, { added: 1, refused: [{ line: 2, problem: 'repeated' }] }]);
    expect((await inRoom('dictionary', 'rename', 'responsible', '县人民政府', '青石县人民政府')).json()).toMatchObject({ state: 'done' });
    expect((await inRoom('dictionary', 'list', 'responsible')).json()).toMatchObject({ words: [{ word: '青石县人民政府', active: true }] });
    expectRefusal(await inRoom('dictionary', 'import', 'classification', file), 1, 'DICTIONARIES_FIXED');
  });

  it('pages add takes what is good and says what is not', async () => {
    const page = join(disk, '0001.jpg');
    const broken = join(disk, '0002.jpg');
    writeFileSync(page, await scan('第一页'));
    writeFileSync(broken, 'this is no picture');
    const added = await inRoom('pages', 'add', '--item', made.archivalCode, page);
    expect(added.json()).toMatchObject({ pages: [{ position: 1, mediaType: 'image/jpeg' }], problems: [] });
    expect(added.exitCode).toBe(0);
    const both = await inRoom('pages', 'add', '--item', made.archivalCode, broken, page);
    expect(both.exitCode).toBe(1);
    expect(both.json()).toMatchObject({ pages: [{ position: 2 }], problems: [{ file: '0002.jpg', code: 'DIGITISATION_UNSUPPORTED_TYPE' }] });
  });

  it('ocr reads the pages of an item', async () => {
    const read = await inRoom('ocr', '--item', made.archivalCode, '--again');
    expect(read.json()).toMatchObject({ pages: 2, state: 'done' });
    expect(read.exitCode).toBe(0);
  }, 90_000);

  it('search finds a word of two characters and a 档号', async () => {
    expect((await inRoom('search', '防汛')).json()).toMatchObject({ total: 1, items: [{ archivalCode: made.archivalCode, title: expect.stringContaining('防汛') as string, place: null }], ms: expect.any(Number) as number });
    expect((await inRoom('search', '题名:防汛 OR 年度:1901', '--sort', 'code')).json()).toMatchObject({ total: 1, understood: [{ kind: 'words', field: 'title' }, { kind: 'or' }, { kind: 'condition', field: 'year' }] });
    expect((await inRoom('search', '防洪应急', '--fuzzy')).exitCode).toBe(0);
    expect((await inRoom('search', made.archivalCode)).json()).toMatchObject({ total: 1 });
    expect((await inRoom('search', '没有这样的词')).json()).toMatchObject({ total: 0, items: [] });
    expect((await runCli(['--data', folder, 'search', '防汛'])).json()).toMatchObject({ total: 1 });
  });

  it('boxes: lists, places on a shelf, says where it stands', async () => {
    expect((await inRoom('boxes', 'list')).json()).toMatchObject([{ barcode: made.boxBarcode, state: 'open' }]);
    expect((await inRoom('boxes', 'place', '--box', made.boxBarcode, '--shelf', made.shelfBarcode)).json()).toMatchObject({ state: 'placed', place: { column: 1, face: 'A' } });
    expectRefusal(await inRoom('boxes', 'place', '--box', 'BX999999', '--shelf', made.shelfBarcode), 1, 'STACKS_BOX_BARCODE_UNKNOWN');
  });

  it('climate: records a reading and lists the rooms', async () => {
    expect((await inRoom('climate', 'add', '--room', '1', '--temperature', '18.5', '--humidity', '52')).json()).toMatchObject({ temperatureC: 18.5, relativeHumidityPct: 52, verdict: 'normal' });
    const listed = (await inRoom('climate', 'list', '--readings', '5')).json<{ rooms: { roomCode: string }[]; readings: unknown[] }>();
    expect(listed.rooms.map(({ roomCode }) => roomCode)).toEqual(['1', '2']);
    expect(listed.readings).toHaveLength(1);
    expectRefusal(await inRoom('climate', 'add', '--room', '9', '--temperature', '18.5', '--humidity', '52'), 1, 'STACKS_ROOM_NOT_FOUND');
  });

  it('backup, restore and verify: the restored room is the same, and a damaged one is told apart', async () => {
    const backup = await inRoom('backup', '--to', join(disk, 'backups'));
    const { folder: copy } = backup.json<{ state: string; folder: string }>();
    expect(backup.json()).toMatchObject({ state: 'done' });
    const verified = (await inRoom('verify')).json<{ ok: boolean; chainEntries: number; blobs: { checked: number } }>();
    expect(verified).toMatchObject({ ok: true, blobs: { missing: [], damaged: [], orphans: 0 } });
    const target = join(disk, 'restored');
    const restored = await runCli(['restore', '--from', copy, '--data', target]);
    expect(restored.json()).toMatchObject({ restored: target, replaced: null });
    const again = await runCli(['verify', '--data', target]);
    // The note that a backup was made came after the copy.
    expect(again.json()).toMatchObject({ ok: true, chainEntries: verified.chainEntries - 1, blobs: { checked: verified.blobs.checked } });
    expect(again.exitCode).toBe(0);
    rmSync(join(target, 'blobs', 'sha256'), { recursive: true });
    const damaged = await runCli(['verify', '--data', target]);
    expect(damaged.exitCode).toBe(1);
    expect(damaged.json<{ blobs: { missing: string[] } }>().blobs.missing.length).toBe(verified.blobs.checked);
    expectRefusal(await runCli(['restore', '--from', disk, '--data', join(disk, 'elsewhere')]), 1, 'PRESERVATION_NOT_A_BACKUP');
  });

  it('doctor tries every part', async () => {
    const doctor = await inRoom('doctor');
    const { findings } = doctor.json<{ ok: boolean; findings: { check: string; ok: boolean; detail: string }[] }>();
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(['node', 'sqlite', 'images', 'reading', 'usb-hid', 'usb', 'screens', 'disk', 'room']);
  });

  it('aisle: status, open and stop on the emulated bank, and its position outlives the command', async () => {
    expect((await inRoom('aisle', 'status')).json()).toMatchObject({ linked: true, state: 'idle', carriages: { length: 10 } });
    expectRefusal(await inRoom('aisle', 'open', '3'), 2, 'CLI_USAGE');
    const opened = await inRoom('aisle', 'open', '3', '--open-aisle-is-empty');
    expect(opened.json()).toMatchObject({ done: true, status: { openAisle: 3, lastResult: 'done' } });
    expect(opened.exitCode).toBe(0);
    expect((await inRoom('aisle', 'status')).json()).toMatchObject({ state: 'idle', openAisle: 3 });
    expect((await inRoom('aisle', 'stop')).json()).toMatchObject({ stopped: true });
    expectRefusal(await inRoom('aisle', 'status', '--bank', '77'), 1, 'STACKS_BANK_NOT_FOUND');
  }, 90_000);

  it('prints words for people without --json', async () => {
    const listed = await runCli(['boxes', 'list', '--data', folder], { json: false });
    expect(listed.stdout).toContain(made.boxBarcode);
    const refused = await runCli(['verify', '--data', join(disk, 'nowhere')], { json: false });
    expect(refused).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringMatching(/^DATA_FOLDER_EMPTY: \S/) as string });
    const chinese = await runCli(['verify', '--data', join(disk, 'nowhere')], { json: false, env: { LANG: 'zh_CN.UTF-8' } });
    expect(chinese.stderr).toMatch(/^DATA_FOLDER_EMPTY: .*[一-龥]/);
    expect((await runCli(['--help'], { json: false })).stdout).toContain('muniment import FILE');
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['lend', 'item']],
    ['half a command', ['items']],
    ['an unknown option', ['items', 'list', '--colour', 'red']],
    ['a missing option', ['items', 'add', '--year', '2019']],
    ['a missing file', ['import']],
    ['a number that is none', ['items', 'list', '--limit', 'many']],
    ['no words to search for', ['search']],
    ['an order that is none', ['search', '防汛', '--sort', 'colour']],
    ['a restore from nowhere', ['restore']],
  ])('%s ends with 2 and changes nothing', async (_what, args) => {
    expectRefusal(await runCli([...args, '--data', folder]), 2, 'CLI_USAGE');
  });
});

describe('refusals', () => {
  it('a folder without a room is not made into one', async () => {
    const nowhere = join(disk, 'nowhere');
    expectRefusal(await runCli(['items', 'list', '--data', nowhere]), 1, 'DATA_FOLDER_EMPTY');
    mkdirSync(nowhere);
    expectRefusal(await runCli(['items', 'list', '--data', nowhere]), 1, 'DATA_FOLDER_EMPTY');
  });

  it('a file that is not there, and values that the contract does not know', async () => {
    expectRefusal(await inRoom('import', join(disk, 'missing.csv')), 1, 'IMPORTS_FILE_UNREADABLE');
    expectRefusal(await inRoom('pages', 'add', '--item', made.archivalCode, join(disk, 'missing.jpg')), 1, 'CLI_FILE_UNREADABLE');
    expectRefusal(await inRoom('pages', 'add', '--item', 'Z999-WS·1900-Y-X-0001', join(disk, 'missing.jpg')), 1, 'CATALOGUE_ITEM_NOT_FOUND');
    expectRefusal(await inRoom('items', 'list', '--state', 'lost'), 1, 'HOST_INVALID_INPUT');
  });

  it('a person signs in with their own password and may do what their roles allow', async () => {
    const as = (password: string, ...args: readonly string[]) => runCli([...args, '--data', folder, '--user', 'wangfang'], { env: { MUNIMENT_PASSWORD: password } });
    expectRefusal(await as('wrong password of some length', 'items', 'list'), 1, 'PEOPLE_SIGN_IN_REFUSED');
    expect((await as(PASSWORD, 'items', 'list', '--limit', '1')).exitCode).toBe(0);
    expectRefusal(await as(PASSWORD, 'backup'), 1, 'PEOPLE_NOT_ALLOWED');
  });
});

describe('a room that is open in the program', () => {
  it('is worked on through its door, as the maintenance account or as a person', async () => {
    const door = await openServe(folder);
    try {
      const added = await inRoom('items', 'add', '--title', '经由大门著录的一件', '--year', '2021', '--unit', 'BGS');
      expect(added.exitCode, added.stderr).toBe(0);
      expect(added.json()).toMatchObject({ item: { title: '经由大门著录的一件', createdBy: expect.stringMatching(/^CLI/) as string } });
      expect((await inRoom('verify', '--quick')).json()).toMatchObject({ ok: true });
      expect((await inRoom('aisle', 'status')).json()).toMatchObject({ linked: true });
      const page = join(disk, 'through-the-door.png');
      writeFileSync(page, await scan('门', 'png'));
      expect((await inRoom('pages', 'add', '--item', made.archivalCode, page)).json()).toMatchObject({ pages: [{ mediaType: 'image/png' }] });
      expectRefusal(await runCli(['items', 'list', '--data', folder, '--user', 'wangfang'], { env: { MUNIMENT_PASSWORD: 'not hers, but long enough' } }), 1, 'PEOPLE_SIGN_IN_REFUSED');
      expectRefusal(await runCli(['init', '--data', folder]), 1, 'DATA_FOLDER_NOT_EMPTY');
      expectRefusal(await runCli(['restore', '--from', disk, '--data', folder]), 1, 'PRESERVATION_NOT_A_BACKUP');
    } finally {
      await door.stop('SIGTERM');
    }
  }, 60_000);

  it('is not touched when it has no door', async () => {
    const room = await openTestRoom({ folder });
    try {
      expectRefusal(await inRoom('items', 'list'), 1, 'DATA_FOLDER_IN_USE');
    } finally {
      await room.core.close();
    }
  });
});

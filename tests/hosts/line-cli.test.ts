import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFile, newPageId, readNothing } from '../areas/digitisation/page-fixtures.ts';
import { drawPage } from '../areas/images/drawn-pages.ts';
import { openLineRoom } from '../harness/line-room.ts';
import { addPagesWithText } from '../harness/pages-with-text.ts';
import { runCli } from '../harness/run-cli.ts';

const NUMBER = 'PC-2026-0001';
let folder: string;
let checkedId: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-line-'));
  const line = await openLineRoom('S24', { folder });
  for (const [signInName, displayName] of [['hezhe', '何喆'], ['wangxie', '王㛃']] as const) await line.room.client.people.createPerson({ signInName, displayName, roles: ['clerk'], clearance: 'internal', password: `practice-${signInName}` });
  const { itemIds } = await line.batch([12, 8]);
  for (const [index, itemId] of itemIds.entries()) await addPagesWithText(line.room, itemId, Array.from({ length: [12, 8][index]! }, () => '页'));
  readNothing(line.room);
  [checkedId = ''] = await line.items([2]);
  for (const [from, skewDeg] of [[1, 0], [2, 4.5]] as const) await line.room.client.digitisation.addPage({ pageId: newPageId(), itemId: checkedId as never, file: asFile(await drawPage({ dpi: 300, widthPx: 900, heightPx: 1270, from, skewDeg }), '1.png'), source: 'scanner' });
  await line.room.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const muniment = (...args: readonly string[]) => runCli([...args, '--data', folder]);
const as = (name: string, ...args: readonly string[]) => runCli([...args, '--data', folder, '--user', name], { env: { MUNIMENT_PASSWORD: `practice-${name}` } });

describe('muniment line', () => {
  it('starts a batch, takes it in hand, sends it on, and says where it is', async () => {
    expect((await as('hezhe', 'line', 'advance', NUMBER)).refusal()).toMatchObject({ code: 'LINE_COUNTS_NEEDED' });
    expect((await as('hezhe', 'line', 'advance', NUMBER, '--counts', '0/2/20')).json()).toMatchObject({ number: NUMBER, state: 'running', position: 1, stationName: { zh: '预处理库' }, holder: null });
    expect((await as('hezhe', 'line', 'advance', NUMBER, '--counts', '0/2/20')).refusal()).toMatchObject({ code: 'LINE_NOT_IN_HAND' });
    expect((await as('hezhe', 'line', 'claim', NUMBER, '--checked')).json()).toMatchObject({ holder: '何喆' });
    expect((await as('wangxie', 'line', 'advance', NUMBER, '--counts', '0/2/20')).refusal()).toMatchObject({ code: 'LINE_IN_OTHER_HANDS' });
    expect((await as('hezhe', 'line', 'advance', NUMBER, '--counts', '0/2/20', '--condition', '完好')).json()).toMatchObject({ position: 2 });
    expect((await as('wangxie', 'line', 'claim', NUMBER)).refusal()).toMatchObject({ code: 'LINE_CHECKS_MISSING' });
    expect((await muniment('line', 'status')).json()).toMatchObject([{ number: NUMBER, position: 2, stationKey: 'sort', items: 2, pages: 20 }]);
    expect((await muniment('line', 'status', NUMBER)).json()).toMatchObject({ handOvers: [{ direction: 'start', givenBy: '何喆', receivedBy: '何喆', images: 20 }, { direction: 'forward', condition: '完好', receivedBy: null }] });
  });

  it('reports who did how much where, and refuses what it cannot read', async () => {
    expect((await muniment('line', 'report', '--by', 'person,station')).json()).toMatchObject({ rows: [{ person: '何喆', station: 'receive', items: 2, pages: 20, returnedPages: 0 }], total: { pages: 20 }, yield: { batches: 0, firstPass: 0 } });
    expect((await muniment('line', 'report', '--by', 'moon')).exitCode).toBe(2);
    expect((await muniment('line', 'advance', NUMBER, '--counts', 'many')).exitCode).toBe(2);
    expect((await muniment('line', 'status', 'PC-1999-0001')).refusal()).toMatchObject({ code: 'LINE_BATCH_NOT_FOUND' });
  });
});

describe('muniment pages check', () => {
  it('names what is wrong with each page, and ends badly when something has to be mended', async () => {
    const found = await muniment('pages', 'check', '--item', checkedId);
    expect(found.json()).toMatchObject({ state: 'done', pages: 2, presetId: 'text-200', findings: [{ code: 'skew', severity: 'must', position: 2, waived: null }] });
    expect(found.exitCode).not.toBe(0);
    expect((await muniment('pages', 'check', '--item', checkedId, '--preset', 'small-300')).json()).toMatchObject({ presetId: 'small-300' });
    expect((await muniment('pages', 'check', '--item', checkedId, '--preset', 'moon')).exitCode).toBe(2);
    expect((await muniment('pages', 'check')).exitCode).toBe(2);
  }, 120_000);
});

describe('muniment quality', () => {
  it('draws the same sample for the same seed, five percent and more', async () => {
    const draw = async (...args: readonly string[]) => (await muniment('quality', 'sample', NUMBER, ...args)).json<{ population: number; pages: { pageId: string }[] }>();
    const first = await draw('--seed', '11', '--pct', '20');
    expect(first).toMatchObject({ population: 20 });
    expect(first.pages).toHaveLength(4);
    expect(await draw('--seed', '11', '--pct', '20')).toEqual(first);
    expect((await draw('--seed', '12', '--pct', '20')).pages).not.toEqual(first.pages);
    expect((await draw('--seed', '11')).pages).toHaveLength(1);
    expect((await muniment('quality', 'sample', NUMBER)).exitCode).toBe(2);
    expect((await muniment('quality', 'sample', NUMBER, '--seed', '3', '--open')).refusal()).toMatchObject({ code: 'QUALITY_NOT_AT_GATE' });
    expect((await muniment('quality', 'report', NUMBER)).json()).toEqual([]);
  });
});

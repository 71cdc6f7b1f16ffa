import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { taskWordsIn } from '#shared/i18n/task-words.ts';
import { sha256 } from '../../harness/business-system.ts';
import { deliveryRoom, outgoing, picture } from '../../harness/delivery-room.ts';

type Room = Awaited<ReturnType<typeof deliveryRoom>>;

describe('a delivery from a business system', () => {
  let here: Room;
  beforeEach(async () => { here = await deliveryRoom(); });
  afterEach(() => here.close());

  it('that is complete becomes records with their pages, described by the names that were agreed, and has its receipt', async () => {
    const { room, system, take } = here;
    system.send('outgoing', 'a', [{ externalId: 'OA-1', revision: '1', fields: { ...outgoing(1), 流程编号: 'F-9' }, files: { '正文.png': await picture(1), '附件.png': await picture(2) } }]);
    expect(await take()).toMatchObject({ errorCode: null, counts: { taken: 1, refused: 0 } });
    const [item] = (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered' }, limit: 5 })).rows;
    expect(item).toMatchObject({ title: '第1号通知', documentNumber: '青水发〔2026〕1号', responsible: '青石县水利局', date: '20261130', year: 2026, recordGroup: 'WS', retention: 'D30', classification: 'internal', unitName: '办公室', pageCount: 2, capturedPages: 2 });
    expect((await room.client.catalogue.getItem({ itemId: item!.itemId })).item.aliases).toEqual([{ kind: 'source', code: 'OA-1' }]);
    expect((await room.client.digitisation.listPages({ itemId: item!.itemId })).map(({ originalName }) => originalName)).toEqual(['正文.png', '附件.png']);
    expect(system.receipt('outgoing', 'a')).toMatchObject({ outcome: 'taken', ignoredFields: ['流程编号'], records: [{ externalId: 'OA-1', outcome: 'taken' }] });
  });

  it('waits without its marker, is said once, and is taken when the marker comes', async () => {
    const { system, take, lines, titles } = here;
    system.begin('outgoing', 'a', [{ externalId: 'OA-1', fields: outgoing(1), files: { 'a.png': await picture(1) } }]);
    await take();
    await take();
    expect([await lines(), await titles()]).toEqual([[['', 'waiting']], []]);
    system.finish('outgoing', 'a');
    await take();
    expect([await lines(), await titles()]).toEqual([[['', 'waiting'], ['OA-1', 'taken']], ['第1号通知']]);
  });

  it('is taken as a whole or not at all; the sender is told why under its own names, mends it, and it is taken', async () => {
    const { room, system, take, lines, titles } = here;
    const send = async (date: string) => system.send('outgoing', 'a', [
      { externalId: 'OA-1', fields: outgoing(1), files: { '1.png': await picture(1) } }, { externalId: 'OA-2', fields: outgoing(2, { 签发日期: date, 主办部门: '后勤处' }), files: { '2.png': await picture(2) } },
    ]);
    await send('三十号');
    expect(await take()).toMatchObject({ counts: { refused: 1, withheld: 1, taken: 0 } });
    expect([await titles(), await lines()]).toEqual([[], [['OA-1', 'withheld'], ['OA-2', 'refused']]]);
    expect(system.refusals('outgoing', 'a')).toContain('OA-2,,签发日期,三十号,不是日期');
    expect(system.refusals('outgoing', 'a')).toContain('主办部门,后勤处,没有这个机构');
    expect((await room.client.tasks.listTasks({})).map(({ kind }) => kind)).toEqual(['deliveryRefused']);
    await take();
    expect(await lines()).toHaveLength(2);
    await room.client.schemes.saveUnit({ fondsId: here.place.fondsId, code: 'HQC', name: '后勤处', active: true });
    await send('2026-11-30');
    await take();
    expect([await titles(), (await room.client.tasks.listTasks({})).length]).toEqual([['第2号通知', '第1号通知'], 0]);
    expect(() => system.refusals('outgoing', 'a')).toThrow('ENOENT');
    expect(system.receipt('outgoing', 'a').outcome).toBe('taken');
  });

  it('of the same again changes nothing and says so; of the same number with other content waits for a person, and the record stays as it is', async () => {
    const { room, system, take, lines, titles } = here;
    const record = { externalId: 'OA-1', fields: outgoing(1), files: { '1.png': await picture(1) } };
    system.send('outgoing', 'a', [record]);
    await take();
    system.send('outgoing', 'b', [{ ...record, revision: '2' }]);
    system.send('outgoing', 'c', [{ ...record, fields: outgoing(1, { 标题: '改过的通知' }), files: { '1.png': await picture(9) } }]);
    await take();
    expect(await lines()).toEqual([['OA-1', 'taken'], ['OA-1', 'unchanged'], ['OA-1', 'newVersion']]);
    expect(await titles()).toEqual(['第1号通知']);
    const { rows: [held] } = await room.client.deliveries.listHeld({});
    expect(held).toMatchObject({ cause: 'newVersion', now: { title: '改过的通知', files: [{ name: '1.png' }] }, there: { title: '第1号通知', files: [{ name: '1.png' }] } });
    const { piece } = await room.client.deliveries.readFile({ recordId: held!.recordId, position: 0, offset: 0 });
    expect(sha256(new Uint8Array(await piece.arrayBuffer()))).toBe(sha256(await picture(9)));
  });

  it.each([
    ['a file that is not the one of its hash', async ({ system }: Room) => { system.begin('outgoing', 'a', [{ externalId: 'X', fields: outgoing(1), files: { 'a.png': await picture(1) } }]); writeFileSync(system.place('outgoing', 'a', 'a.png'), await picture(2)); system.finish('outgoing', 'a'); }, 'DELIVERIES_HASH_DIFFERS'],
    ['a file that is missing', async ({ system }: Room) => { system.begin('outgoing', 'a', [{ externalId: 'X', fields: outgoing(1), files: { 'a.png': await picture(1) } }]); rmSync(system.place('outgoing', 'a', 'a.png')); system.finish('outgoing', 'a'); }, 'DELIVERIES_FILE_MISSING'],
    ['a link to a file elsewhere', async ({ system, room }: Room) => { system.begin('outgoing', 'a', [{ externalId: 'X', fields: outgoing(1), files: { 'a.png': await picture(1) } }]); rmSync(system.place('outgoing', 'a', 'a.png')); symlinkSync(join(room.folder, 'room.sqlite'), system.place('outgoing', 'a', 'a.png')); system.finish('outgoing', 'a'); }, 'DELIVERIES_LINK'],
    ['a folder that is a link', ({ system, room }: Room) => { mkdirSync(join(system.folder, 'outgoing'), { recursive: true }); symlinkSync(room.folder, system.place('outgoing', 'a')); return Promise.resolve(); }, 'DELIVERIES_LINK'],
    ['the way out of its folder', ({ system }: Room) => { manifest(system, { records: [{ externalId: 'X', fields: outgoing(1), files: [{ name: '../../room.sqlite', sha256: 'a'.repeat(64) }] }] }); return Promise.resolve(); }, 'DELIVERIES_FILE_NAME'],
    ['a name of ours', ({ system }: Room) => { manifest(system, { records: [{ externalId: 'X', fields: outgoing(1), files: [{ name: 'Receipt.JSON', sha256: 'a'.repeat(64) }] }] }); return Promise.resolve(); }, 'DELIVERIES_FILE_NAME'],
    ['one number twice', ({ system }: Room) => { manifest(system, { records: [{ externalId: 'X', fields: outgoing(1) }, { externalId: 'X', fields: outgoing(2) }] }); return Promise.resolve(); }, 'DELIVERIES_ID_TWICE'],
    ['a manifest that was cut', ({ system }: Room) => { manifest(system, '{"records": [{"externalId": "X"'); return Promise.resolve(); }, 'DELIVERIES_MANIFEST_BROKEN'],
    ['a manifest in another encoding', ({ system }: Room) => { manifest(system, Buffer.from([0x7b, 0xb1, 0xea, 0xcc, 0xe2, 0x7d])); return Promise.resolve(); }, 'DELIVERIES_MANIFEST_ENCODING'],
    ['a manifest written after its marker', ({ system }: Room) => { manifest(system, '{"records": []}'); writeFileSync(system.place('outgoing', 'a', 'manifest.json'), '{"records": [{}]}'); return Promise.resolve(); }, 'DELIVERIES_MANIFEST_CHANGED'],
    ['no content where it is needed', ({ system }: Room) => { manifest(system, { records: [{ externalId: 'X', fields: outgoing(1) }] }); return Promise.resolve(); }, 'DELIVERIES_CONTENT_MISSING'],
    ['a program', ({ system }: Room) => { system.send('outgoing', 'a', [{ externalId: 'X', fields: outgoing(1), files: { 'a.docx': Buffer.from('MZ\u0090 a program') } }]); return Promise.resolve(); }, 'DELIVERIES_FILE_KIND'],
    ['an archive', ({ system }: Room) => { system.send('outgoing', 'a', [{ externalId: 'X', fields: outgoing(1), files: { 'a.zip': Buffer.from('PK\u0003\u0004…') } }]); return Promise.resolve(); }, 'DELIVERIES_FILE_KIND'],
    ['a picture that is a bomb', ({ system }: Room) => { system.send('outgoing', 'a', [{ externalId: 'X', fields: outgoing(1), files: { 'a.png': hugePng() } }]); return Promise.resolve(); }, 'DIGITISATION_IMAGE_TOO_LARGE'],
    ['too many records', ({ system }: Room) => { manifest(system, { records: Array.from({ length: 501 }, (_, index) => ({ externalId: `X${index}`, fields: {} })) }); return Promise.resolve(); }, 'DELIVERIES_MANIFEST_TOO_LONG'],
  ])('with %s is refused by its code, and nothing of it is in the room', async (_what, send, code) => {
    await send(here);
    const run = await here.take();
    expect([run.errorCode, run.counts.refused]).toEqual([null, 1]);
    expect((await here.room.client.deliveries.listLines({})).rows[0]).toMatchObject({ outcome: 'refused', code });
    expect(await here.titles()).toEqual([]);
  });

  it('from a store that is gone ends the run with its code and a task; when it is back, the next run takes what waits', async () => {
    const { room, system, take, titles } = here;
    system.remove();
    expect(await take()).toMatchObject({ errorCode: 'DELIVERIES_STORE_MISSING' });
    const [task, ...others] = await room.client.tasks.listTasks({});
    expect([others, taskWordsIn('zh-CN', task!), taskWordsIn('en', task!)]).toEqual([[], `收不了办公自动化系统的送交：找不到中间库：${system.folder}`, expect.stringMatching(/^Nothing can be taken from Office system: .+[^.]$/u)]);
    system.send('outgoing', 'a', [{ externalId: 'OA-1', fields: outgoing(1), files: { '1.png': await picture(1) } }]);
    await take();
    expect([await titles(), (await room.client.tasks.listTasks({})).length]).toEqual([['第1号通知'], 0]);
  });

  it('as one CSV, in GB 18030 too, and keeps an office document as it came', async () => {
    const { room, system, take, titles } = here;
    const csv = await deliveryRoom('S27-customers');
    try {
      csv.system.drop('customer', '1.csv', Buffer.from(`bba7bac52cbba7c3fb2cbacbcab5c8d5c6da0a${hex('1001,')}cdf5${hex(',2026-11-30\n')}`, 'hex'));
      expect(await csv.take()).toMatchObject({ counts: { taken: 1 } });
      expect(await csv.titles()).toEqual(['王']);
    } finally {
      await csv.close();
    }
    system.send('outgoing', 'a', [{ externalId: 'OA-1', fields: outgoing(1), files: { '正文.ofd': Buffer.from('PK\u0003\u0004 an ofd') } }]);
    await take();
    const [item] = (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered' }, limit: 5 })).rows;
    expect([await titles(), item!.capturedPages]).toEqual([['第1号通知'], 0]);
  });

  it('above the clearance is neither shown nor counted, and waits for somebody who may take it', async () => {
    const { room, system, take, titles } = here;
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    system.send('outgoing', 'a', [{ externalId: 'OA-1', fields: outgoing(1, { 密级: '机密' }), files: { '1.png': await picture(1) } }]);
    await take(clerk);
    expect([await titles(), (await room.client.deliveries.listLines({})).rows]).toEqual([[], []]);
    await take();
    expect(await titles()).toEqual(['第1号通知']);
    expect((await clerk.deliveries.listLines({})).rows).toEqual([]);
    expect((await clerk.deliveries.listRuns({})).rows[0]!.counts.taken).toBe(0);
    expect((await clerk.deliveries.readLog({ language: 'zh-CN' })).lines).toBe(0);
  });
});

const hex = (text: string): string => Buffer.from(text).toString('hex');

function manifest(system: Room['system'], content: unknown): void {
  mkdirSync(system.place('outgoing', 'a'), { recursive: true });
  writeFileSync(system.place('outgoing', 'a', 'manifest.json'), typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  system.finish('outgoing', 'a');
}

/** 60,000 × 60,000 pixels in its header. */
function hugePng(): Buffer {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000000000000000000049444154789c0300000000010000000049454e44ae426082', 'hex');
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

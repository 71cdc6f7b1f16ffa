import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importing } from '../../harness/import-file.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

const items = async () => (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false } })).rows;

describe('importing a finding aid', () => {
  it('makes volumes and items of it, keeps codes that follow another rule as former numbers, and drops nothing that has no field', async () => {
    const fonds = await room.client.schemes.createFonds({ code: 'J019', name: '清河县水利局' });
    const files = importing(room.client, fonds.fondsId);
    const looked = await files.check(readFileSync('tests/fixtures/exchange/water-bureau.ead2002.xml'), { foreignCodes: 'keep' }, '检索工具.xml');
    expect(looked.report!.problems).toEqual([]);
    const batch = await files.run(readFileSync('tests/fixtures/exchange/water-bureau.ead2002.xml'), { foreignCodes: 'keep' }, '检索工具.xml');
    expect(batch).toMatchObject({ state: 'done', added: 5, refused: 0 });
    expect(batch.report!.leftOut.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['did/dao', 'relatedmaterial', 'seriesPath']));
    const rows = await items();
    expect(rows.map(({ title, date, retention, pageCount, openStatus }) => [title, date, retention, pageCount, openStatus])).toEqual([
      ['关于做好2019年防汛准备工作的通知', '20190315', 'Y', 6, 'open'], ['清河大坝加固工程的请示 & 县政府批复（附图纸）', '201904-201906', 'D30', 34, 'controlled'], ['坝体横断面图', '20190520', 'Y', 1, 'unreviewed'], ['溢洪道平面图', '20190522', 'Y', 2, 'unreviewed'],
    ]);
    expect(rows[0]!.custom).toMatchObject({ summary: '部署汛前检查、物资储备和值班。', personNames: '𠮷田健' });
    expect(rows[1]!.custom!['sourceRest']).toContain('did/dao: <dao href="scans/0002.tif" title="扫描件"/>');
    expect(rows[1]!.custom!['sourceRest']).toContain('seriesPath: 文书档案 / 2019年');
    expect(rows.map(({ volumeId }) => volumeId !== null)).toEqual([false, false, true, true]);
    expect((await room.client.schemes.listFonds({}))[0]!.history).toContain('1958年设清河县水利科。');
    const { rows: volumes } = await room.client.arrangement.listVolumes({ filter: {} });
    expect(volumes).toMatchObject([{ title: '清河大坝加固工程竣工图', classCode: 'JJ·02', itemCount: 2 }]);
  });

  it('takes English papers with what they do not say filled in, and one step takes them back', async () => {
    const fonds = await room.client.schemes.createFonds({ code: 'H001', name: 'Hartwell' });
    const files = importing(room.client, fonds.fondsId);
    const batch = await files.run(readFileSync('tests/fixtures/exchange/hartwell-papers.ead2002.xml'), { foreignCodes: 'keep', constants: { retention: 'Y', year: '1931', recordGroup: 'WS' } }, 'hartwell.xml');
    expect(batch).toMatchObject({ state: 'done', refused: 0 });
    const rows = await items();
    expect(rows.map(({ title }) => title)).toEqual(['From Anne Hartwell, Bath', 'From The Northmoor Gazette, about a notice', 'Letters sent', 'Diary, Rome to Naples', 'Ledger A']);
    expect(rows[3]!.custom!['sourceRest']).toContain('seriesPath: Correspondence / Later generations / Mary Hartwell / Travels / Italy');
    // Series and the whole are no records here; what was said of them stays with the batch, the header of the file too.
    expect(batch.annexes).toBeGreaterThan(3);
    const annex = await (await room.client.imports.readAnnex({ importId: batch.importId })).piece.text();
    for (const said of ['fonds: Hartwell Family Papers', 'Gift of Miss E. Hartwell, 1957.', '<eadheader', '<index>']) expect(annex).toContain(said);
    await expect(room.as({ roles: ['clerk'], clearance: 'internal', name: '别人' }).imports.readAnnex({ importId: batch.importId })).rejects.toMatchObject({ code: 'IMPORTS_NO_ANNEX' });
    await room.client.imports.startRollback({ importId: batch.importId });
  });

  it('fills what the description of the fonds does not say, writes nothing over, and gives it back with the batch', async () => {
    const made = await room.client.schemes.createFonds({ code: 'H001', name: 'Hartwell' });
    const fonds = await room.client.schemes.updateFonds({ fondsId: made.fondsId, version: made.version, name: 'Hartwell', history: '', custom: { accessConditions: 'Ask the archivist.' } });
    const before = { history: fonds.history, custom: fonds.custom };
    const files = importing(room.client, fonds.fondsId);
    const read = () => readFileSync('tests/fixtures/exchange/hartwell-papers.ead2002.xml');
    const options = { foreignCodes: 'keep', constants: { retention: 'Y', year: '1931', recordGroup: 'WS' } } as const;
    const batch = await files.run(read(), options, 'hartwell.xml');
    const described = async () => (await room.client.schemes.listFonds({}))[0]!;
    const after = await described();
    expect(batch.fondsTook).toBeGreaterThan(1);
    expect(after.custom['extent']).toBe('About 14 linear feet (28 boxes)');
    expect(after.custom).toMatchObject({ accessConditions: 'Ask the archivist.', acquisitionSource: expect.stringContaining('Gift of Miss E. Hartwell, 1957.') });
    // Somebody improves one of them: that stays, the others go.
    await room.client.schemes.updateFonds({ fondsId: fonds.fondsId, version: after.version, name: after.name, history: after.history, custom: { extent: '30 boxes' } });
    await room.client.imports.startRollback({ importId: batch.importId });
    await expect.poll(async () => (await room.client.imports.getImport({ importId: batch.importId })).state).toBe('rolledBack');
    const back = await described();
    expect(back.history).toBe(before.history);
    expect(Object.fromEntries(Object.entries(back.custom).filter(([, text]) => text !== ''))).toEqual({ ...before.custom, extent: '30 boxes' });
  });
});

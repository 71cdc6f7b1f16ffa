import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ItemFields } from '#shared/contract/catalogue.ts';
import type { Deed } from '#shared/contract/arrangement.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { exportFile } from '../../harness/export-file.ts';
import { importing } from '../../harness/import-file.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { presetSegments, saveRule } from '../arrangement/arranged-room.ts';

type Client = TestRoom['client'];

/** What both rooms have in common before a record is there: the fonds, its units, rules and own elements. */
async function prepare(client: Client) {
  const place = await createFondsWithUnits(client);
  for (const [group, level, preset] of [['RS', 'volume', 'volume'], ['RS', 'item', 'volume'], ['KJ', 'project', 'project'], ['KJ', 'volume', 'project-volume'], ['KJ', 'item', 'project-volume-item']] as const) {
    const segments = presetSegments(preset);
    await saveRule(client, place.fondsId, group, level, group === 'RS' && level === 'volume' ? segments.slice(0, -1) : segments);
  }
  for (const level of ['item', 'volume'] as const) await client.schemes.saveCustomField({ fondsId: null, recordGroup: level === 'item' ? 'WS' : null, level, key: 'plotNumber', group: 'own', labelZh: '宗地号', labelEn: 'Plot', type: 'text', required: false, pattern: '', choices: [], searchable: true, inList: false, position: 900, active: true, version: null });
  await client.schemes.updateFonds({ fondsId: place.fondsId, version: place.fonds.version, name: place.fonds.name, history: '1958年设水利科。\n1984年改局。', startYear: 1958, endYear: 2024, custom: { repositoryCode: '437001', accruals: '每年六月移交' } });
  return place;
}

/** Records with everything that they can have. */
async function fill(client: Client) {
  const place = await prepare(client);
  const add = async (fields: Partial<ItemFields>, assignCode = true) => (await client.catalogue.createItem({ fields: describeItem(place, fields), assignCode })).item;
  const form = async (volume: object, itemIds: string[] = []) => (await client.arrangement.arrangeVolumes({ deed: { kind: 'form', itemIds, volume: {
    level: 'volume', kind: 'volume', parentId: null, fondsId: place.fondsId, recordGroup: 'RS', classCode: '', year: 2019, unitId: place.office.unitId, retention: 'Y', title: '卷', subject: '', responsible: '', classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', custom: {}, temporary: false, ...volume,
  } } as unknown as Deed })).volumes[0]!;
  const number = (...volumeIds: string[]) => client.arrangement.arrangeVolumes({ deed: { kind: 'number', volumeIds } as unknown as Deed });

  for (const date of ['20190501', '201905', '2019', '[2019]', '2018-2019', '20190501-20190630', '']) await add({ title: `日期 ${date}`, date }, false);
  await add({ title: '𠮷田𪚥㐂〇𫝆的来信', responsible: '𠮷田健', keywords: '防汛；值班', note: '第一行\n第二行，"引号"与<标记>&符号', custom: { summary: '有\t制表', personNames: '𠮷田健；王芳', plotNumber: '甲-01', mainRecipients: '各乡镇', archivistNote: '关闭的要素也有值' } });
  for (const title of ['=1+1', '+86', '-5', '@SUM(A1)', "'=已加撇号", '"', '0001', '1e5', '2019-02-30', 'TRUE', '；']) await add({ title });
  await add({ title: '机密文件', classification: 'confidential', secrecyTerm: '10年', openStatus: 'controlled', retention: 'Y', documentType: '请示', draftStage: '副本', language: '英语', carrier: '纸质', pageCount: 12 });
  const known = await add({ title: '有许多编号' });
  await client.catalogue.saveAliases({ itemId: known.itemId, version: known.version, aliases: [{ kind: 'former', code: '文书-2001-12' }, { kind: 'archiveCode', code: 'G001-1' }, { kind: 'archiveNumber', code: '0007' }, { kind: 'provisional', code: 'LS-3' }, { kind: 'source', code: 'SYS|99' }, { kind: 'other', code: 'B-2' }, { kind: 'other', code: 'A-1' }] });

  const papers = [await add({ recordGroup: 'RS', title: '任免通知', retention: 'Y' }, false), await add({ recordGroup: 'RS', title: '任免决定', retention: 'Y', date: '20190503' }, false)];
  const volume = await form({ title: '干部任免材料', subject: 'RS-77', kind: 'customerFile', keywords: '任免', note: '卷附注', responsible: '人事科', openStatus: 'controlled', custom: { summary: '卷的提要', plotNumber: '卷-9' } }, papers.map(({ itemId }) => itemId));
  const project = await form({ recordGroup: 'KJ', classCode: 'JJ', level: 'project', kind: 'project', title: '泵站改造', note: '项目附注' });
  await number(project.volumeId);
  const drawing = await add({ recordGroup: 'KJ', classCode: 'JJ', title: '泵房剖面图', retention: 'Y', custom: { negativeNumber: 'D-4' } }, false);
  const drawings = await form({ recordGroup: 'KJ', classCode: 'JJ', parentId: project.volumeId, title: '竣工图' }, [drawing.itemId]);
  await number(volume.volumeId, drawings.volumeId);
  return { place, form, add };
}

/** Everything that is said of the records of a room, volumes by code (title where they have none), ids and times left out. */
async function saidIn(client: Client) {
  const { rows: volumes } = await client.arrangement.listVolumes({ filter: {}, limit: 200 });
  const { rows: items } = await client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false }, limit: 200 });
  const nameOf = new Map<string | null, string>(volumes.map(({ volumeId, archivalCode, title }) => [volumeId, archivalCode ?? title]));
  const said = ({ createdAt: _c, createdBy: _b, updatedAt: _u, updatedBy: _w, version: _v, fondsId: _f, unitId: _unit, ...rest }: (typeof volumes)[number] | (typeof items)[number]) => rest;
  return {
    volumes: volumes.map((volume) => { const { volumeId: _id, parentId, ...rest } = said(volume) as typeof volume; return { ...rest, parent: nameOf.get(parentId) ?? null }; }).sort(byTitle),
    items: items.map((item) => { const { itemId: _id, volumeId, boxId: _box, ...rest } = said(item) as typeof item; return { ...rest, volume: nameOf.get(volumeId) ?? null }; }).sort(byTitle),
  };
}
const byTitle = (a: { title: string }, b: { title: string }): number => (a.title < b.title ? -1 : 1);

describe('a room goes out as a file and comes back from it', () => {
  let room: TestRoom;
  let other: TestRoom;
  let filled: Awaited<ReturnType<typeof fill>>;
  let fondsId: Awaited<ReturnType<typeof prepare>>['fondsId'];
  beforeEach(async () => {
    [room, other] = [await openTestRoom(), await openTestRoom()];
    filled = await fill(room.client);
    fondsId = (await prepare(other.client)).fondsId;
  });
  afterEach(async () => { await room.close(); await other.close(); });

  it.each(['csv', 'xlsx'] as const)('as tables in %s: projects, volumes and items, each as they were', async (format) => {
    const files = importing(other.client, fondsId);
    const from = filled.place.fondsId;
    for (const view of [{ kind: 'volumes', level: 'project', filter: { fondsId: from } }, { kind: 'volumes', level: 'volume', filter: { fondsId: from } }, { kind: 'fonds', fondsId: from }] as const) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { bytes } = await exportFile(room.client, { format, view, language });
        const settings = { level: view.kind === 'volumes' ? view.level : 'item' } as const;
        // Reckoned from the papers: said for the reader, and reckoned again.
        const looked = await files.check(bytes, settings, `目录.${format}`);
        expect(looked.report!.problems).toEqual([]);
        expect(looked.report!.leftOut.map(({ heading }) => heading).filter((heading) => !RECKONED.includes(heading))).toEqual([]);
        if (language === 'en') expect(await files.run(bytes, settings, `目录.${format}`)).toMatchObject({ state: 'done', refused: 0, skipped: 0 });
      }
    }
    expect(await saidIn(other.client)).toEqual(await saidIn(room.client));
  });

  it.each(['ead2002', 'ead3', 'atom'] as const)('as a finding aid in %s: in one file, unnumbered volumes too', async (format) => {
    const paper = await filled.add({ recordGroup: 'RS', title: '平时归的一件', retention: 'Y' }, false);
    await filled.form({ title: '平时归卷的', temporary: true }, [paper.itemId]);
    const { text, bytes, job } = await exportFile(room.client, { format, view: { kind: 'fonds', fondsId: filled.place.fondsId } });
    expect(job.result).toMatchObject({ lostCharacters: 0 });
    const batch = await importing(other.client, fondsId).run(bytes, {}, format === 'atom' ? 'a.csv' : 'a.xml');
    expect(batch).toMatchObject({ state: 'done', refused: 0 });
    expect(batch.report!.leftOut.filter(({ heading }) => !OF_THE_FILE.includes(heading))).toEqual([]);
    // The fonds is there already and is not written over: what the file says of it stays with the batch.
    expect(batch.annexes).toBe(1);
    const annex = await (await other.client.imports.readAnnex({ importId: batch.importId })).piece.text();
    for (const said of ['fonds: 青石县水利局', 'administrativeHistory: 1958年设水利科。', 'repositoryCode: 437001', 'accruals: 每年六月移交']) expect(annex).toContain(said);
    expect(await saidIn(other.client)).toEqual(await saidIn(room.client));
    // Once more: what comes out of the second room is what came out of the first.
    const again = await exportFile(other.client, { format, view: { kind: 'fonds', fondsId } });
    const plain = (xml: string) => xml.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, 'id').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'now');
    expect(plain(again.text())).toBe(plain(text()));
  });

  it('leaves behind what docs/exchange.md names: where a box stands, links to the register of subjects and to other records, and what XML has no character for', async () => {
    const { client } = room;
    const [boxed, beside] = [await filled.add({ title: '装了盒的', year: 2021, note: '响铃\u0007' }), await filled.add({ title: '旁边的', year: 2021 })];
    const box = await client.stacks.createBox({ itemIds: [boxed.itemId, beside.itemId], thicknessMm: 50 });
    const { subjectId } = await client.subjects.saveSubject({ fields: { kind: 'person', name: '𠮷田健', otherNames: [], identifiers: [], note: '' } });
    await client.subjects.linkRecords({ subjectId, itemIds: [boxed.itemId], linked: true });
    await client.references.setReference({ of: { kind: 'item', id: boxed.itemId }, relation: 'seeAlso', to: { kind: 'item', id: beside.itemId }, linked: true });
    const view = { kind: 'items' as const, itemIds: [boxed.itemId, beside.itemId] } satisfies Parameters<Client['exports']['startExport']>[0]['view'];
    const { bytes, job } = await exportFile(client, { format: 'ead3', view });
    expect(job.result).toMatchObject({ records: 2, lostCharacters: 1, lostList: '装了盒的: note (1)' });
    const batch = await importing(other.client, fondsId).run(bytes, { invalid: 'skip' }, 'a.xml');
    // A character that nobody can read sets the row aside, with its words; the other comes.
    expect(batch).toMatchObject({ added: 1, refused: 1, report: { problems: [{ field: 'note', problem: 'charactersLost' }] } });
    const { items } = await saidIn(other.client);
    expect(items).toMatchObject([{ title: '旁边的', boxNumber: null, custom: { sourceRest: `boxNumber: ${box.boxNumber}` } }]);
    const table = await exportFile(client, { format: 'csv', view });
    expect((await importing(other.client, fondsId).check(table.bytes, { existing: 'skip' })).report).toMatchObject({ leftOut: [{ heading: '盒号', count: 2 }], problems: [{ field: 'note', problem: 'controlCharacters' }] });
  });
});

/** What a finding aid says of its own making, and of the whole. */
const OF_THE_FILE = ['eadheader', 'control', 'administrativeHistory', 'repositoryCode'];
/** Headings of what the room reckons itself. */
const RECKONED = ['盒号', '位置', '件数', '页数', '起始日期', '截止日期', 'Box', 'Location', 'Items', 'Pages', 'From', 'To'];

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import { turnBack, turnBox, turnedSize } from '#shared/domain/turn-box.ts';
import { pageId as pageIdShape, type itemId as itemIdShape } from '#shared/contract/shapes.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { describeItem } from '../../harness/described-items.ts';
import { paperPage, USUAL, type Paper } from '../../domain/paper-pages.ts';

let room: TestRoom;
let itemId: ReturnType<(typeof itemIdShape)['parse']>;
beforeEach(async () => {
  room = await openTestRoom();
  const { fondsId } = await room.client.schemes.createFonds({ code: 'Z109', name: '峨山县水务局' });
  const office = await room.client.schemes.saveUnit({ fondsId, code: 'BGS', name: '办公室', active: true });
  ({ item: { itemId } } = await room.client.catalogue.createItem({ fields: describeItem({ fondsId, office }, { title: '待著录', documentNumber: '', responsible: '', date: '', documentType: '' }), assignCode: false }));
});
afterEach(() => room.close());

/** The paper as a person sees it, stored as it was scanned: turned by so much before. */
async function addPaper(paper: Paper, rotation: 0 | 90 = 0): Promise<string> {
  const seen = paperPage(paper);
  const stored = turnedSize(seen, turnBack(rotation));
  const pageId = pageIdShape.parse(room.context.ids.uuid());
  await insertPages(room.context, [{
    pageId, itemId, bytes: new TextEncoder().encode(pageId), mediaType: 'image/png', facts: stored, source: 'sample', originalName: 'p.png', origin: {},
    text: { engine: 'pp-ocrv4', lines: seen.lines.map(({ text, confidencePct, ...box }) => ({ text, confidencePct, ...turnBox(box, seen, turnBack(rotation)) })) },
  }]);
  if (rotation !== 0) room.context.db.statement('UPDATE pages SET rotation = ? WHERE page_id = ?').run(rotation, pageId);
  return pageId;
}
const getItem = async () => (await room.client.catalogue.getItem({ itemId })).item;
const candidates = async () => (await room.client.candidates.getCandidates({ itemId })).candidates;
const LIST = { filter: { state: 'all' as const }, sort: { by: 'entered' as const, descending: true } };
const openItemId = async (client = room.client) => (await client.candidates.findOpen(LIST)).item?.itemId ?? null;
const candidate = async (field: string) => (await candidates()).find((each) => each.field === field)!;

describe('Candidates', () => {
  it('come with their place and state, and change nothing in the record', async () => {
    const pageId = await addPaper(USUAL);
    const before = await getItem();
    const answer = await room.client.candidates.getCandidates({ itemId });
    expect(answer).toMatchObject({ formType: { key: 'official-paper', nameZh: '红头文件' }, unread: 0, rows: [] });
    expect(answer.candidates.find(({ field }) => field === 'documentNumber')).toMatchObject({ value: '峨政发〔2019〕12号', pageId, pageNumber: 1, state: 'open', how: 'rule' });
    // Somebody wrote a title: the page says another.
    expect(answer.candidates.find(({ field }) => field === 'title')).toMatchObject({ state: 'differs' });
    expect(await getItem()).toEqual(before);
    expect(await openItemId()).toBe(itemId);
  });

  it('that are confirmed go into the record with the history of where they were read, and can be taken back', async () => {
    const pageId = await addPaper(USUAL);
    const { value, text, confidencePct, box } = await candidate('documentNumber');
    const source = { field: 'documentNumber', value, text, confidencePct, pageId: pageIdShape.parse(pageId), box, formType: 'official-paper' };
    const { version } = await getItem();
    const saved = await room.client.candidates.saveConfirmed({ itemId, version, changes: { documentNumber: value, responsible: '水务局' }, sources: [source] });
    expect(saved.item).toMatchObject({ documentNumber: '峨政发〔2019〕12号', responsible: '水务局' });
    expect((await candidate('documentNumber')).state).toBe('same');
    const [entry] = await room.client.catalogue.getItemHistory({ itemId });
    expect(entry).toMatchObject({ kind: 'item.update', fromImage: [{ field: 'documentNumber', pageNumber: 1, confidencePct }] });
    const op = room.context.db.statement<[string], { body: string }>("SELECT body FROM op_log WHERE eid = ? AND kind = 'item.update'").get(itemId)!;
    expect(JSON.parse(op.body)).toMatchObject({ fromImage: [{ field: 'documentNumber', pageId, text, engine: 'pp-ocrv4', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string, formType: 'official-paper' }] });
    await room.client.catalogue.undoChange({ undoToken: saved.undoToken });
    expect((await getItem()).documentNumber).toBe('');
  });

  it('are refused as taken from the image when the words are others, or the page is not the record’s', async () => {
    const pageId = pageIdShape.parse(await addPaper(USUAL));
    const { value, text, confidencePct, box } = await candidate('documentNumber');
    const { version } = await getItem();
    const source = { field: 'documentNumber', value, text, confidencePct, pageId, box, formType: 'official-paper' };
    const save = (changes: { readonly documentNumber: string }, changed: Partial<typeof source> = {}) => room.client.candidates.saveConfirmed({ itemId, version, changes, sources: [{ ...source, ...changed }] });
    await expect(save({ documentNumber: '峨政发〔2019〕13号' })).rejects.toMatchObject({ code: 'CANDIDATES_NOT_ON_PAGE' });
    await expect(save({ documentNumber: '昆办〔2019〕12号' }, { value: '昆办〔2019〕12号', text: '昆办〔2019〕12号' })).rejects.toMatchObject({ code: 'CANDIDATES_NOT_ON_PAGE' });
    await expect(save({ documentNumber: value }, { pageId: pageIdShape.parse(room.context.ids.uuid()) })).rejects.toMatchObject({ code: 'CANDIDATES_NOT_ON_PAGE' });
    expect((await getItem()).version).toBe(version);
  });

  it('are walked through in the order of the list, however many records without any lie between', async () => {
    await addPaper(USUAL);
    const { fondsId, unitId } = await getItem();
    for (let index = 0; index < 12; index += 1) await room.client.catalogue.createItem({ fields: describeItem({ fondsId, office: { unitId } }, { title: `空白 ${index}` }), assignCode: false });
    const { rows } = await room.client.catalogue.listItems(LIST);
    expect(await openItemId()).toBe(itemId);
    expect((await room.client.candidates.findOpen({ ...LIST, afterItemId: rows.at(-2)!.itemId })).item?.itemId).toBe(itemId);
    expect(await room.client.candidates.findOpen({ ...LIST, afterItemId: itemId })).toEqual({ item: null, cursor: null, looked: 0 });
  });

  it('that somebody leaves are not offered as open again, until that is taken back or the page says something else', async () => {
    await addPaper(USUAL);
    for (const { field, value, state } of await candidates()) if (state === 'open') await room.client.candidates.leaveCandidate({ itemId, field, value });
    expect(new Set((await candidates()).map(({ state }) => state))).toEqual(new Set(['left', 'differs']));
    expect(await openItemId()).toBeNull();
    await room.client.candidates.leaveCandidate({ itemId, field: 'date', value: '20190430', left: false });
    expect((await candidate('date')).state).toBe('open');
    room = await room.reopen();
    expect((await candidate('documentNumber')).state).toBe('left');
  });

  it('of a page that was scanned on its side stand where its stored picture has them', async () => {
    await addPaper(USUAL, 90);
    const { value, box } = await candidate('documentNumber');
    expect(value).toBe('峨政发〔2019〕12号');
    const line = paperPage(USUAL).lines.find(({ text }) => text === value)!;
    // On its side a line runs upwards.
    expect([Math.round(box.widthPx), Math.round(box.heightPx)]).toEqual([Math.round(line.heightPx), Math.round(line.widthPx)]);
    expect([Math.round(box.xPx), Math.round(box.yPx + box.heightPx)]).toEqual([Math.round(line.yPx), Math.round(2480 - line.xPx)]);
  });

  it('of records above the clearance are not there', async () => {
    await addPaper(USUAL);
    const { version } = await getItem();
    await room.client.catalogue.updateItem({ itemId, version, changes: { classification: 'secret', secrecyTerm: '10年' } });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    await expect(clerk.candidates.getCandidates({ itemId })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    expect(await openItemId(clerk)).toBeNull();
    await expect(clerk.candidates.leaveCandidate({ itemId, field: 'date', value: '20190430' })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    await expect(room.as({ roles: ['auditor'] }).candidates.leaveCandidate({ itemId, field: 'date', value: '20190430' })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});

describe('Kinds of paper of the room', () => {
  it('stand beside the presets, or for one of them; two people do not overwrite each other', async () => {
    const presets = await room.client.candidates.listFormTypes({});
    expect(presets.map(({ key }) => key)).toEqual(['official-paper', 'medical-front-page', 'business-form', 'item-catalogue']);
    const official = presets[0]!;
    const settings = { ...official.settings, nameZh: '县政府文件', zones: official.settings.zones.filter(({ field }) => field === 'documentNumber') };
    const own = await room.client.candidates.saveFormType({ presetId: 'official-paper', settings });
    expect((await room.client.candidates.listFormTypes({})).map(({ key }) => key)).toEqual([own.key, 'medical-front-page', 'business-form', 'item-catalogue']);
    await expect(room.client.candidates.saveFormType({ presetId: 'official-paper', settings })).rejects.toMatchObject({ code: 'CANDIDATES_FORM_TYPE_CHANGED_MEANWHILE' });
    await addPaper(USUAL);
    expect((await candidates()).map(({ field }) => field)).toEqual(['documentNumber']);
    await room.client.candidates.saveFormType({ formTypeId: own.formTypeId, version: own.version, settings, retired: true });
    await expect(room.client.candidates.saveFormType({ formTypeId: own.formTypeId, version: own.version, settings })).rejects.toMatchObject({ code: 'CANDIDATES_FORM_TYPE_CHANGED_MEANWHILE' });
    expect(await candidates()).toEqual([]);
    await expect(room.client.candidates.getCandidates({ itemId, formType: 'none' })).rejects.toMatchObject({ code: 'CANDIDATES_FORM_TYPE_NOT_FOUND' });
  });
});

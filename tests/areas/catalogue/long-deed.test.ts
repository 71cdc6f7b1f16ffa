import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertItems } from '#main/areas/catalogue/insert-items.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

const MANY = 1200;

describe('a deed over thousands of records', () => {
  let room: TestRoom;
  let ids: never[];
  beforeEach(async () => {
    room = await openTestRoom();
    const place = await createFondsWithUnits(room.client);
    ids = room.context.write((tx) => insertItems(room.context, tx, Array.from({ length: MANY }, (_, index) => ({ fields: describeItem(place, { title: `件${index}` }) as never, code: 'none' as const })))).map(({ itemId }) => itemId as never);
  });
  afterEach(() => room.close());

  const notes = () => room.context.db.statement<[], { note: string; n: number }>('SELECT note, count(*) AS n FROM items GROUP BY note ORDER BY n DESC').all().map(({ note, n }) => `${note}:${n}`);
  const series = { kind: 'series' as const, field: 'note' as const, series: { kind: 'number' as const, prefix: 'A', start: 1, step: 1, width: 4, suffix: '' } };
  /** Resolves at the first announcement that the job has come at least so far. */
  const reaches = async (jobId: string, done: number): Promise<void> => {
    const gone = new AbortController();
    for await (const event of room.context.events.watch(0, gone.signal)) {
      if (event.name === 'catalogue.itemsChanged' && room.context.db.statement<[string], { done: number }>('SELECT coalesce(max(done), 0) AS done FROM deed_chunks WHERE deed_id = ?').get(jobId)!.done >= done) break;
    }
    gone.abort();
  };

  it('is done part by part as the whole would do it, and taken back as one, which can be taken back too', async () => {
    const { jobId } = await room.client.catalogue.startBatch({ deed: { ...series, itemIds: ids }, reason: '编流水号' });
    expect(await waitForJob(room, jobId)).toMatchObject({ state: 'done', done: MANY, result: { records: MANY, refused: 0 } });
    const noteOf = async (index: number) => (await room.client.catalogue.getItem({ itemId: ids[index]! })).item.note;
    expect([await noteOf(0), await noteOf(250), await noteOf(MANY - 1)]).toEqual(['A0001', 'A0251', 'A1200']);
    const back = await room.client.arrangement.undoDeed({ jobId });
    expect(await waitForJob(room, back.jobId)).toMatchObject({ state: 'done', result: { records: MANY } });
    expect(notes()).toEqual([`:${MANY}`]);
    const again = await room.client.arrangement.undoDeed({ jobId: back.jobId });
    await waitForJob(room, again.jobId);
    expect(await noteOf(250)).toBe('A0251');
  });

  it('cancelled on its way leaves nothing, but what somebody else wrote since', async () => {
    const { jobId } = await room.client.catalogue.startBatch({ deed: { kind: 'set', itemIds: ids, field: 'note', value: '改' } });
    await reaches(jobId, 250);
    const { item } = await room.client.catalogue.getItem({ itemId: ids[0]! });
    await room.client.catalogue.updateItem({ itemId: ids[0]!, version: item.version, changes: { note: '别人改的' } });
    await room.client.system.cancelJob({ jobId });
    expect(await waitForJob(room, jobId)).toMatchObject({ state: 'cancelled' });
    expect(notes()).toEqual([`:${MANY - 1}`, '别人改的:1']);
    await expect(room.client.arrangement.undoDeed({ jobId })).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_NOT_POSSIBLE' });
  });

  it('goes on where it was when the program ended in its midst, and does nothing twice', async () => {
    const { jobId } = await room.client.catalogue.startBatch({ deed: { kind: 'append', itemIds: ids, field: 'note', value: '+', separator: '', at: 'end' } });
    await reaches(jobId, 250);
    room = await room.reopen();
    expect(await waitForJob(room, jobId)).toMatchObject({ state: 'done', result: { records: MANY } });
    expect(notes()).toEqual([`+:${MANY}`]);
  });

  it('is not taken back where something was built on a part of it, and then no part is', async () => {
    const { jobId } = await room.client.catalogue.startBatch({ deed: { kind: 'set', itemIds: ids, field: 'note', value: '改' } });
    await waitForJob(room, jobId);
    const { item } = await room.client.catalogue.getItem({ itemId: ids[0]! });
    await room.client.catalogue.updateItem({ itemId: ids[0]!, version: item.version, changes: { note: '再改' } });
    const back = await room.client.arrangement.undoDeed({ jobId });
    expect(await waitForJob(room, back.jobId)).toMatchObject({ state: 'failed', errorCode: 'CATALOGUE_UNDO_TOO_LATE' });
    expect(notes()).toEqual([`改:${MANY - 1}`, '再改:1']);
  });

  it('is previewed whole, without holding up others', async () => {
    const preview = await room.client.catalogue.previewBatch({ deed: { ...series, itemIds: ids } });
    expect([preview.records, preview.changes.length, preview.changes.at(-1)?.after]).toEqual([MANY, MANY, 'A1200']);
    expect(notes()).toEqual([`:${MANY}`]);
  });
});

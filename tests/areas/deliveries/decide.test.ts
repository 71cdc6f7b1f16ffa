import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryRoom, outgoing, picture } from '../../harness/delivery-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

describe('what resembles another record', () => {
  let here: Awaited<ReturnType<typeof deliveryRoom>>;
  beforeEach(async () => {
    here = await deliveryRoom();
    here.system.send('outgoing', 'a', [{ externalId: 'OA-1', fields: outgoing(1), files: { '1.png': await picture(1) } }]);
    await here.take();
  });
  afterEach(() => here.close());
  const held = async () => (await here.room.client.deliveries.listHeld({})).rows;
  const tasks = async () => (await here.room.client.tasks.listTasks({})).map(({ kind }) => kind);

  it('by its files or by its description is kept aside under another number too; told to be its own, it becomes a record that refers to the first', async () => {
    here.system.send('outgoing', 'b', [
      { externalId: 'OA-2', fields: outgoing(2), files: { 'copy.png': await picture(1) } }, { externalId: 'OA-3', fields: outgoing(3, { 发文字号: '青水发〔2026〕1号' }), files: { '3.png': await picture(3) } },
    ]);
    await here.take();
    const [one, two] = await held();
    expect([one, two]).toMatchObject([{ externalId: 'OA-2', cause: 'sameContent', there: { title: '第1号通知' } }, { externalId: 'OA-3', cause: 'sameFields', there: { title: '第1号通知' } }]);
    expect([await here.titles(), await tasks()]).toEqual([['第1号通知'], ['deliveryToDecide']]);
    const { jobId } = await here.room.client.deliveries.decideRecord({ recordId: one!.recordId, version: 1, decision: 'keep', reason: '两份正本' });
    const job = await waitForJob(here.room, jobId!);
    expect([await here.titles(), job.state]).toEqual([['第2号通知', '第1号通知'], 'done']);
    const itemId = String(job.result['itemId']);
    expect(await here.room.client.digitisation.listPages({ itemId: itemId as never })).toHaveLength(1);
    expect((await here.room.client.references.listReferences({ of: { kind: 'item', id: itemId as never } })).map(({ note }) => note)).toEqual(['两份正本']);
    await here.room.client.deliveries.decideRecord({ recordId: two!.recordId, version: 1, decision: 'setAside', reason: '误送' });
    await expect(here.room.client.deliveries.decideRecord({ recordId: two!.recordId, version: 1, decision: 'keep', reason: '再试' })).rejects.toMatchObject({ code: 'DELIVERIES_RECORD_DECIDED' });
    expect([await held(), await tasks()]).toEqual([[], []]);
  });

  it('and is the same stays one record, with the files of both; sent again it is known', async () => {
    const again = [{ externalId: 'OA-1', fields: outgoing(1, { 标题: '第1号通知（校正）' }), files: { '1.png': await picture(5) } }];
    here.system.send('outgoing', 'b', again);
    await here.take();
    const [record] = await held();
    await here.room.client.deliveries.decideRecord({ recordId: record!.recordId, version: record!.version, decision: 'link', reason: '只改了错字' });
    here.system.send('outgoing', 'c', again);
    await here.take();
    expect([await here.titles(), (await here.lines()).at(-1)]).toEqual([['第1号通知'], ['OA-1', 'unchanged']]);
  });

  it('and is above the clearance of a clerk cannot be seen, counted, read or decided', async () => {
    here.system.send('outgoing', 'b', [{ externalId: 'OA-9', fields: outgoing(1, { 密级: '秘密', 标题: '密件' }), files: { '9.png': await picture(1) } }]);
    await here.take();
    const [record] = await held();
    const clerk = here.room.as({ roles: ['clerk'], clearance: 'internal' }).deliveries;
    expect([(await clerk.listHeld({})).rows, (await clerk.listSources({}))[0]!.held]).toEqual([[], 0]);
    await expect(clerk.decideRecord({ recordId: record!.recordId, version: 1, decision: 'setAside', reason: '…' })).rejects.toMatchObject({ code: 'DELIVERIES_RECORD_NOT_FOUND' });
    await expect(clerk.readFile({ recordId: record!.recordId, position: 0, offset: 0 })).rejects.toMatchObject({ code: 'DELIVERIES_FILE_NOT_FOUND' });
  });
});

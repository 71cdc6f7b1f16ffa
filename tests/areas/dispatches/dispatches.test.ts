import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DispatchDraft } from '#shared/contract/dispatches.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const MORNING = new Date(2026, 8, 7, 9).getTime();
const DAYS = 24 * 3_600_000;

describe('a dispatch', () => {
  const clock = movableClock(MORNING);
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    clock.setTo(MORNING);
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const draft = (changes: Partial<DispatchDraft> = {}): DispatchDraft => ({ fondsId: place.fondsId, title: '南渠施工图外发', askedBy: '施技部', papers: [{ title: '南渠平面图', documentNumber: 'SL-03' }], recipients: [{ name: '监理部', copies: 2 }, { name: '一工区' }], ...changes });
  const create = (changes: Partial<DispatchDraft> = {}) => room.client.dispatches.createDispatch(draft(changes));
  const issued = async (changes: Partial<DispatchDraft> = {}) => {
    const { dispatch: { dispatchId, version } } = await create(changes);
    return room.client.dispatches.issueDispatch({ dispatchId, version });
  };
  type Detail = Awaited<ReturnType<typeof create>>;
  const sign = ({ dispatch: { dispatchId, version }, recipients }: Detail, index: number) => room.client.dispatches.signRecipients({ dispatchId, version, recipientIds: [recipients[index]!.recipientId], signedBy: '钱监', signedOn: '20260907' });
  const receipt = ({ dispatch: { dispatchId, version }, recipients }: Detail, index: number) => room.client.dispatches.noteReceipts({ dispatchId, version, recipientIds: [recipients[index]!.recipientId], returnedOn: '20260907', note: '已盖章' });
  const tasks = async () => (await room.client.tasks.listTasks({})).map(({ kind, data, urgency }) => [kind, data['number'], urgency]);

  it('is asked for, can be changed until it is issued, and has a slip for each recipient under its number', async () => {
    const made = await create();
    expect(made.dispatch).toMatchObject({ number: 'FF-2026-0001', state: 'draft', recipients: 2, papers: 1, open: 0 });
    const { dispatchId } = made.dispatch;
    const changed = await room.client.dispatches.changeDispatch({ dispatchId, version: 1, draft: draft({ recipients: [{ name: '二工区', copies: 3, method: 'post' }] }) });
    expect(changed.recipients).toMatchObject([{ name: '二工区', copies: 3, method: 'post', slip: 'FF-2026-0001-01', state: 'waiting' }]);
    await expect(room.client.dispatches.changeDispatch({ dispatchId, version: 1, draft: draft() })).rejects.toMatchObject({ code: 'DISPATCHES_CHANGED_MEANWHILE' });
    await room.client.dispatches.issueDispatch({ dispatchId, version: 2 });
    await expect(room.client.dispatches.changeDispatch({ dispatchId, version: 3, draft: draft() })).rejects.toMatchObject({ code: 'DISPATCHES_NOT_NOW' });
    expect((await create()).dispatch.number).toBe('FF-2026-0002');
  });

  it('is closed when every slip has its receipt, and not before: first the signature, then the receipt', async () => {
    const out = await issued();
    await expect(receipt(out, 0)).rejects.toMatchObject({ code: 'DISPATCHES_RECIPIENT_NOT_NOW', data: { name: '监理部' } });
    const first = await receipt(await sign(out, 0), 0);
    expect(first.dispatch).toMatchObject({ state: 'issued', open: 1, unsigned: 1 });
    const signed = await sign(first, 1);
    expect(signed.dispatch.state).toBe('issued');
    const closed = await receipt(signed, 1);
    expect([closed.dispatch.state, closed.dispatch.open, closed.recipients.map(({ state, returnedTo, note }) => [state, returnedTo, note])]).toEqual(['closed', 0, [['returned', '周敏', '已盖章'], ['returned', '周敏', '已盖章']]]);
    expect(await tasks()).toEqual([]);
  });

  it('warns a day before the receipts are due and is overdue afterwards, in its task and in the list', async () => {
    const out = await issued({ receiptWithin: { kind: 'days', days: 3 } });
    const light = async () => (await room.client.dispatches.getDispatch({ dispatchId: out.dispatch.dispatchId })).dispatch.light;
    expect([await light(), await tasks()]).toEqual(['normal', [['receiptsToCome', 'FF-2026-0001', 'normal']]]);
    clock.advance(2.7 * DAYS);
    expect(await light()).toBe('warning');
    expect((await room.client.dispatches.listDispatches({ show: 'overdue' })).rows).toEqual([]);
    clock.advance(2 * DAYS);
    expect([await light(), (await tasks())[0]![2]]).toEqual(['overdue', 'overdue']);
    expect((await room.client.dispatches.listDispatches({ show: 'overdue', words: '监理' })).rows.map(({ number }) => number)).toEqual(['FF-2026-0001']);
  });

  it('of which no receipt is asked for is closed by the signatures', async () => {
    const out = await issued({ receiptWithin: null });
    expect(out.dispatch.dueAt).toBeNull();
    expect((await sign(await sign(out, 0), 1)).dispatch.state).toBe('closed');
  });

  it('takes a wrong entry back with a reason, and waits again', async () => {
    const out = await issued({ recipients: [{ name: '监理部' }] });
    const closed = await receipt(await sign(out, 0), 0);
    expect(closed.dispatch.state).toBe('closed');
    const again = await room.client.dispatches.reopenRecipient({ dispatchId: closed.dispatch.dispatchId, version: closed.dispatch.version, recipientId: closed.recipients[0]!.recipientId, reason: '登记错单位' });
    expect([again.dispatch.state, again.recipients[0]!.state, (await tasks()).length]).toEqual(['issued', 'issued', 1]);
    const gone = await room.client.dispatches.withdrawDispatch({ dispatchId: again.dispatch.dispatchId, version: again.dispatch.version, reason: '图纸作废' });
    expect([gone.dispatch.state, await tasks()]).toEqual(['withdrawn', []]);
    const audit = JSON.stringify(await room.as({ roles: ['auditor'] }).preservation.listAudit({ limit: 10 }));
    for (const words of ['登记错单位', '钱监', '图纸作废']) expect(audit).toContain(words);
  });

  it('takes no day before the issue or after today', async () => {
    const { dispatch: { dispatchId, version }, recipients } = await issued();
    for (const signedOn of ['20260906', '20260908']) await expect(room.client.dispatches.signRecipients({ dispatchId, version, recipientIds: [recipients[0]!.recipientId], signedBy: '钱', signedOn })).rejects.toMatchObject({ code: 'DISPATCHES_DAY_WRONG' });
  });

  it('above the clearance is not there, and carries nothing more secret than itself', async () => {
    const { item: { itemId } } = await room.client.catalogue.createItem({ fields: describeItem(place, { classification: 'secret', secrecyTerm: '10年' }) });
    await expect(create({ papers: [{ title: '图', itemId }] })).rejects.toMatchObject({ code: 'DISPATCHES_ITEM_MORE_SECRET' });
    const { dispatch: { dispatchId } } = await create({ classification: 'secret', papers: [{ title: '图', itemId }] });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.dispatches.listDispatches({})).rows).toEqual([]);
    await expect(clerk.dispatches.getDispatch({ dispatchId })).rejects.toMatchObject({ code: 'DISPATCHES_DISPATCH_NOT_FOUND' });
    await expect(clerk.dispatches.createDispatch(draft({ classification: 'secret' }))).rejects.toMatchObject({ code: 'CATALOGUE_ABOVE_CLEARANCE' });
    await expect(room.as({ roles: ['auditor'] }).dispatches.createDispatch(draft())).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});

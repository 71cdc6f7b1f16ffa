import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

describe('records of a customer that changes', () => {
  const clock = movableClock(new Date(2026, 8, 7, 9).getTime());
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    clock.setTo(new Date(2026, 8, 7, 9).getTime());
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const customer = async (name: string, account: string) => (await room.client.subjects.saveSubject({ fields: { kind: 'customer', name, otherNames: [], identifiers: [{ kind: 'account', value: account }], note: '' } })).subjectId;
  // Records stand in the order of their ids, which within one millisecond is no order.
  const item = async (title: string, more: Parameters<typeof describeItem>[1] = {}) => {
    clock.advance(1);
    return (await room.client.catalogue.createItem({ fields: describeItem(place, { title, ...more }) })).item.itemId;
  };
  const dossier = async (...itemIds: Awaited<ReturnType<typeof item>>[]) => {
    const subjectId = await customer('陈某', '1001');
    await room.client.subjects.linkRecords({ subjectId, itemIds, linked: true });
    return subjectId;
  };
  const parts = async (subjectId: Awaited<ReturnType<typeof customer>>, client = room.client) => {
    const { records } = await client.subjects.getSubject({ subjectId });
    return { present: records.filter(({ aside }) => aside === null).map(({ title }) => title), history: records.filter(({ aside }) => aside !== null).map(({ title }) => title) };
  };
  const why = { kind: 'transfer' as const, onDay: '20260907', reason: '房屋过户' };

  it('go to the history part with the day, the reason, the successor and how long they are kept; and stay findable', async () => {
    const subjectId = await dossier(await item('用电申请'), await item('供用电合同'));
    const successorId = await customer('林某', '1001');
    const { moved } = await room.client.subjects.moveAside({ subjectId, ...why, successorId, keepUntil: '20310907', place: '二号柜历史格' });
    expect([moved, await parts(subjectId)]).toEqual([2, { present: [], history: ['用电申请', '供用电合同'] }]);
    const { asides } = await room.client.subjects.getSubject({ subjectId });
    expect(asides).toMatchObject([{ kind: 'transfer', onDay: '20260907', reason: '房屋过户', keepUntil: '20310907', place: '二号柜历史格', successor: { name: '林某' }, records: 2, expired: false, movedBy: '周敏' }]);
    expect((await room.client.search.searchAll({ query: '供用电合同', limit: 5 })).hits).toHaveLength(1);
    clock.setTo(new Date(2031, 8, 8, 9).getTime());
    expect((await room.client.subjects.getSubject({ subjectId })).asides[0]!.expired).toBe(true);
  });

  it('only those that are named, and what comes afterwards stands in the present part', async () => {
    const [old, kept] = [await item('旧合同'), await item('产权证明')];
    const subjectId = await dossier(old, kept);
    await room.client.subjects.moveAside({ subjectId, ...why, kind: 'rename', itemIds: [old] });
    await room.client.subjects.linkRecords({ subjectId, itemIds: [await item('新合同')], linked: true });
    expect(await parts(subjectId)).toEqual({ present: ['产权证明', '新合同'], history: ['旧合同'] });
    await expect(room.client.subjects.moveAside({ subjectId, ...why, itemIds: [old] })).rejects.toMatchObject({ code: 'SUBJECTS_NOT_ITS_RECORD' });
    await expect(room.client.subjects.moveAside({ subjectId, ...why, itemIds: [await item('别人的')] })).rejects.toMatchObject({ code: 'SUBJECTS_NOT_ITS_RECORD' });
  });

  it('can be moved back, one or all, with a reason that stands in the history', async () => {
    const [first, second] = [await item('甲'), await item('乙')];
    const subjectId = await dossier(first, second);
    const { asideId } = await room.client.subjects.moveAside({ subjectId, ...why, kind: 'close' });
    await expect(room.client.subjects.moveAside({ subjectId, ...why })).rejects.toMatchObject({ code: 'SUBJECTS_NOTHING_TO_MOVE' });
    await room.client.subjects.moveBack({ asideId, itemIds: [first], reason: '销户撤回' });
    expect(await parts(subjectId)).toEqual({ present: ['甲'], history: ['乙'] });
    expect(await room.client.subjects.moveBack({ asideId, reason: '销户撤回' })).toEqual({ moved: 1 });
    expect((await room.client.subjects.getSubject({ subjectId })).asides).toEqual([]);
    await expect(room.client.subjects.moveBack({ asideId, reason: '再撤' })).rejects.toMatchObject({ code: 'SUBJECTS_NOTHING_TO_MOVE' });
    const audit = JSON.stringify(await room.as({ roles: ['auditor'] }).preservation.listAudit({ limit: 10 }));
    for (const words of ['subject.moveAside', 'subject.moveBack', '销户撤回']) expect(audit).toContain(words);
  });

  it('above the clearance are neither moved nor counted', async () => {
    const subjectId = await dossier(await item('公开件'), await item('涉密件', { classification: 'secret', secrecyTerm: '10年' }));
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.subjects.moveAside({ subjectId, ...why })).moved).toBe(1);
    expect([await parts(subjectId), await parts(subjectId, clerk)]).toEqual([{ present: ['涉密件'], history: ['公开件'] }, { present: [], history: ['公开件'] }]);
    expect((await clerk.subjects.getSubject({ subjectId })).asides[0]!.records).toBe(1);
    await expect(room.as({ roles: ['auditor'] }).subjects.moveAside({ subjectId, ...why })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await expect(room.client.subjects.moveAside({ subjectId, ...why, onDay: '20260908' })).rejects.toMatchObject({ code: 'SUBJECTS_DAY_TO_COME' });
    await expect(room.client.subjects.moveAside({ subjectId, ...why, successorId: subjectId })).rejects.toMatchObject({ code: 'SUBJECTS_OWN_SUCCESSOR' });
  });
});

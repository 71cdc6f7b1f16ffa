import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubjectKind } from '#shared/domain/subject.ts';
import { arrangedByVolume } from '../arrangement/arranged-room.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

describe('customers, patients, people and projects', () => {
  let room: TestRoom;
  beforeEach(async () => { room = await openTestRoom(); });
  afterEach(() => room.close());

  type Identifiers = NonNullable<Parameters<TestRoom['client']['subjects']['saveSubject']>[0]['fields']['identifiers']>;
  const register = (name: string, identifiers: Identifiers = [], kind: SubjectKind = 'customer') => room.client.subjects.saveSubject({ fields: { kind, name, otherNames: [], identifiers, note: '' } });
  const found = async (words: string) => (await room.client.subjects.listSubjects({ words })).rows.map(({ name }) => name);
  const titlesOf = async (subjectId: string, client = room.client) => (await client.subjects.getSubject({ subjectId: subjectId as never })).records.map(({ title }) => title);

  it('are found by part of a name, in whatever characters it is written, and by a whole number', async () => {
    await register('青石县電力公司', [{ kind: 'account', value: ' 00１2345678 ' }]);
    expect([await found('电力'), await found('0012345678'), await found('00123'), await found('水利')]).toEqual([['青石县電力公司'], ['青石县電力公司'], [], []]);
  });

  it('show identity cards and telephones masked; who looks at them in full says why, and the audit log keeps it', async () => {
    const { subjectId, identifiers } = await register('周敏', [{ kind: 'identity', value: '11010119900101123x' }, { kind: 'phone', value: '13800138000' }, { kind: 'account', value: '7788' }], 'person');
    expect(identifiers.map(({ value }) => value)).toEqual(['1101************3X', '138****8000', '7788']);
    expect((await room.client.subjects.revealIdentifiers({ subjectId, reason: '核对身份' })).map(({ value }) => value)).toEqual(['11010119900101123X', '13800138000', '7788']);
    const audit = await room.as({ roles: ['auditor'] }).preservation.listAudit({ limit: 5 });
    expect(JSON.stringify(audit)).toContain('subject.reveal');
  });

  it('keep their numbers when a screen that saw them masked saves the name', async () => {
    const made = await register('周敏', [{ kind: 'phone', value: '13800138000' }], 'person');
    await room.client.subjects.saveSubject({ subjectId: made.subjectId, version: 1, fields: { kind: 'person', name: '周敏敏', otherNames: ['周敏'], note: '' } });
    expect((await room.client.subjects.revealIdentifiers({ subjectId: made.subjectId, reason: '核对' })).map(({ value }) => value)).toEqual(['13800138000']);
  });

  it('lead to all their records, linked by hand or named on the volume, as far as the asker may see', async () => {
    const place = await createFondsWithUnits(room.client);
    const add = async (changes: Partial<ItemFieldsInput>) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes) })).item.itemId;
    const { form } = await arrangedByVolume(room.client);
    await form([], { title: '供用电合同', subject: '7788' });
    const { subjectId } = await register('青石水泥厂', [{ kind: 'account', value: '7788' }]);
    await room.client.subjects.linkRecords({ subjectId, itemIds: [await add({ title: '厂区照片', recordGroup: 'ZP' }), await add({ title: '保密协议', classification: 'secret' })], linked: true });
    expect((await titlesOf(subjectId)).toSorted()).toEqual(['保密协议', '供用电合同', '厂区照片'].toSorted());
    expect((await titlesOf(subjectId, room.as({ roles: ['clerk'], clearance: 'internal' }))).toSorted()).toEqual(['供用电合同', '厂区照片'].toSorted());
  });

  it('gather records of every record group of one event, and a record says where it is gathered', async () => {
    const place = await createFondsWithUnits(room.client);
    const ids = [];
    for (const [recordGroup, carrier] of [['WS', '纸质'], ['KJ', '蓝图'], ['ZP', '照片'], ['LX', '磁带'], ['SW', '实物']] as const) ids.push((await room.client.catalogue.createItem({ fields: describeItem(place, { recordGroup, carrier, title: recordGroup }) })).item.itemId);
    const { subjectId } = await register('水库大坝合龙', [], 'event');
    expect(await room.client.subjects.linkRecords({ subjectId, itemIds: ids, linked: true })).toEqual({ changed: 5 });
    expect((await titlesOf(subjectId)).toSorted()).toEqual(['KJ', 'LX', 'SW', 'WS', 'ZP']);
    expect(new Set((await room.client.subjects.getSubject({ subjectId })).records.map(({ carrier }) => carrier))).toEqual(new Set(['纸质', '蓝图', '照片', '磁带', '实物']));
    expect((await room.client.subjects.listRecordSubjects({ of: { kind: 'item', itemId: ids[2]! } })).map(({ name }) => name)).toEqual(['水库大坝合龙']);
    await room.client.subjects.linkRecords({ subjectId, itemIds: [ids[0]!], linked: false });
    expect(await titlesOf(subjectId)).toHaveLength(4);
  });

  it('that may be registered twice are named: by number, or by name where no number says otherwise', async () => {
    await register('王芳', [{ kind: 'hospital', value: 'Z100' }], 'patient');
    await register('王 芳', [{ kind: 'hospital', value: 'Z200' }], 'patient');
    await register('王芳', [{ kind: 'phone', value: '13900000000' }], 'patient');
    await register('王小芳', [{ kind: 'hospital', value: 'Z200' }], 'patient');
    const pairs = (await room.client.subjects.listDuplicates({})).map(({ first, second, why }) => `${first.name} ${first.identifiers[0]?.value} = ${second.name} ${second.identifiers[0]?.value}: ${why}`);
    expect(pairs).toEqual(['王 芳 Z200 = 王小芳 Z200: sameIdentifier', '王芳 Z100 = 王芳 139****0000: sameName', '王 芳 Z200 = 王芳 139****0000: sameName']);
  });

  it('are merged with all their records, and separated again as they were', async () => {
    const place = await createFondsWithUnits(room.client);
    const add = async (title: string) => (await room.client.catalogue.createItem({ fields: describeItem(place, { title }) })).item.itemId;
    const one = await register('青石水泥厂', [{ kind: 'account', value: '1' }]);
    const two = await register('青石水泥有限公司', [{ kind: 'account', value: '2' }]);
    await room.client.subjects.linkRecords({ subjectId: one.subjectId, itemIds: [await add('合同')], linked: true });
    await room.client.subjects.linkRecords({ subjectId: two.subjectId, itemIds: [await add('照片')], linked: true });
    await room.client.subjects.mergeSubjects({ subjectId: one.subjectId, into: two.subjectId, reason: '改制更名' });
    expect((await titlesOf(two.subjectId)).toSorted()).toEqual(['合同', '照片'].toSorted());
    expect((await titlesOf(one.subjectId)).toSorted()).toEqual(['合同', '照片'].toSorted());
    expect(await found('1')).toEqual(['青石水泥有限公司']);
    await expect(room.client.subjects.mergeSubjects({ subjectId: two.subjectId, into: one.subjectId, reason: '回环' })).rejects.toMatchObject({ code: 'SUBJECTS_MERGE_NOT_POSSIBLE' });
    await room.client.subjects.separateSubject({ subjectId: one.subjectId, reason: '合并错了' });
    expect([await titlesOf(one.subjectId), await titlesOf(two.subjectId)]).toEqual([['合同'], ['照片']]);
  });

  it('are not overwritten by somebody who saw an older state', async () => {
    const { subjectId } = await register('甲');
    const save = (version: number) => room.client.subjects.saveSubject({ subjectId, version, fields: { kind: 'customer', name: '乙', otherNames: [], note: '' } });
    await save(1);
    await expect(save(1)).rejects.toMatchObject({ code: 'SUBJECTS_CHANGED_MEANWHILE' });
  });
});

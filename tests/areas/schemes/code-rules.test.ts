import { readCode } from '#shared/domain/archival-code.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const VALUES = { fonds: 'Z109', recordGroup: 'WS', year: '2019', retention: 'Y', unit: 'BGS', unitName: '办公室', item: 7 };

describe('the scheme of a fonds', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  it('begins with a rule for every record group, so that numbering works at once', async () => {
    const [groups, rules] = await Promise.all([room.client.schemes.listRecordGroups({}), room.client.schemes.listCodeRules({ fondsId: place.fondsId })]);
    expect(new Set(rules.map((rule) => rule.recordGroup))).toEqual(new Set(groups.map((group) => group.code)));
  });

  it('shows what a rule makes of values while it is being built', async () => {
    const { segments } = (await room.client.schemes.listCodeRules({ fondsId: place.fondsId })).find((rule) => rule.recordGroup === 'WS')!;
    expect(await room.client.schemes.previewCode({ segments, values: VALUES })).toEqual({ code: 'Z109-WS·2019-Y-BGS-0007', problems: [], scope: 'Z109-WS·2019-Y-BGS-' });
    expect(await room.client.schemes.previewCode({ segments, values: { ...VALUES, unit: '', item: null } })).toEqual({ code: 'Z109-WS·2019-Y-…-####', problems: ['missing:unit', 'missing:item'], scope: '' });
    expect(await room.client.schemes.previewCode({ segments: segments.slice(0, 2), values: VALUES })).toEqual({ code: null, problems: ['noSequence:-1'], scope: '' });
  });

  it('offers presets for projects, volumes and items, each with its source, and each makes its own example from what the example says', async () => {
    const presets = await room.client.schemes.listCodePresets({});
    expect(presets.map((preset) => preset.id)).toContain('item-year-dash-retention-dash-unit');
    expect(new Set(presets.map((preset) => preset.level))).toEqual(new Set(['project', 'volume', 'item']));
    for (const { segments, source, example, level } of presets) {
      expect(source).toMatch(/^DA\/T /u);
      const read = readCode({ segments }, example);
      const found: Readonly<Record<string, string>> = read.ok ? read.values : {};
      const values = {
        ...VALUES, ...found, classCode: [found['class'], found['subclass']].filter((part) => part !== undefined).join('·'),
        project: Number(found['project'] ?? 0), volume: Number(found['volume'] ?? 0), item: Number(found['item'] ?? 0),
      };
      expect(await room.client.schemes.previewCode({ segments, level, values })).toMatchObject({ code: example, problems: [] });
    }
  });

  it('refuses a rule that could not number items, naming each fault', async () => {
    const [rule] = await room.client.schemes.listCodeRules({ fondsId: place.fondsId });
    const segments = [
      { kind: 'field' as const, source: 'volume', width: 0, separatorBefore: '' as const },
      { kind: 'sequence' as const, source: 'item', width: 0, separatorBefore: '-' as const },
    ];
    await expect(room.client.schemes.saveCodeRule({ ...rule!, segments, startAt: 1 })).rejects.toMatchObject({ code: 'SCHEMES_RULE_UNSOUND', data: { problems: ['widthInvalid:1', 'sourceUnknown:0', 'startInvalid:-1'] } });
  });

  it('may change a rule until it has given out a number, and only its name and start afterwards', async () => {
    const rule = (await room.client.schemes.listCodeRules({ fondsId: place.fondsId })).find((each) => each.recordGroup === 'WS')!;
    const [short] = (await room.client.schemes.listCodePresets({})).filter((preset) => preset.id === 'item-year-retention');
    const changed = await room.client.schemes.saveCodeRule({ ...rule, segments: short!.segments });
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place), assignCode: true });
    expect(item.archivalCode).toBe('Z109-WS·2019·D30-001');
    await room.client.catalogue.deleteItems({ itemIds: [item.itemId], reason: '重复' });
    await expect(room.client.schemes.saveCodeRule({ ...changed, segments: rule.segments })).rejects.toMatchObject({ code: 'SCHEMES_RULE_IN_USE' });
    const renamed = await room.client.schemes.saveCodeRule({ ...changed, name: '本局文书规则', startAt: 100 });
    expect(renamed).toMatchObject({ name: '本局文书规则', startAt: 100, version: 3 });
    await expect(room.client.schemes.saveCodeRule({ ...changed, name: '又一次' })).rejects.toMatchObject({ code: 'SCHEMES_CHANGED_MEANWHILE', data: { version: 3 } });
  });

  it('keeps codes and names of units apart, and fixed once codes hold them', async () => {
    const { fondsId, office } = place;
    await expect(room.client.schemes.saveUnit({ fondsId, code: 'BGS', name: '另一办公室', active: true })).rejects.toMatchObject({ code: 'SCHEMES_UNIT_CODE_TAKEN' });
    await room.client.catalogue.createItem({ fields: describeItem(place), assignCode: true });
    await expect(room.client.schemes.saveUnit({ ...office, code: 'XZB' })).rejects.toMatchObject({ code: 'SCHEMES_UNIT_IN_USE' });
    const renamed = await room.client.schemes.saveUnit({ ...office, name: '综合办公室', active: false });
    expect((await room.client.schemes.listUnits({ fondsId })).map((unit) => [unit.code, unit.name, unit.active])).toEqual([['RSK', '人事科', true], ['BGS', '综合办公室', false]]);
    expect(renamed.version).toBe(2);
  });

  it('refuses a second fonds of the same code and an edit over somebody else’s', async () => {
    await expect(room.client.schemes.createFonds({ code: 'Z109', name: '又一个' })).rejects.toMatchObject({ code: 'SCHEMES_FONDS_CODE_TAKEN' });
    const { fonds } = place;
    await room.client.schemes.updateFonds({ ...fonds, name: '青石县水务局', endYear: 2024 });
    await expect(room.client.schemes.updateFonds({ ...fonds, name: '水利' })).rejects.toMatchObject({ code: 'SCHEMES_CHANGED_MEANWHILE' });
    expect((await room.client.schemes.listFonds({}))[0]).toMatchObject({ name: '青石县水务局', endYear: 2024, version: 2 });
  });

  it('gives screens the words for every pick list of a description', async () => {
    const dictionaries = await room.client.dictionaries.listDictionaries({});
    for (const key of ['classification', 'openStatus', 'retention', 'documentType', 'draftStage', 'language', 'carrier']) expect(dictionaries.find((each) => each.key === key)?.words.length).toBeGreaterThan(2);
  });
});

describe('the report of missing numbers', () => {
  it('names numbers that no item has, marks those of deleted items, and never counts what is above the clearance', async () => {
    const room = await openTestRoom();
    const place = await createFondsWithUnits(room.client);
    const items = [];
    for (let number = 1; number <= 6; number += 1) {
      const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { classification: number === 2 ? 'secret' : 'public', openStatus: 'controlled' }), assignCode: true });
      items.push(item.itemId);
    }
    expect(await room.client.schemes.listCodeGaps({ fondsId: place.fondsId })).toEqual([]);
    await room.client.catalogue.deleteItems({ itemIds: [items[2]!, items[4]!], reason: '重复' });
    const scope = 'Z109-WS·2019-D30-BGS-';
    expect(await room.client.schemes.listCodeGaps({ fondsId: place.fondsId })).toEqual([{ scope, first: 1, last: 6, used: 4, missing: [3, 5], deleted: [3, 5] }]);
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect(await clerk.schemes.listCodeGaps({ fondsId: place.fondsId })).toEqual([{ scope, first: 1, last: 6, used: 3, missing: [3, 5], deleted: [3, 5] }]);
    await room.close();
  });
});

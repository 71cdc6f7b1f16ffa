import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCustomValues } from '#shared/domain/custom-field.ts';
import type { RegimeGroup } from '#shared/presets/regime-preset.ts';
import { REGIME_PRESETS } from '#shared/presets/regimes.ts';
import { describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { printPages } from '../forms/printing-room.ts';

type CustomValues = Readonly<Record<string, string>>;
/** Of each regime, group by group: the papers that come in, what is said of them, and the codes that their volumes and they must get. */
interface Fixture { readonly [regimeId: string]: readonly { readonly subject: string; readonly year: number; readonly volume: string; readonly papers: readonly string[]; readonly codes: readonly string[]; readonly volumeCustom?: CustomValues; readonly paperCustom?: CustomValues }[] }
const FIXTURES = JSON.parse(readFileSync(new URL('../../fixtures/regimes/regimes.json', import.meta.url), 'utf8')) as Fixture;

/** Lines break anywhere on paper. */
const bare = (text: string): string => text.replaceAll(/\s/gu, '');

describe('each regime, walked from its preset', () => {
  let room: TestRoom;
  beforeAll(async () => { room = await openTestRoom(); });
  afterAll(() => room.close());

  it('has a preset and a fixture for all thirty-two', () => {
    expect(REGIME_PRESETS.map(({ regimeId }) => regimeId)).toEqual(Array.from({ length: 32 }, (_, n) => `S${String(n + 1).padStart(2, '0')}`));
    expect(readdirSync(new URL('../../../resources/presets/regimes', import.meta.url)).toSorted()).toEqual(REGIME_PRESETS.map(({ regimeId }) => `${regimeId}.json`));
    for (const { regimeId, groups } of REGIME_PRESETS) expect([regimeId, FIXTURES[regimeId]?.length]).toEqual([regimeId, groups.length]);
  });

  it.each(REGIME_PRESETS)('$regimeId $nameEn', async ({ regimeId, groups, units }) => {
    const { client } = room;
    const fonds = await client.schemes.createFonds({ code: `R0${regimeId.slice(1)}`, name: regimeId });
    const { fondsId } = fonds;
    await client.schemes.applyRegime({ fondsId, regimeId });
    const unit = (await client.schemes.listUnits({ fondsId })).find(({ code }) => code === units[0]!.code)!;
    const modes = await client.schemes.listArrangementModes({ fondsId });
    for (const [index, group] of groups.entries()) {
      const fixture = FIXTURES[regimeId]![index]!;
      expect(modes).toContainEqual(expect.objectContaining({ recordGroup: group.recordGroup, classCode: group.classCode, kind: group.kind }));
      const itemIds: string[] = [];
      for (const title of fixture.papers) {
        const fields = describeItem({ fondsId, office: unit }, { recordGroup: group.recordGroup, classCode: group.classCode, year: fixture.year, date: `${fixture.year}0501`, title, custom: { ...fixture.paperCustom } });
        itemIds.push((await client.catalogue.createItem({ fields, assignCode: false })).item.itemId);
      }
      const volumeIds = group.kind === null ? [] : await fileInVolume(fondsId, unit.unitId, group, fixture, itemIds);
      if (group.kind === null) await client.catalogue.assignCodes({ itemIds: itemIds as never });
      const numbered = await Promise.all(volumeIds.map(async (volumeId) => (await client.arrangement.getVolume({ volumeId: volumeId as never })).volume.archivalCode));
      const codes = await Promise.all(itemIds.map(async (itemId) => (await client.catalogue.getItem({ itemId: itemId as never })).item.archivalCode));
      expect([...numbered, ...codes]).toEqual(fixture.codes);
      await expectDescribed(fondsId, group, fixture, volumeIds, itemIds);
      await expectPrinted(group, fixture, volumeIds, itemIds);
    }
  });

  /** Its elements are there for these records, hold what is written under them, and refuse what is not like them. */
  async function expectDescribed(fondsId: string, group: RegimeGroup, fixture: Fixture[string][number], volumeIds: readonly string[], itemIds: readonly string[]): Promise<void> {
    const fields = await room.client.schemes.listCustomFields({ fondsId: fondsId as never, recordGroup: group.recordGroup });
    for (const { level, key, labelZh, type, requiredBy } of group.elements) {
      const field = fields.find((each) => each.level === level && each.key === key)!;
      expect(field).toMatchObject({ labelZh, type, active: true, required: requiredBy !== '' });
      const value = (level === 'volume' ? fixture.volumeCustom : fixture.paperCustom)![key]!;
      const matches = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(text);
      expect([key, value, checkCustomValues([field], { [key]: value }, matches)]).toEqual([key, value, []]);
      if (type !== 'text' || field.pattern !== '') expect([key, checkCustomValues([field], { [key]: '〇不合格〇' }, matches).length]).toEqual([key, 1]);
    }
    for (const key of group.switchedOn) expect(fields).toContainEqual(expect.objectContaining({ level: 'item', key, active: true }));
    for (const volumeId of volumeIds) expect((await room.client.arrangement.getVolume({ volumeId: volumeId as never })).volume.custom).toEqual(fixture.volumeCustom ?? {});
    for (const itemId of itemIds) expect((await room.client.catalogue.getItem({ itemId: itemId as never })).item.custom).toEqual(fixture.paperCustom ?? {});
  }

  async function expectPrinted(group: RegimeGroup, fixture: Fixture[string][number], volumeIds: readonly string[], itemIds: readonly string[]): Promise<void> {
    const known = await room.client.forms.listForms({});
    for (const formId of group.forms) {
      const { takes } = known.find(({ id }) => id === formId)!;
      const { text } = await printPages(room.client, formId, takes === 'items' ? { kind: 'items', itemIds: itemIds as never } : { kind: 'volumes', volumeIds: volumeIds.slice(-1) as never });
      expect([formId, bare(text)]).toEqual([formId, expect.stringContaining(bare(takes === 'items' || group.kind === null ? fixture.papers[0]! : fixture.volume))]);
    }
  }

  async function fileInVolume(fondsId: string, unitId: string, group: RegimeGroup, fixture: Fixture[string][number], itemIds: readonly string[]): Promise<string[]> {
    const base = {
      parentId: null, fondsId, recordGroup: group.recordGroup, classCode: group.classCode, year: fixture.year, unitId, retention: 'D30', subject: fixture.subject, responsible: '', classification: 'public', secrecyTerm: '',
      openStatus: 'unreviewed', keywords: '', note: '', temporary: group.temporaryFirst ?? false, title: fixture.volume, custom: { ...fixture.volumeCustom },
    } as const;
    const arrange = async (deed: object) => (await room.client.arrangement.arrangeVolumes({ deed: deed as never })).volumes[0]!;
    const holder = group.kind === 'project' ? await arrange({ kind: 'form', itemIds: [], volume: { ...base, level: 'project', kind: 'project' } }) : null;
    const volume = await arrange({ kind: 'form', itemIds, volume: { ...base, level: 'volume', kind: group.kind === 'project' ? 'volume' : group.kind, parentId: holder?.volumeId ?? null } });
    if (volume.temporary) {
      expect((await room.client.arrangement.arrangeVolumes({ deed: { kind: 'number', volumeIds: [volume.volumeId] } })).problems).toMatchObject([{ problem: 'temporary' }]);
      await arrange({ kind: 'update', volumeId: volume.volumeId, version: volume.version, changes: { temporary: false }, reason: '' });
    }
    const volumeIds = [...(holder === null ? [] : [holder.volumeId]), volume.volumeId];
    await arrange({ kind: 'number', volumeIds });
    return volumeIds;
  }

  it('is not complete without what its practice asks for: the record says so, and is not numbered', async () => {
    const { client } = room;
    expect(REGIME_PRESETS.filter(({ groups }) => groups.some(({ elements }) => elements.some(({ requiredBy }) => requiredBy !== ''))).map(({ regimeId }) => regimeId)).toEqual(['S05', 'S06', 'S11', 'S16', 'S17', 'S23', 'S24', 'S25', 'S27', 'S32']);
    const { fondsId } = await client.schemes.createFonds({ code: 'Q005', name: '电力营销' });
    await client.schemes.applyRegime({ fondsId, regimeId: 'S05' });
    const unit = (await client.schemes.listUnits({ fondsId }))[0]!;
    const describe = (custom: CustomValues) => describeItem({ fondsId, office: unit }, { recordGroup: 'ZY', classCode: 'YX·YK', title: '用电申请书', custom });
    const saved = await client.catalogue.createItem({ fields: describe({}), assignCode: false });
    const problems = await client.catalogue.assignCodes({ itemIds: [saved.item.itemId] });
    expect(JSON.stringify(problems)).toContain('custom.paperKind');
    expect((await client.catalogue.getItem({ itemId: saved.item.itemId })).item.archivalCode).toBeNull();
  });

  it('shows for each what its codes would look like, made by its own rules', async () => {
    const shown = await room.client.schemes.listRegimes({});
    expect(shown.find(({ regimeId }) => regimeId === 'S16')!.groups.map(({ example }) => example)).toEqual(['Z109-ZY·BA-000001-001']);
    expect(shown.find(({ regimeId }) => regimeId === 'S02')!.groups.map(({ example }) => example)).toEqual(['Z109-WS·2024-D30-BGS-0001', 'Z109-ZP·2024·D30-001-001', 'Z109-LX·2024·D30-001', 'Z109-SW·2024·D30-001']);
    for (const { regimeId, groups } of shown) for (const { example } of groups) expect([regimeId, example]).toEqual([regimeId, expect.not.stringMatching(/[…#]/u)]);
  });

  it('keeps a rule that has given out numbers, and says which', async () => {
    const { client } = room;
    const { fondsId } = await client.schemes.createFonds({ code: 'Q001', name: '已编号' });
    await client.schemes.applyRegime({ fondsId, regimeId: 'S02' });
    const unit = (await client.schemes.listUnits({ fondsId }))[0]!;
    await client.catalogue.createItem({ fields: describeItem({ fondsId, office: unit }, { recordGroup: 'LX' }), assignCode: true });
    await client.schemes.saveCodeRule({ ...(await client.schemes.listCodeRules({ fondsId })).find((rule) => rule.recordGroup === 'WS')!, startAt: 1 });
    const item = await client.catalogue.createItem({ fields: describeItem({ fondsId, office: unit }), assignCode: true });
    expect(item.item.archivalCode).toBe('Q001-WS·2019-D30-BGS-0001');
    expect(await client.schemes.applyRegime({ fondsId, regimeId: 'S02' })).toMatchObject({ rules: 0, units: 0, classes: 0, fields: 0, kept: [] });
    expect((await client.schemes.applyRegime({ fondsId, regimeId: 'S10' })).kept).toEqual([{ recordGroup: 'WS', level: 'item' }]);
    await expect(client.schemes.applyRegime({ fondsId, regimeId: 'S99' })).rejects.toMatchObject({ code: 'SCHEMES_REGIME_NOT_FOUND' });
  });
});

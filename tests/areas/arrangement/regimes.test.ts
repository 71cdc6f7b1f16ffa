import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegimeGroup } from '#shared/presets/regimes.ts';
import { REGIME_PRESETS } from '#shared/presets/regimes.ts';
import { describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

/** Of each regime, group by group: the papers that come in and the codes that their volumes and they must get. */
interface Fixture { readonly [regimeId: string]: readonly { readonly subject: string; readonly year: number; readonly volume: string; readonly papers: readonly string[]; readonly codes: readonly string[] }[] }
const FIXTURES = JSON.parse(readFileSync(new URL('../../fixtures/regimes/regimes.json', import.meta.url), 'utf8')) as Fixture;

describe('each regime, walked from its preset', () => {
  let room: TestRoom;
  beforeAll(async () => { room = await openTestRoom(); });
  afterAll(() => room.close());

  it('has a preset and a fixture for all thirty-two', () => {
    expect(REGIME_PRESETS.map(({ regimeId }) => regimeId)).toEqual(Array.from({ length: 32 }, (_, n) => `S${String(n + 1).padStart(2, '0')}`));
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
        const fields = describeItem({ fondsId, office: unit }, { recordGroup: group.recordGroup, classCode: group.classCode, year: fixture.year, date: `${fixture.year}0501`, title });
        itemIds.push((await client.catalogue.createItem({ fields, assignCode: false })).item.itemId);
      }
      const volumeIds = group.kind === null ? [] : await fileInVolume(fondsId, unit.unitId, group, fixture, itemIds);
      if (group.kind === null) await client.catalogue.assignCodes({ itemIds: itemIds as never });
      const numbered = await Promise.all(volumeIds.map(async (volumeId) => (await client.arrangement.getVolume({ volumeId: volumeId as never })).volume.archivalCode));
      const codes = await Promise.all(itemIds.map(async (itemId) => (await client.catalogue.getItem({ itemId: itemId as never })).item.archivalCode));
      expect([...numbered, ...codes]).toEqual(fixture.codes);
    }
  });

  async function fileInVolume(fondsId: string, unitId: string, group: RegimeGroup, fixture: Fixture[string][number], itemIds: readonly string[]): Promise<string[]> {
    const base = {
      parentId: null, fondsId, recordGroup: group.recordGroup, classCode: group.classCode, year: fixture.year, unitId, retention: 'D30', subject: fixture.subject, responsible: '', classification: 'public', secrecyTerm: '',
      openStatus: 'unreviewed', keywords: '', note: '', temporary: group.temporaryFirst ?? false, title: fixture.volume,
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

  it('keeps a rule that has given out numbers, and says which', async () => {
    const { client } = room;
    const { fondsId } = await client.schemes.createFonds({ code: 'Q001', name: '已编号' });
    await client.schemes.applyRegime({ fondsId, regimeId: 'S02' });
    const unit = (await client.schemes.listUnits({ fondsId }))[0]!;
    await client.catalogue.createItem({ fields: describeItem({ fondsId, office: unit }, { recordGroup: 'LX' }), assignCode: true });
    await client.schemes.saveCodeRule({ ...(await client.schemes.listCodeRules({ fondsId })).find((rule) => rule.recordGroup === 'WS')!, startAt: 1 });
    const item = await client.catalogue.createItem({ fields: describeItem({ fondsId, office: unit }), assignCode: true });
    expect(item.item.archivalCode).toBe('Q001-WS·2019-D30-BGS-0001');
    expect((await client.schemes.applyRegime({ fondsId, regimeId: 'S10' })).kept).toEqual([{ recordGroup: 'WS', level: 'item' }]);
    await expect(client.schemes.applyRegime({ fondsId, regimeId: 'S99' })).rejects.toMatchObject({ code: 'SCHEMES_REGIME_NOT_FOUND' });
  });
});

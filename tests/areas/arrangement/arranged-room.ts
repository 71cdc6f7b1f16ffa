import type { ItemFields } from '#shared/contract/catalogue.ts';
import type { Arranged, Deed } from '#shared/contract/arrangement.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { ARCHIVAL_CODE_PRESETS } from '#shared/presets/archival-codes.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';

type FormDeed = Extract<Deed, { kind: 'form' }>;

/** A fonds whose record group RS is arranged by volume (A002-RS-001-002), with a way to make items and volumes in it. */
export async function arrangedByVolume(client: MunimentClient) {
  const place = await createFondsWithUnits(client, 'A002');
  await saveRule(client, place.fondsId, 'RS', 'volume', A_VOLUME);
  await saveRule(client, place.fondsId, 'RS', 'item', presetSegments('volume'));
  const addItems = async (titles: readonly string[], changes: Partial<ItemFields> = {}): Promise<string[]> => {
    const made: string[] = [];
    for (const title of titles) made.push((await client.catalogue.createItem({ fields: describeItem(place, { recordGroup: 'RS', title, ...changes }), assignCode: false })).item.itemId);
    return made;
  };
  const fields = (changes: Partial<FormDeed['volume']> = {}): FormDeed['volume'] => ({
    level: 'volume', kind: 'volume', parentId: null, fondsId: place.fondsId, recordGroup: 'RS', classCode: '', year: 2019, unitId: place.office.unitId, retention: 'Y', title: '干部任免材料', subject: '', responsible: '青石县水利局',
    classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', custom: {}, temporary: false, ...changes,
  });
  const arrange = (deed: unknown): Promise<Arranged> => client.arrangement.arrangeVolumes({ deed: deed as Deed });
  const form = async (itemIds: readonly string[], changes: Partial<FormDeed['volume']> = {}) => (await arrange({ kind: 'form', volume: fields(changes), itemIds })).volumes[0]!;
  const inside = async (volumeId: string) => (await client.arrangement.getVolume({ volumeId: volumeId as never })).items.map(({ title, archivalCode }) => `${title} ${archivalCode ?? '-'}`);
  return { place, addItems, fields, arrange, form, inside };
}

export type ByVolume = Awaited<ReturnType<typeof arrangedByVolume>>;

const A_VOLUME = ARCHIVAL_CODE_PRESETS.find(({ presetId }) => presetId === 'volume')!.rule.segments.slice(0, -1);

export const presetSegments = (presetId: string) => [...ARCHIVAL_CODE_PRESETS.find((preset) => preset.presetId === presetId)!.rule.segments];

/** Puts a rule in place of the one that a new fonds begins with, or beside it where there is none. */
export async function saveRule(client: MunimentClient, fondsId: string, recordGroup: string, level: 'project' | 'volume' | 'item', segments: Parameters<MunimentClient['schemes']['saveCodeRule']>[0]['segments'] | readonly object[]): Promise<void> {
  const before = (await client.schemes.listCodeRules({ fondsId: fondsId as never })).find((rule) => rule.recordGroup === recordGroup && rule.level === level && rule.fromYear === 0);
  await client.schemes.saveCodeRule({ codeRuleId: before?.codeRuleId ?? null, version: before?.version ?? null, fondsId: fondsId as never, recordGroup, level, name: `${recordGroup} ${level}`, segments: segments as never, startAt: 1 });
}

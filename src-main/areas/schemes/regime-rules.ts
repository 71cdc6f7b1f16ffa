import type { CodeSegment } from '#shared/domain/archival-code.ts';
import { ARCHIVAL_CODE_PRESETS, type ArchivalCodePreset } from '#shared/presets/archival-codes.ts';
import type { RegimeGroup } from '#shared/presets/regime-preset.ts';
import type { AggregationLevel } from './schemes-store.ts';

const LEVELS: readonly AggregationLevel[] = ['project', 'volume', 'item'];

export function presetOf(group: RegimeGroup): ArchivalCodePreset {
  const preset = ARCHIVAL_CODE_PRESETS.find(({ presetId }) => presetId === group.code);
  if (preset === undefined) throw new Error(`the preset ${group.code} is gone`);
  return preset;
}

/** The rule of each level that the group has: an item's code begins with its volume's, a volume's with its project's. */
export function rulesOf(group: RegimeGroup): { readonly level: AggregationLevel; readonly segments: readonly CodeSegment[] }[] {
  const { segments } = presetOf(group).rule;
  return LEVELS.flatMap((level) => {
    const at = segments.findIndex((segment) => segment.kind === 'sequence' && segment.source === level);
    return at < 0 ? [] : [{ level, segments: segments.slice(0, at + 1) }];
  });
}

import type { CodeSegment } from '#shared/domain/archival-code.ts';
import { ARCHIVAL_CODE_PRESETS } from '#shared/presets/archival-codes.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';

/** Record groups that an organisation arranges by unit: DA/T 22-2015, Z109-WS·2011-Y-BGS-0001. */
const BY_UNIT: readonly string[] = ['WS', 'KJ', 'RS', 'KU', 'ZY', 'ZP'];

export interface DefaultCodeRule {
  readonly recordGroup: string;
  readonly level: 'item';
  readonly fromYear: 0;
  readonly name: string;
  readonly segments: readonly CodeSegment[];
  readonly startAt: number;
}

/** A rule for each record group of a new fonds, so that numbering works before anybody has thought about rules. */
export function defaultCodeRules(): readonly DefaultCodeRule[] {
  return RECORD_GROUP_PRESETS.map(({ code }) => {
    const wanted = BY_UNIT.includes(code) ? 'item-year-dash-retention-dash-unit' : 'item-year-retention';
    const preset = ARCHIVAL_CODE_PRESETS.find((each) => each.presetId === wanted);
    if (preset === undefined) throw new Error(`the preset ${wanted} is gone`);
    return { recordGroup: code, level: 'item', fromYear: 0, name: preset.nameZh, segments: preset.rule.segments, startAt: 1 };
  });
}

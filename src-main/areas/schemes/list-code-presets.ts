import { ARCHIVAL_CODE_PRESETS } from '#shared/presets/archival-codes.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** The ready-made rules, each with the level that it numbers: that of its last running number. */
export function listCodePresets(): CallAnswer<'schemes', 'listCodePresets'> {
  return ARCHIVAL_CODE_PRESETS.map(({ presetId, nameZh, nameEn, source, example, rule }) => {
    const counted = rule.segments.findLast((segment) => segment.kind === 'sequence')?.source;
    const level = counted === 'project' || counted === 'volume' ? counted : 'item';
    return { id: presetId, nameZh, nameEn, level, source, example, segments: [...rule.segments] };
  });
}

import { readCode, type CodeSegment } from '#shared/domain/archival-code.ts';
import { ARCHIVAL_CODE_PRESETS, type ArchivalCodePreset } from '#shared/presets/archival-codes.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findRuleProblems, ITEM_CODE_SOURCES } from './item-code-rule.ts';

/** The ready-made rules that can number items. Those that count volumes need volumes, which a room of items does not have. */
export function listCodePresets(): CallAnswer<'schemes', 'listCodePresets'> {
  return ARCHIVAL_CODE_PRESETS.map((preset) => {
    const { presetId, nameZh, nameEn, source, example } = preset;
    return { id: presetId, nameZh, nameEn, source, example, segments: itemSegments(preset) };
  }).filter((preset) => findRuleProblems(preset.segments).length === 0);
}

/** A class code (类别号) is not a field of an item: it becomes a literal, with the example's value to start from. */
function itemSegments(preset: ArchivalCodePreset): CodeSegment[] {
  const read = readCode(preset.rule, preset.example);
  const values = read.ok ? read.values : {};
  return preset.rule.segments.map((segment) => (segment.kind === 'field' && !ITEM_CODE_SOURCES.includes(segment.source)
    ? { kind: 'literal', source: values[segment.source] ?? '', width: 0, separatorBefore: segment.separatorBefore } : segment));
}

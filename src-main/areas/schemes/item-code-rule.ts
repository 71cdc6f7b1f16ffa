import { checkCodeRule } from '#shared/domain/archival-code-rule.ts';
import type { CodeSegment } from '#shared/domain/archival-code.ts';

/** What an item can put into its code. */
export const ITEM_CODE_SOURCES: readonly string[] = ['fonds', 'recordGroup', 'year', 'retention', 'unit', 'unitName', 'item'];

/**
 * Why the segments cannot number items, as `kind:segment` (`-1`: the rule as a whole); empty when they can.
 * Besides what makes any rule sound: values that an item has, and exactly one running number, the item's (件号).
 */
export function findRuleProblems(segments: readonly CodeSegment[]): string[] {
  const problems = checkCodeRule({ segments }).map(({ kind, segment }) => `${kind}:${segment}`);
  for (const [index, { kind, source }] of segments.entries()) {
    if (kind === 'literal') continue;
    if (!ITEM_CODE_SOURCES.includes(source) || (kind === 'sequence') !== (source === 'item')) problems.push(`sourceUnknown:${index}`);
  }
  if (segments.filter((segment) => segment.kind === 'sequence').length > 1) problems.push('twoSequences:-1');
  return problems;
}

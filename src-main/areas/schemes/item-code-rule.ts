import { checkCodeRule } from '#shared/domain/archival-code-rule.ts';
import type { CodeSegment } from '#shared/domain/archival-code.ts';
import type { AggregationLevel } from './schemes-store.ts';

/** What a record can put into its code besides running numbers. The class (类别号) has up to four levels. */
export const CODE_FIELDS: readonly string[] = ['fonds', 'recordGroup', 'class', 'subclass', 'class3', 'class4', 'year', 'retention', 'unit', 'unitName', 'project'];

/** Running numbers that a code of each level may hold: its own last, those of what it lies in before it. */
const NUMBERS_OF_LEVEL: Readonly<Record<AggregationLevel, readonly string[]>> = { project: ['project'], volume: ['project', 'volume'], item: ['project', 'volume', 'item'] };

/**
 * Why the segments cannot number records of the level, as `kind:segment` (`-1`: the rule as a whole); empty when they can.
 * Besides what makes any rule sound: values that such a record has, and the level's own running number once, after the others.
 */
export function findRuleProblems(segments: readonly CodeSegment[], level: AggregationLevel = 'item'): string[] {
  const problems = checkCodeRule({ segments }).map(({ kind, segment }) => `${kind}:${segment}`);
  const numbers = NUMBERS_OF_LEVEL[level];
  for (const [index, { kind, source }] of segments.entries()) {
    if (kind === 'literal') continue;
    const known = kind === 'sequence' ? numbers.includes(source) : CODE_FIELDS.includes(source);
    if (!known) problems.push(`sourceUnknown:${index}`);
  }
  const used = segments.filter((segment) => segment.kind === 'sequence').map((segment) => segment.source);
  if (new Set(used).size < used.length) problems.push('twoSequences:-1');
  else if (used.length > 0 && used.every((source) => numbers.includes(source)) && used.at(-1) !== level) problems.push('noSequence:-1');
  return problems;
}

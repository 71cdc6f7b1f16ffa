import type { ArchivalCodeRule, CodeSegment } from './archival-code.ts';

export type CodeRuleProblemKind =
  | 'empty'             // no segments
  | 'tooManySegments'
  | 'separatorAtStart'  // the first segment has a separator before it
  | 'noSequence'        // nothing that tells two records apart
  | 'sourceEmpty'
  | 'widthInvalid'      // no width where one is needed, or one beyond 12
  | 'literalInvalid'    // an empty literal, or one with spaces
  | 'mapInvalid'        // an empty map, an empty code, or one code for two values
  | 'runsTogether';     // no separator and no fixed length: could not be read back

export interface CodeRuleProblem {
  readonly kind: CodeRuleProblemKind;
  /** Index of the segment; -1 when it concerns the rule as a whole. */
  readonly segment: number;
}

const MAX_SEGMENTS = 16;

/** Everything that keeps the rule from giving codes that are unique and can be read back; empty when it is sound. */
export function checkCodeRule(rule: ArchivalCodeRule): readonly CodeRuleProblem[] {
  if (rule.segments.length === 0) return [{ kind: 'empty', segment: -1 }];
  const problems: CodeRuleProblem[] = [];
  if (rule.segments.length > MAX_SEGMENTS) problems.push({ kind: 'tooManySegments', segment: -1 });
  if (rule.segments[0]?.separatorBefore !== '') problems.push({ kind: 'separatorAtStart', segment: 0 });
  if (!rule.segments.some((segment) => segment.kind === 'sequence')) problems.push({ kind: 'noSequence', segment: -1 });
  for (const [index, segment] of rule.segments.entries()) {
    for (const kind of checkSegment(segment)) problems.push({ kind, segment: index });
    const previous = rule.segments[index - 1];
    const joined = segment.separatorBefore === '' && previous !== undefined;
    if (joined && !hasFixedLength(previous) && !hasFixedLength(segment)) problems.push({ kind: 'runsTogether', segment: index });
  }
  return problems;
}

function checkSegment(segment: CodeSegment): readonly CodeRuleProblemKind[] {
  if (segment.kind === 'literal') return /^\S+$/u.test(segment.source) ? [] : ['literalInvalid'];
  const problems: CodeRuleProblemKind[] = segment.source.trim() === '' ? ['sourceEmpty'] : [];
  if (segment.kind === 'map' && !isSoundMap(segment.codes ?? {})) problems.push('mapInvalid');
  if (!isSoundWidth(segment)) problems.push('widthInvalid');
  return problems;
}

function isSoundWidth({ kind, width }: CodeSegment): boolean {
  if (kind === 'map') return true;
  if (kind === 'date') return width === 4 || width === 6 || width === 8;
  return Number.isInteger(width) && width <= 12 && width >= (kind === 'sequence' ? 1 : 0);
}

function isSoundMap(codes: Readonly<Record<string, string>>): boolean {
  const written = Object.values(codes);
  return written.length > 0 && new Set(written).size === written.length && written.every((code) => /^[^-·\s]+$/u.test(code));
}

function hasFixedLength(segment: CodeSegment): boolean {
  switch (segment.kind) {
    case 'literal': case 'sequence': case 'date': return true;
    case 'field': return segment.width > 0;
    case 'map': return new Set(Object.values(segment.codes ?? {}).map((code) => code.length)).size === 1;
  }
}

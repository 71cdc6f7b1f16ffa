import type { ArchivalCodeRule, CodeSegment } from './archival-code.ts';

export type CodeRuleProblemKind =
  | 'empty'             // no segments
  | 'tooManySegments'
  | 'separatorAtStart'  // the first segment has a separator before it
  | 'noSequence'        // nothing that tells two records apart
  | 'sourceEmpty'
  | 'widthInvalid'      // a width outside 1..12
  | 'startInvalid'      // a sequence that starts below 1 or beyond its digits
  | 'literalInvalid'    // an empty literal, or one with spaces
  | 'mapInvalid'        // an empty map, an empty code, or one code for two values
  | 'patternInvalid'    // no regular expression, or one that could run away
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
  if (segment.kind === 'literal') return /^\S+$/u.test(segment.text) ? [] : ['literalInvalid'];
  const problems: CodeRuleProblemKind[] = segment.source.trim() === '' ? ['sourceEmpty'] : [];
  if (segment.kind === 'map' && !isSoundMap(segment.codes)) problems.push('mapInvalid');
  if (segment.kind === 'sequence') {
    if (!isWidth(segment.width)) problems.push('widthInvalid');
    else if (segment.start !== undefined && !(Number.isInteger(segment.start) && segment.start >= 1 && segment.start < 10 ** segment.width)) {
      problems.push('startInvalid');
    }
  }
  if (segment.kind === 'field') {
    if (segment.width !== undefined && !isWidth(segment.width)) problems.push('widthInvalid');
    if (segment.pattern !== undefined && !isSoundPattern(segment.pattern)) problems.push('patternInvalid');
  }
  return problems;
}

function isWidth(width: number): boolean {
  return Number.isInteger(width) && width >= 1 && width <= 12;
}

function isSoundMap(codes: Readonly<Record<string, string>>): boolean {
  const written = Object.values(codes);
  return written.length > 0 && new Set(written).size === written.length && written.every((code) => /^[^-·\s]+$/u.test(code));
}

function isSoundPattern(pattern: string): boolean {
  // A repeated group can make matching take for ever, and `^ $` or look-arounds would break the whole expression.
  if (pattern === '' || pattern.length > 80 || /\)[*+{?]|\(\?(?!:)|[\^$](?![^[]*\])/u.test(pattern)) return false;
  try {
    return !new RegExp(`^(?:${pattern})$`, 'u').test('');
  } catch {
    return false;
  }
}

function hasFixedLength(segment: CodeSegment): boolean {
  switch (segment.kind) {
    case 'literal': case 'sequence': case 'date': return true;
    case 'field': return segment.width !== undefined;
    case 'map': return new Set(Object.values(segment.codes).map((code) => code.length)).size === 1;
  }
}

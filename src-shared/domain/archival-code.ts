/**
 * 档号 Archival codes. A code is made by a rule from values and stored beside them: only the rule, never the text,
 * tells what a part means (DA/T 13-2022 joins the parts of the class with `·` and the levels with `-`, DA/T 22-2015 otherwise).
 */

export type CodeSeparator = '-' | '·' | '';

/**
 * `literal` stands as it is; `field` is a value as it is; `map` is a value written as its code (办公室 → BGS);
 * `sequence` is a running number, zero-padded, counted anew wherever the parts before it differ;
 * `date` is the year, month or day of a `YYYYMMDD` value.
 */
export type CodeSegmentKind = 'literal' | 'field' | 'map' | 'sequence' | 'date';

/** One part of a rule. */
export interface CodeSegment {
  readonly kind: CodeSegmentKind;
  /** The literal's text, or the name of the value that fills the segment: `fonds`, `recordGroup`, `year`, `retention`, `unit`, `item` … */
  readonly source: string;
  /** Digits of a sequence; 4, 6 or 8 of a date (year, month, day); exact length of a field, 0 where it may vary. Not used otherwise. */
  readonly width: number;
  /** What stands before the segment. The first segment has `''`. */
  readonly separatorBefore: CodeSeparator;
  /** `map` only: the code of each value; codes are unique. */
  readonly codes?: Readonly<Record<string, string>> | undefined;
}

/** The rule of one fonds × record group × level. Versions and effective dates are kept by whoever stores it. */
export interface ArchivalCodeRule {
  readonly segments: readonly CodeSegment[];
}

/** Values by source; null, undefined and empty text are all "not known yet". */
export type CodeValues = Readonly<Record<string, string | number | null | undefined>>;

/**
 * What the values of well-known sources look like, so that a code can be read back and a slip is seen at once.
 * Source: DA/T 13-2022 (全宗号, 门类代码, 保管期限代码).
 */
const PATTERN_OF_SOURCE: Readonly<Record<string, string>> = {
  fonds: '[A-Z][0-9]{3}', recordGroup: '[A-Z]{2,4}', year: '[0-9]{4}', retention: 'Y|D[1-9][0-9]{0,2}|CQ|DQ', unit: '[A-Z0-9]{1,12}',
};

export type CodeProblemKind =
  | 'missing'        // no value for the segment
  | 'pattern'        // the value does not look like a value of its source, or has the wrong length
  | 'separatorInside' // the value holds a separator or a space, so the code could not be read back
  | 'notInMap'       // no code for the value
  | 'notANumber'     // a sequence that is not a positive whole number
  | 'tooWide'        // a number with more digits than the segment
  | 'notADate'       // a date value too short for the part
  | 'unreadable';    // the text does not follow the rule (reading only)

export interface CodeProblem {
  readonly kind: CodeProblemKind;
  /** Index of the segment; -1 when it concerns the whole text. */
  readonly segment: number;
  readonly source: string;
}

export type RenderedCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

export type ReadCode =
  /** Every value as text; sequence numbers without padding (`'37'`). */
  | { readonly ok: true; readonly values: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

/** The code for the values, or everything that stands in the way. */
export function renderCode(rule: ArchivalCodeRule, values: CodeValues): RenderedCode {
  const problems: CodeProblem[] = [];
  const parts = rule.segments.map((segment, index) => {
    const part = renderSegment(segment, values);
    if ('problem' in part) problems.push({ kind: part.problem, segment: index, source: segment.source });
    return segment.separatorBefore + ('text' in part ? part.text : '');
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, code: parts.join('') };
}

/** The code as far as it is known, with `…` (and `0001`-style numbers as `####`) for what is not: for a live preview. */
export function previewCode(rule: ArchivalCodeRule, values: CodeValues): string {
  return rule.segments
    .map((segment) => {
      const part = renderSegment(segment, values);
      const unknown = segment.kind === 'sequence' ? '#'.repeat(segment.width) : '…';
      return segment.separatorBefore + ('text' in part ? part.text : unknown);
    })
    .join('');
}

/** The values of a code that was made by this rule. Rendering them gives the same code back. */
export function readCode(rule: ArchivalCodeRule, code: string): ReadCode {
  const unreadable: ReadCode = { ok: false, problems: [{ kind: 'unreadable', segment: -1, source: '' }] };
  if (code.length > MAX_CODE_LENGTH) return unreadable;
  const match = codeExpression(rule).exec(code);
  if (match === null) return unreadable;
  const values: Record<string, string> = {};
  for (const [index, segment] of rule.segments.entries()) {
    if (segment.kind === 'literal') continue;
    const value = readSegment(segment, match[index + 1] ?? '');
    const known = values[segment.source];
    // One source may stand in two segments: the longer reading (2019 in one, 201905 in the other) is the one to keep.
    if (known === undefined || value.length > known.length) values[segment.source] = value;
  }
  const again = renderCode(rule, values);
  return again.ok && again.code === code ? { ok: true, values } : unreadable;
}

/** Longer texts are no codes; the bound keeps reading fast whatever is pasted. */
export const MAX_CODE_LENGTH = 120;

/** What people type or scan, with full-width letters, look-alike separators and spaces put right. */
export function tidyCode(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/\s*[‐‑‒–—−﹣]\s*|\s*-\s*/gu, '-')
    .replace(/\s*[•・‧∙⋅･․.]\s*|\s*·\s*/gu, '·')
    .replace(/[a-z]+/gu, (letters) => letters.toUpperCase());
}

/**
 * What the running number of `source` (default: the rule's last sequence) is counted within: the rendered parts before it.
 * Two records that share it would share codes, whatever their values. Undefined when a part before it is not known
 * or the rule has no such sequence.
 */
export function sequenceScope(rule: ArchivalCodeRule, values: CodeValues, source?: string): string | undefined {
  const index = sequenceIndex(rule, source);
  if (index < 0) return undefined;
  const before = renderCode({ segments: rule.segments.slice(0, index) }, values);
  return before.ok ? before.code + (rule.segments[index]?.separatorBefore ?? '') : undefined;
}

/** The last sequence of the rule, or the one that is filled from `source`. */
export function sequenceSegment(rule: ArchivalCodeRule, source?: string): CodeSegment | undefined {
  return rule.segments[sequenceIndex(rule, source)];
}

function sequenceIndex(rule: ArchivalCodeRule, source: string | undefined): number {
  return rule.segments.findLastIndex((segment) => segment.kind === 'sequence' && (source === undefined || segment.source === source));
}

type SegmentText = { readonly text: string } | { readonly problem: CodeProblemKind };

function renderSegment(segment: CodeSegment, values: CodeValues): SegmentText {
  if (segment.kind === 'literal') return { text: segment.source };
  const value = String((Object.hasOwn(values, segment.source) ? values[segment.source] : undefined) ?? '');
  if (value === '') return { problem: 'missing' };
  switch (segment.kind) {
    case 'field': return renderField(segment, value);
    case 'map': {
      const codes = segment.codes ?? {};
      const code = Object.hasOwn(codes, value) ? codes[value] : undefined;
      return code === undefined ? { problem: 'notInMap' } : { text: code };
    }
    case 'sequence': return renderNumber(segment.width, value);
    case 'date': {
      const text = value.slice(0, segment.width);
      return /^\d+$/u.test(text) && text.length === segment.width ? { text } : { problem: 'notADate' };
    }
  }
}

function renderField(segment: CodeSegment, value: string): SegmentText {
  if (/[-·\s]/u.test(value)) return { problem: 'separatorInside' };
  if (segment.width > 0 && value.length !== segment.width) return { problem: 'pattern' };
  return new RegExp(`^(?:${segmentExpression(segment)})$`, 'u').test(value) ? { text: value } : { problem: 'pattern' };
}

function renderNumber(width: number, value: string): SegmentText {
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(Number(value)) || Number(value) < 1) return { problem: 'notANumber' };
  const digits = String(Number(value));
  return digits.length > width ? { problem: 'tooWide' } : { text: digits.padStart(width, '0') };
}

function readSegment(segment: CodeSegment, text: string): string {
  if (segment.kind === 'sequence') return String(Number(text));
  if (segment.kind !== 'map') return text;
  return Object.entries(segment.codes ?? {}).find(([, code]) => code === text)?.[0] ?? '';
}

function codeExpression(rule: ArchivalCodeRule): RegExp {
  return new RegExp(`^${rule.segments.map((segment) => `${segment.separatorBefore}(${segmentExpression(segment)})`).join('')}$`, 'u');
}

function segmentExpression(segment: CodeSegment): string {
  switch (segment.kind) {
    case 'literal': return escapeForExpression(segment.source);
    case 'field': return PATTERN_OF_SOURCE[segment.source] ?? `[^\\-·\\s]{${segment.width > 0 ? segment.width : '1,'}}`;
    case 'map': return Object.values(segment.codes ?? {}).map(escapeForExpression).join('|') || '(?!)';
    case 'sequence': case 'date': return `\\d{${segment.width}}`;
  }
}

function escapeForExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { previewCode, readCode, renderCode, sequenceScope, sequenceSegment, tidyCode, type ArchivalCodeRule, type CodeSegment } from '#shared/domain/archival-code.ts';
import { checkCodeRule } from '#shared/domain/archival-code-rule.ts';
import { findNumberGaps, findRepeatedNumbers, nextSequenceNumber } from '#shared/domain/code-sequence.ts';
import { ARCHIVAL_CODE_PRESETS } from '#shared/presets/archival-codes.ts';

function presetRule(presetId: string): ArchivalCodeRule {
  const preset = ARCHIVAL_CODE_PRESETS.find((each) => each.presetId === presetId);
  if (preset === undefined) throw new Error(`no preset ${presetId}`);
  return preset.rule;
}

// The examples of DA/T 13-2022 and DA/T 22-2015, the rule that made them, and what their parts mean.
const VECTORS: readonly (readonly [string, string, Record<string, string>])[] = [
  ['J019-ZY·JC·CC·2019·D30-001-001', 'volume-two-classes-year-retention', { fonds: 'J019', recordGroup: 'ZY', class: 'JC', subclass: 'CC', year: '2019', retention: 'D30', volume: '1', item: '1' }],
  ['J019-KU·01·2017-001-001', 'volume-class-year', { fonds: 'J019', recordGroup: 'KU', class: '01', year: '2017', volume: '1', item: '1' }],
  ['A002-RS-001-002', 'volume', { fonds: 'A002', recordGroup: 'RS', volume: '1', item: '2' }],
  ['X032-KJ·KY·01-003', 'project-volume', { fonds: 'X032', recordGroup: 'KJ', class: 'KY', project: '1', volume: '3' }],
  ['X032-KJ·JJ·02-005-054', 'project-volume-item', { fonds: 'X032', recordGroup: 'KJ', class: 'JJ', project: '2', volume: '5', item: '54' }],
  ['K021-ZP·2019·D30-025-005', 'album-photograph', { fonds: 'K021', recordGroup: 'ZP', year: '2019', retention: 'D30', volume: '25', item: '5' }],
  ['C038-001-002-003', 'old-catalogue-volume-item', { fonds: 'C038', class: '001', volume: '2', item: '3' }],
  ['A439-WS·2015·D30·003-005', 'item-year-retention-unit-short', { fonds: 'A439', recordGroup: 'WS', year: '2015', retention: 'D30', unit: '003', item: '5' }],
  ['Z109-WS·2011·Y·办公室-0001', 'item-year-retention-unit', { fonds: 'Z109', recordGroup: 'WS', year: '2011', retention: 'Y', unitName: '办公室', item: '1' }],
  ['Z008-WS·2019·Y-037', 'item-year-retention', { fonds: 'Z008', recordGroup: 'WS', year: '2019', retention: 'Y', item: '37' }],
  ['J019-LY·2019·Y-001', 'item-year-retention', { fonds: 'J019', recordGroup: 'LY', year: '2019', retention: 'Y', item: '1' }],
  ['C015-WY·TZGG·2019·D10-00001', 'item-class-year-retention', { fonds: 'C015', recordGroup: 'WY', class: 'TZGG', year: '2019', retention: 'D10', item: '1' }],
  ['B168-SW·2015·Y-001', 'item-year-retention', { fonds: 'B168', recordGroup: 'SW', year: '2015', retention: 'Y', item: '1' }],
  ['Z109-WS·2011-Y-BGS-0001', 'item-year-dash-retention-dash-unit', { fonds: 'Z109', recordGroup: 'WS', year: '2011', retention: 'Y', unit: 'BGS', item: '1' }],
];

describe('archival code', () => {
  it.each(VECTORS)('reads %s by its rule and writes it back', (code, presetId, values) => {
    const rule = presetRule(presetId);
    expect(readCode(rule, code)).toEqual({ ok: true, values });
    expect(renderCode(rule, values)).toEqual({ ok: true, code });
  });

  it('keeps every preset sound and able to read its own example', () => {
    for (const preset of ARCHIVAL_CODE_PRESETS) {
      expect([preset.presetId, checkCodeRule(preset.rule), readCode(preset.rule, preset.example).ok]).toEqual([preset.presetId, [], true]);
      expect(preset.source).toMatch(/^DA\/T /u);
    }
  });

  it('tells which value is missing or does not fit, for every segment at once', () => {
    const rule = presetRule('item-year-retention-unit');
    const problem = renderCode(rule, { fonds: 'Z10', recordGroup: 'WS', year: '19', retention: 'D30', unitName: '办公-室', item: '12345' });
    expect(problem).toEqual({
      ok: false,
      problems: [
        { kind: 'pattern', segment: 0, source: 'fonds' },
        { kind: 'notADate', segment: 2, source: 'year' },
        { kind: 'separatorInside', segment: 4, source: 'unitName' },
        { kind: 'tooWide', segment: 5, source: 'item' },
      ],
    });
    expect(renderCode(rule, {})).toMatchObject({ ok: false, problems: { length: 6, 0: { kind: 'missing' } } });
  });

  it('refuses a number that is not a positive whole one', () => {
    const rule = presetRule('volume');
    for (const item of ['0', '-1', '1.5', 'abc', '1e2', '９', 0, 2.5]) {
      expect(renderCode(rule, { fonds: 'A002', recordGroup: 'RS', volume: '1', item })).toMatchObject({ ok: false });
    }
  });

  it('writes mapped names as their codes and reads the names back', () => {
    const rule: ArchivalCodeRule = { segments: [
      { kind: 'literal', source: 'Z109', width: 0, separatorBefore: '' },
      { kind: 'map', source: 'unit', width: 0, codes: { 办公室: 'BGS', 人事处: 'RSC' }, separatorBefore: '-' },
      { kind: 'date', source: 'date', width: 6, separatorBefore: '·' },
      { kind: 'sequence', source: 'item', width: 4, separatorBefore: '-' },
    ] };
    const rendered = renderCode(rule, { unit: '人事处', date: '20190501', item: '7' });
    expect(rendered).toEqual({ ok: true, code: 'Z109-RSC·201905-0007' });
    expect(readCode(rule, 'Z109-RSC·201905-0007')).toEqual({ ok: true, values: { unit: '人事处', date: '201905', item: '7' } });
    expect(renderCode(rule, { unit: '基建处', date: '20190501', item: '7' })).toMatchObject({ ok: false, problems: [{ kind: 'notInMap' }] });
  });

  it('does not read a code of another rule, a longer text, or values that contradict each other', () => {
    const rule = presetRule('item-year-retention');
    for (const text of ['', 'Z008', 'Z008-WS·2019·Y-37', 'Z008-WS-2019-Y-037', 'Z008-WS·2019·Y-037-1', ' Z008-WS·2019·Y-037', 'x'.repeat(10_000)]) {
      expect(readCode(rule, text)).toMatchObject({ ok: false, problems: [{ kind: 'unreadable' }] });
    }
    const twice: ArchivalCodeRule = { segments: [
      { kind: 'date', source: 'date', width: 4, separatorBefore: '' }, { kind: 'date', source: 'date', width: 8, separatorBefore: '-' },
      { kind: 'sequence', source: 'n', width: 2, separatorBefore: '-' },
    ] };
    expect(readCode(twice, '2019-20190501-01')).toMatchObject({ ok: true, values: { date: '20190501' } });
    expect(readCode(twice, '2018-20190501-01').ok).toBe(false);
  });

  it('shows in a preview what is known and marks the rest', () => {
    expect(previewCode(presetRule('item-year-retention-unit'), { fonds: 'Z109', recordGroup: 'WS', year: '2019', retention: 'Y' })).toBe('Z109-WS·2019·Y·…-####');
  });

  it('counts within the parts that stand before the number', () => {
    const values = { fonds: 'J019', recordGroup: 'KU', class: '01', year: '2017', volume: '2' };
    const rule = presetRule('volume-class-year');
    expect(sequenceScope(rule, values)).toBe('J019-KU·01·2017-002-');
    expect(sequenceScope(rule, values, 'volume')).toBe('J019-KU·01·2017-');
    expect(sequenceScope(rule, { ...values, year: null })).toBeUndefined();
    expect(sequenceScope(rule, values, 'page')).toBeUndefined();
    expect(sequenceSegment(rule)).toMatchObject({ source: 'item', width: 3 });
  });

  it('puts typed and scanned codes right', () => {
    expect(tidyCode('　ｚ１０９－ws • 2011·y・办公室 — 0001 ')).toBe('Z109-WS·2011·Y·办公室-0001');
    expect(tidyCode('Z008-WS.2019.Y-037')).toBe('Z008-WS·2019·Y-037');
  });

  it('gives back every code that any sound rule can make, and the same values', () => {
    const separator = fc.constantFrom('-' as const, '·' as const);
    const word = fc.stringMatching(/^[A-Z0-9\u4e00-\u4eff]{1,6}$/u);
    const part: fc.Arbitrary<readonly [CodeSegment, string | undefined]> = fc.oneof(
      fc.tuple(separator, word).map(([separatorBefore, text]) => [{ kind: 'literal', source: text, width: 0, separatorBefore }, undefined] as const),
      fc.tuple(separator, word).map(([separatorBefore, value]) => [{ kind: 'field', source: '', width: 0, separatorBefore }, value] as const),
      fc.tuple(separator, word, fc.uniqueArray(word, { minLength: 3, maxLength: 3 })).map(([separatorBefore, value, [a = 'A', b = 'B', c = 'C']]) =>
        [{ kind: 'map', source: '', width: 0, codes: { [value]: a, [`${value}一`]: b, [`${value}二`]: c }, separatorBefore }, value] as const),
      fc.tuple(separator, fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 4, max: 6 })).map(([separatorBefore, value, width]) =>
        [{ kind: 'sequence', source: '', width, separatorBefore }, String(value)] as const),
      fc.tuple(separator, fc.integer({ min: 1000, max: 9999 })).map(([separatorBefore, value]) =>
        [{ kind: 'date', source: '', width: 4, separatorBefore }, String(value)] as const),
    );
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const values: Record<string, string> = {};
      const segments = parts.map(([segment, value], index): CodeSegment => {
        if (value !== undefined) values[`value${index}`] = value;
        const first = index === 0 ? { ...segment, separatorBefore: '' as const } : segment;
        return first.kind === 'literal' ? first : { ...first, source: `value${index}` };
      });
      segments.push({ kind: 'sequence', source: 'last', width: 4, separatorBefore: '-' });
      const rule = { segments };
      expect(checkCodeRule(rule)).toEqual([]);
      const rendered = renderCode(rule, { ...values, last: '42' });
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
      expect(readCode(rule, rendered.code)).toEqual({ ok: true, values: { ...values, last: '42' } });
    }));
  });
});

describe('archival code rule', () => {
  const last: CodeSegment = { kind: 'sequence', source: 'n', width: 3, separatorBefore: '-' };

  it.each<[string, CodeSegment[]]>([
    ['empty', []],
    ['noSequence', [{ kind: 'literal', source: 'A', width: 0, separatorBefore: '' }]],
    ['separatorAtStart', [last]],
    ['sourceEmpty', [{ kind: 'field', source: ' ', width: 0, separatorBefore: '' }, last]],
    ['widthInvalid', [{ kind: 'sequence', source: 'n', width: 0, separatorBefore: '' }]],
    ['widthInvalid', [{ kind: 'date', source: 'd', width: 5, separatorBefore: '' }, last]],
    ['literalInvalid', [{ kind: 'literal', source: 'A B', width: 0, separatorBefore: '' }, last]],
    ['mapInvalid', [{ kind: 'map', source: 'u', width: 0, codes: { 甲: 'A', 乙: 'A' }, separatorBefore: '' }, last]],
    ['mapInvalid', [{ kind: 'map', source: 'u', width: 0, separatorBefore: '' }, last]],
    ['runsTogether', [{ kind: 'field', source: 'f', width: 0, separatorBefore: '' }, { kind: 'field', source: 'g', width: 0, separatorBefore: '' }, last]],
  ])('finds %s', (kind, segments) => {
    expect(checkCodeRule({ segments }).map((problem) => problem.kind)).toContain(kind);
  });
});

describe('running numbers', () => {
  it('names each missing run up to the highest number', () => {
    expect(findNumberGaps([1, 2, 5, 9, 9])).toEqual([{ from: 3, to: 4 }, { from: 6, to: 8 }]);
    expect(findNumberGaps([3])).toEqual([{ from: 1, to: 2 }]);
    expect(findNumberGaps([])).toEqual([]);
    expect(findNumberGaps([101, 103, 7], 100)).toEqual([{ from: 100, to: 100 }, { from: 102, to: 102 }]);
  });

  it('continues after the last, passes over what was reserved or deleted, and stops when the digits are used up', () => {
    expect(nextSequenceNumber([])).toBe(1);
    expect(nextSequenceNumber([1, 2, 5])).toBe(6);
    expect(nextSequenceNumber([1, 2, 5], { fill: 'firstGap' })).toBe(3);
    expect(nextSequenceNumber([1, 2], { reserved: [3, 4] })).toBe(5);
    expect(nextSequenceNumber([], { start: 500 })).toBe(500);
    expect(nextSequenceNumber([999], { width: 3 })).toBeNull();
    expect(nextSequenceNumber([998], { width: 3 })).toBe(999);
  });

  it('never gives a number twice and leaves no gap when filling', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.constantFrom('afterLast' as const, 'firstGap' as const), (used, fill) => {
      const next = nextSequenceNumber(used, { fill });
      expect(next).not.toBeNull();
      expect(used).not.toContain(next);
      const firstMissing = findNumberGaps(used)[0]?.from ?? Math.max(0, ...used) + 1;
      expect(next).toBe(fill === 'firstGap' ? firstMissing : Math.max(0, ...used) + 1);
    }));
  });

  it('lists numbers that were given twice', () => {
    expect(findRepeatedNumbers([4, 1, 4, 2, 1, 4])).toEqual([1, 4]);
  });
});

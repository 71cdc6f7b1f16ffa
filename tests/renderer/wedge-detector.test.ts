import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWedgeDetector, USUAL_WEDGE, type WedgeRule } from '../../src-renderer/app/scans/wedge-detector.ts';

/** What reaches the page, and what was scanned, when keys come at these distances; whoever rests long enough is asked. */
function type(keys: readonly (readonly [key: string, afterMs: number])[], { rule = {}, inField = false }: { readonly rule?: Partial<WedgeRule>; readonly inField?: boolean } = {}) {
  const whole = { ...USUAL_WEDGE, ...rule };
  const detector = createWedgeDetector(() => whole);
  const page: string[] = [];
  const scans: string[] = [];
  let atMs = 0;
  let held: string | null = null;
  const rest = (): void => { if (detector.rest() && held !== null) page.push(held); held = null; };
  for (const [key, afterMs] of keys) {
    if (held !== null && afterMs > whole.gapMs) rest();
    atMs += afterMs;
    const verdict = detector.take({ key, atMs, inField, isCommand: false });
    if (verdict.kind === 'pass') page.push(key);
    if (verdict.kind === 'hold') held = key;
    if (verdict.kind === 'drop') held = held === null ? null : held;
    if (verdict.kind === 'scan') { scans.push(verdict.code); held = null; }
  }
  rest();
  return { page, scans };
}

const burst = (code: string, gapMs: number, end = 'Enter'): (readonly [string, number])[] => [...[...code].map((key, index) => [key, index === 0 ? 1000 : gapMs] as const), [end, gapMs]];

describe('the keyboard-wedge detector', () => {
  it.each([5, 10, 80, 100])('fault: burst of a reader at %i ms a character outside of a field | level 1 | sees: what the code is | kept: no letter of it reaches a shortcut', (gapMs) => {
    expect(type(burst('BX000123', gapMs))).toEqual({ page: [], scans: ['BX000123'] });
  });

  it('lets a person press one key, a moment later', () => {
    expect(type([['n', 1000], ['g', 400], ['Enter', 300]])).toEqual({ page: ['n', 'g', 'Enter'], scans: [] });
  });

  it('never lets Escape, Space, arrows or Delete wait: Stop is among them', () => {
    expect(type([['Escape', 1000], ['Escape', 50], [' ', 20], ['Delete', 20], ['ArrowDown', 5]]).page).toEqual(['Escape', 'Escape', ' ', 'Delete', 'ArrowDown']);
  });

  it('leaves the letters of a field to the field, however quick', () => {
    expect(type(burst('BX000123', 5), { inField: true })).toEqual({ page: [...'BX000123', 'Enter'], scans: [] });
  });

  it('takes a code with a prefix out of a field as well, and forgives it a pause', () => {
    const keys: (readonly [string, number])[] = [['F13', 1000], ...[...'BX000123'].map((key) => [key, 200] as const), ['Enter', 300]];
    expect(type(keys, { rule: { prefix: 'F13' }, inField: true })).toEqual({ page: [], scans: ['BX000123'] });
  });

  it('drops a burst that is too short for a code, with the Enter behind it', () => {
    expect(type(burst('BX1', 10))).toEqual({ page: [], scans: [] });
  });

  it('ends a code with the key that the reader was set to', () => {
    expect(type(burst('BX000123', 10, 'Tab'), { rule: { suffix: 'Tab' } })).toEqual({ page: [], scans: ['BX000123'] });
  });

  it('never passes on a letter or the end of any burst, whatever its text and its tempo', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcdegnxyz0129-./?~XYZ'), minLength: 2, maxLength: 40 }), fc.integer({ min: 0, max: 110 }), (code, gapMs) => {
      const { page, scans } = type(burst(code, gapMs));
      expect(page).toEqual([]);
      expect(scans).toEqual(code.length >= 6 ? [code] : []);
    }));
  });
});

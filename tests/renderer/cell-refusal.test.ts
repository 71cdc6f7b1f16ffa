import { describe, expect, it } from 'vitest';
import type { CustomField } from '#shared/contract/schemes.ts';
import { cellRefusal } from '../../src-renderer/screens/catalogue/cell-refusal.ts';

const field = (key: string, rest: Partial<CustomField>): CustomField => ({
  key, fondsId: null, recordGroup: null, level: 'item', group: 'own', labelZh: key, labelEn: key, type: 'text', required: true, pattern: '', choices: [], dictionary: '', searchable: true, inList: true, position: 0, active: true, source: '', version: 1, ...rest,
});
const words = (strict: boolean) => ({ strict, words: new Map([['县水利局', true], ['县水利科', false]]) });

describe('what a cell of the list does not take', () => {
  it('is a word that a strict dictionary does not have; advice and retired words pass, and emptying is always right', () => {
    const strict = { byField: new Map([['responsible', words(true)]]), byKey: new Map() };
    const advice = { byField: new Map([['responsible', words(false)]]), byKey: new Map() };
    expect(cellRefusal('responsible', '县水务局', strict, [])).toBe('notInDictionary');
    expect(cellRefusal('responsible', '县水利局；县水务局', strict, [])).toBe('notInDictionary');
    for (const right of ['县水利局', '县水利局；县水利科', '']) expect(cellRefusal('responsible', right, strict, [])).toBeUndefined();
    expect(cellRefusal('responsible', '县水务局', advice, [])).toBeUndefined();
    expect(cellRefusal('title', '县水务局', strict, [])).toBeUndefined();
  });

  it('is what the definition of a further element does not allow', () => {
    const lists = { byField: new Map(), byKey: new Map([['offices', words(true)]]) };
    const further = [field('capacity', { type: 'number' }), field('serial', { pattern: '[A-Z]\\d+' }), field('office', { dictionary: 'offices' })];
    expect(cellRefusal('custom.capacity', '二百五十', lists, further)).toBe('notANumber');
    expect(cellRefusal('custom.serial', '12', lists, further)).toBe('patternDiffers');
    expect(cellRefusal('custom.office', '县水务局', lists, further)).toBe('notInDictionary');
    for (const [key, right] of [['capacity', '250'], ['serial', 'A12'], ['office', '县水利局'], ['capacity', '']] as const) expect(cellRefusal(`custom.${key}`, right, lists, further)).toBeUndefined();
  });
});

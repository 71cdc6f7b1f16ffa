import type { CustomField } from '#shared/contract/schemes.ts';
import { checkCustomValues, FLAG_WORDS } from '#shared/domain/custom-field.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { unlistedWord } from './unlisted-word.ts';
import { wordListOf } from '#main/areas/schemes/dictionaries-in-force.ts';
import { fieldsInForce } from '#main/areas/schemes/fields-in-force.ts';
import { matchPattern } from '#main/areas/schemes/match-pattern.ts';

interface Place { readonly fondsId: string; readonly recordGroup: string }

/** A cell of a further element as its definition keeps it, and why it is not right where it is not: what saves keeps the text, what works on many records refuses it. */
export type ReadCustomCell = (place: Place, key: string, typed: string) => { readonly text: string; readonly problem?: string };

const FLAGS: Readonly<Record<string, string>> = { '√': FLAG_WORDS[0], y: FLAG_WORDS[0], yes: FLAG_WORDS[0], true: FLAG_WORDS[0], n: FLAG_WORDS[1], no: FLAG_WORDS[1], false: FLAG_WORDS[1] };

/**
 * Reads cells by the definitions in force for each record; they are asked once for each fonds and record group. Emptying is always right:
 * what is missing keeps a record from being numbered, not from being saved. What no definition knows is kept as it is.
 */
export function createCustomCells({ db }: Pick<AreaContext, 'db'>, level: 'item' | 'volume' = 'item'): ReadCustomCell {
  const known = new Map<string, ReadonlyMap<string, CustomField>>();
  return ({ fondsId, recordGroup }, key, typed) => {
    const place = `${fondsId} ${recordGroup}`;
    const rules = known.get(place) ?? new Map(fieldsInForce(db, { fondsId, recordGroup }).flatMap((field) => (field.level === level && field.active ? [[field.key, field] as const] : [])));
    known.set(place, rules);
    const rule = rules.get(key);
    if (rule === undefined) return { text: typed.trim() };
    const text = tidied(rule, typed.trim());
    const wrong = text === '' ? undefined : checkCustomValues([rule], { [key]: text }, matchPattern)[0]?.problem ?? unlistedWord(wordListOf(db, rule.dictionary), text);
    return wrong === undefined ? { text } : { text, problem: wrong };
  };
}

/** As people and spreadsheets write it, made as it is kept: full-width digits, thousands, dates with points, ticks. */
function tidied({ type }: CustomField, text: string): string {
  switch (type) {
    case 'number': return text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
    case 'date': return tidyDescriptionDate(text) ?? text;
    case 'flag': return FLAGS[text.toLowerCase()] ?? text;
    default: return text;
  }
}

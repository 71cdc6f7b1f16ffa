import { exchangeWord, type DictionaryField } from '#shared/domain/dictionary.ts';
import type { ItemRow } from '#main/areas/catalogue/item-record.ts';
import type { ItemChanges } from '#main/areas/catalogue/items-store.ts';
import type { VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';
import type { WordPlaces } from './word-use-store.ts';

interface Exchange { readonly places: WordPlaces; readonly from: string; readonly to: string; readonly takes: (key: string, place: { readonly fondsId: string; readonly recordGroup: string }) => boolean }

/** The texts of a record in which a word stands, before and after its exchange; empty where it only seemed to. */
export function exchangesIn(row: ItemRow | VolumeRow, { places, from, to, takes }: Exchange): { readonly name: string; readonly before: string; readonly after: string }[] {
  const values = row as unknown as Readonly<Record<DictionaryField, string>>;
  const custom = places.keys.length === 0 ? {} : readCustomValues(row.custom);
  return [
    ...places.fields.map((field) => ({ name: field as string, before: values[field] })),
    ...places.keys.filter((key) => takes(key, row)).map((key) => ({ name: `custom.${key}`, before: custom[key] ?? '' })),
  ].flatMap(({ name, before }) => {
    const after = exchangeWord(before, from, to);
    return after === null || after === before ? [] : [{ name, before, after }];
  });
}

/** The same as changes of a record. */
export function changesOf(exchanges: ReturnType<typeof exchangesIn>): ItemChanges {
  const custom = exchanges.filter(({ name }) => name.startsWith('custom.')).map(({ name, after }) => [name.slice('custom.'.length), after]);
  const fixed = exchanges.filter(({ name }) => !name.startsWith('custom.')).map(({ name, after }) => [name, after]);
  return { ...Object.fromEntries(fixed), ...(custom.length > 0 && { custom: Object.fromEntries(custom) }) } as ItemChanges;
}

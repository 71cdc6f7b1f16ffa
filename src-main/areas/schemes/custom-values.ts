import type { Json } from '#shared/protocol/canonical-json.ts';

/** Elements beyond the fixed ones, by key; none is empty. */
export type CustomValues = Readonly<Record<string, string>>;
/** How ops, history and batch tools name one of them among the fields: `custom.summary`. */
export type CustomName = `custom.${string}`;

const PREFIX = 'custom.';

export const isCustomName = (name: string): name is CustomName => name.startsWith(PREFIX);
export const customNameOf = (key: string): CustomName => `custom.${key}`;

const NONE: CustomValues = {};

/** From the column of a record. Most records have none. */
export const readCustomValues = (text: string): Record<string, string> => (text === '{}' ? { ...NONE } : JSON.parse(text) as Record<string, string>);

/** For the column: nothing empty, and one spelling for one content. */
export function storeCustomValues(values: CustomValues): string {
  const kept = Object.entries(values).filter(([, value]) => value !== '');
  return kept.length === 0 ? '{}' : JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Each value as a field of its own. */
export const namedCustomValues = (values: CustomValues): Record<CustomName, string> => Object.fromEntries(Object.entries(values).map(([key, value]) => [customNameOf(key), value]));

/** A record's values after the changes to single ones; null and empty clear. */
export function mergeCustomValues(values: CustomValues, changes: object): CustomValues {
  const named = Object.entries(changes).filter(([name]) => isCustomName(name)) as [string, unknown][];
  return { ...values, ...Object.fromEntries(named.map(([name, value]) => [name.slice(PREFIX.length), typeof value === 'string' ? value : ''])) };
}

/** The same fields with `custom` taken apart into single ones. Its answer is by name: an op may name them singly already. */
export function takeCustomApart({ custom, ...rest }: { readonly custom?: CustomValues | undefined }): Readonly<Record<string, Json | undefined>> {
  return { ...rest, ...namedCustomValues(custom ?? {}) };
}

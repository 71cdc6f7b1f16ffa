import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** The pick lists of description, by field name. */
export function listDictionaries(): CallAnswer<'schemes', 'listDictionaries'> {
  return Object.fromEntries(Object.entries(DICTIONARIES).map(([field, dictionary]) => [field, [...dictionary.entries]]));
}

import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { dictionariesInForce, findDictionary } from '#main/areas/schemes/dictionaries-in-force.ts';
import { keepDictionary } from '#main/areas/schemes/dictionaries-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewDictionary } from './list-dictionaries.ts';
import { ownDictionary } from './own-dictionary.ts';
import { requireDictionary } from './require-dictionary.ts';

/** Makes a dictionary, or changes what it is called, whether it is strict and which fields take it. Throws DICTIONARIES_EXISTS, DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED, DICTIONARIES_FIELD_TAKEN, SCHEMES_CHANGED_MEANWHILE. */
export function saveDictionary(context: AreaContext, input: CallInput<'dictionaries', 'saveDictionary'>): CallAnswer<'dictionaries', 'saveDictionary'> {
  const { db } = context;
  const { key, labelZh, labelEn, strict, version } = input;
  const fields = [...new Set(input.fields)];
  return context.write((tx) => {
    if (version === null && findDictionary(db, key)) throw new MunimentError('DICTIONARIES_EXISTS', { key });
    const before = version === null ? null : requireDictionary(db, key);
    if (before !== null && before.version !== version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before.version });
    const other = dictionariesInForce(db).find((each) => each.key !== key && each.fields.some((field) => fields.includes(field)));
    if (other) throw new MunimentError('DICTIONARIES_FIELD_TAKEN', { name: other.labelZh });
    if (before !== null) ownDictionary(context, tx, before);
    const facts = { labelZh, labelEn, strict, fields };
    keepDictionary(db, { key, ...facts, version: Math.max(before?.version ?? 0, 0) + 1 });
    tx.record({
      class: 'R', kind: before === null ? 'dictionary.create' : 'dictionary.update', entity: 'dictionary', eid: key,
      body: before === null ? facts : { before: { labelZh: before.labelZh, labelEn: before.labelEn, strict: before.strict, fields: [...before.fields] }, after: facts },
    });
    tx.publish({ name: 'schemes.schemeChanged', payload: {} });
    return viewDictionary(requireDictionary(db, key));
  });
}

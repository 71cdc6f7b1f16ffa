import { checkCustomValues } from '#shared/domain/custom-field.ts';
import type { CustomField } from '#shared/contract/schemes.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findCustomField, keepCustomField, selectCustomValues, type CustomFieldRecord } from './custom-fields-store.ts';
import { findDictionary } from './dictionaries-in-force.ts';
import { fieldsInForce, toCustomField } from './fields-in-force.ts';
import { INDEX_FIELD_JOB, type IndexFieldOrder } from './index-field-order.ts';
import { isPattern, matchPattern } from './match-pattern.ts';
import { findFonds } from './schemes-store.ts';

/** Defines a field for its place, or changes it. Whether it may be searched reaches the records that are there by a job. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_CHANGED_MEANWHILE, SCHEMES_FIELD_CHOICES_MISSING, SCHEMES_FIELD_PATTERN_UNREADABLE, SCHEMES_FIELD_DICTIONARY, SCHEMES_FIELD_IN_USE. */
export function saveCustomField(context: AreaContext, input: CallInput<'schemes', 'saveCustomField'>): CallAnswer<'schemes', 'saveCustomField'> {
  const { db } = context;
  if (input.fondsId !== null && !findFonds(db, input.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  if (input.type === 'choice' && input.choices.length === 0) throw new MunimentError('SCHEMES_FIELD_CHOICES_MISSING', { key: input.key });
  if (input.pattern !== '' && !isPattern(input.pattern)) throw new MunimentError('SCHEMES_FIELD_PATTERN_UNREADABLE', { pattern: input.pattern });
  if (input.dictionary !== '' && (input.type !== 'text' || input.level === 'fonds' || findDictionary(db, input.dictionary)?.fixed !== false)) throw new MunimentError('SCHEMES_FIELD_DICTIONARY', { dictionary: input.dictionary });
  return context.write((tx) => {
    const place = { ...input, fondsId: input.fondsId ?? '', recordGroup: input.level === 'fonds' ? '' : input.recordGroup ?? '' };
    const before = findCustomField(db, place);
    if ((before?.version ?? null) !== input.version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before?.version ?? 0 });
    refuseUnfit(context, place, before);
    const wasSearchable = fieldsInForce(db, place).find(({ level, key }) => level === place.level && key === place.key)?.searchable ?? true;
    const field: CustomFieldRecord = { ...place, version: (before?.version ?? 0) + 1 };
    keepCustomField(db, field);
    if (place.level !== 'fonds' && wasSearchable !== field.searchable) {
      const order: IndexFieldOrder = { fondsId: field.fondsId, recordGroup: field.recordGroup, level: field.level, key: field.key };
      tx.enqueue({ kind: INDEX_FIELD_JOB, payload: { ...order }, label: field.labelZh, total: 0 });
    }
    const facts = (each: CustomFieldRecord) => ({ ...each });
    tx.record({
      class: 'R', kind: before ? 'customField.update' : 'customField.create', entity: 'customField', eid: [field.fondsId, field.recordGroup, field.level, field.key].join('/'),
      body: before ? { before: facts(before), after: facts(field) } : facts(field),
    });
    tx.publish({ name: 'schemes.schemeChanged', payload: field.fondsId === '' ? {} : { fondsIds: [field.fondsId as NonNullable<CustomField['fondsId']>] } });
    return toCustomField(field);
  });
}

/** What was written under the key must stay readable: a demand that existing values do not meet is refused. A retired field demands nothing. */
function refuseUnfit(context: AreaContext, place: Omit<CustomFieldRecord, 'version'>, before: CustomFieldRecord | undefined): void {
  const demand = (field: Omit<CustomFieldRecord, 'version'>) => JSON.stringify([field.type, field.pattern, field.type === 'choice' ? field.choices : []]);
  if (!place.active || (before !== undefined && demand(before) === demand(place))) return;
  let count = 0;
  let unfit = 0;
  for (const value of selectCustomValues(context.db, place)) {
    count += 1;
    if (checkCustomValues([{ ...place, required: false }], { [place.key]: value }, matchPattern).length > 0) unfit += 1;
  }
  if (unfit > 0) throw new MunimentError('SCHEMES_FIELD_IN_USE', { label: place.labelZh, count, unfit });
}

import type { CustomField } from '#shared/contract/schemes.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findCustomField, keepCustomField, type CustomFieldRecord } from './custom-fields-store.ts';
import { toCustomField } from './fields-in-force.ts';
import { findFonds } from './schemes-store.ts';

/** Defines a field for its place, or changes it. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_CHANGED_MEANWHILE, SCHEMES_FIELD_CHOICES_MISSING. */
export function saveCustomField(context: AreaContext, input: CallInput<'schemes', 'saveCustomField'>): CallAnswer<'schemes', 'saveCustomField'> {
  const { db } = context;
  if (input.fondsId !== null && !findFonds(db, input.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  if (input.type === 'choice' && input.choices.length === 0) throw new MunimentError('SCHEMES_FIELD_CHOICES_MISSING', { key: input.key });
  return context.write((tx) => {
    const place = { ...input, fondsId: input.fondsId ?? '', recordGroup: input.level === 'fonds' ? '' : input.recordGroup ?? '' };
    const before = findCustomField(db, place);
    if ((before?.version ?? null) !== input.version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before?.version ?? 0 });
    const field: CustomFieldRecord = { ...place, version: (before?.version ?? 0) + 1 };
    keepCustomField(db, field);
    const facts = (each: CustomFieldRecord) => ({ ...each });
    tx.record({
      class: 'R', kind: before ? 'customField.update' : 'customField.create', entity: 'customField', eid: [field.fondsId, field.recordGroup, field.level, field.key].join('/'),
      body: before ? { before: facts(before), after: facts(field) } : facts(field),
    });
    tx.publish({ name: 'schemes.schemeChanged', payload: field.fondsId === '' ? {} : { fondsIds: [field.fondsId as NonNullable<CustomField['fondsId']>] } });
    return toCustomField(field);
  });
}

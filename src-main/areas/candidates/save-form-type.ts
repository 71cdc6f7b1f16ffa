import { MunimentError } from '#shared/errors.ts';
import { FORM_TYPE_PRESETS } from '#shared/presets/form-types.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findFormType, selectFormTypes, writeFormType, type FormTypeRecord } from './form-types-store.ts';
import { viewFormType } from './list-form-types.ts';

/** Throws CANDIDATES_FORM_TYPE_NOT_FOUND, CANDIDATES_FORM_TYPE_CHANGED_MEANWHILE. */
export function saveFormType(context: AreaContext, input: CallInput<'candidates', 'saveFormType'>): CallAnswer<'candidates', 'saveFormType'> {
  return context.write((tx) => {
    const before = input.formTypeId == null ? null : findFormType(context.db, input.formTypeId);
    const preset = input.presetId ?? null;
    if (before === undefined || (preset !== null && !FORM_TYPE_PRESETS.some(({ presetId }) => presetId === preset))) throw new MunimentError('CANDIDATES_FORM_TYPE_NOT_FOUND');
    // Two people begin with the same preset: the second is told, and not a second copy made.
    const taken = before === null && preset !== null ? selectFormTypes(context.db).find(({ presetId }) => presetId === preset) : undefined;
    if (taken !== undefined || (before !== null && before.version !== input.version)) throw new MunimentError('CANDIDATES_FORM_TYPE_CHANGED_MEANWHILE', { name: (taken ?? before)!.settings.nameZh });
    const type: FormTypeRecord = { formTypeId: before?.formTypeId ?? context.ids.uuid(), presetId: before === null ? preset : before.presetId, settings: input.settings, retired: input.retired, version: (before?.version ?? 0) + 1 };
    writeFormType(context.db, type);
    tx.record({ class: 'R', kind: before === null ? 'formType.create' : 'formType.update', entity: 'formType', eid: type.formTypeId, body: { settings: type.settings as unknown as Json, retired: type.retired, presetId: type.presetId } });
    tx.publish({ name: 'candidates.formTypeChanged', payload: { formTypeIds: [type.formTypeId] } });
    return viewFormType(type);
  });
}

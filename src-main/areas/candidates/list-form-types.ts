import type { FormTypeSettings } from '#shared/presets/form-type-preset.ts';
import { FORM_TYPE_PRESETS } from '#shared/presets/form-types.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectFormTypes, type FormTypeRecord } from './form-types-store.ts';

type View = CallAnswer<'candidates', 'saveFormType'>;
/** With all that its settings leave out filled in. */
export type KnownFormType = Omit<View, 'settings'> & { readonly settings: FormTypeSettings };

export const viewFormType = (type: FormTypeRecord): KnownFormType => ({ ...type, key: type.formTypeId, formTypeId: type.formTypeId as View['formTypeId'] });

/** The room's own first; a preset that one of them stands for is not offered beside it. */
export function listFormTypes(context: AreaContext): KnownFormType[] {
  const own = selectFormTypes(context.db);
  const presets = FORM_TYPE_PRESETS.filter(({ presetId }) => !own.some((type) => type.presetId === presetId));
  return [...own.map(viewFormType), ...presets.map(({ presetId, settings }) => ({ key: presetId, formTypeId: null, presetId, settings, retired: false, version: 0 }))];
}

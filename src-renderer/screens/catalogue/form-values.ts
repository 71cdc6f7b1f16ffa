import { itemFields, type Item, type ItemFields } from '#shared/contract/catalogue.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import { KEPT_FOR_NEXT } from '#shared/domain/item-description.ts';

type FixedFields = Omit<ItemFields, 'custom'>;
export type FixedName = keyof FixedFields;
/** A further element of description, by its key. */
export type CustomName = `custom.${string}`;
export type FieldName = FixedName | CustomName;

/** A description while it is written: every field as text, empty where there is nothing; further elements stand beside the fixed ones. */
export type FormValues = Readonly<Record<FixedName, string>> & Readonly<Partial<Record<CustomName, string>>>;

export const FIELD_NAMES = Object.keys(itemFields.omit({ custom: true }).shape) as readonly FixedName[];

export const isCustomName = (name: string): name is CustomName => name.startsWith('custom.');
export const customKeyOf = (name: CustomName): string => name.slice('custom.'.length);
export const customNamesOf = (values: FormValues): readonly CustomName[] => Object.keys(values).filter(isCustomName);

/** Further elements of the form as the contract has them. */
export const customOf = (values: FormValues): Record<string, string> => Object.fromEntries(customNamesOf(values).flatMap((name) => ((values[name] ?? '').trim() === '' ? [] : [[customKeyOf(name), (values[name] ?? '').trim()]])));

export const EMPTY_VALUES: FormValues = {
  fondsId: '', recordGroup: '', classCode: '', year: '', unitId: '', retention: '', title: '', documentNumber: '', responsible: '', date: '', documentType: '', draftStage: '', language: '汉语', carrier: '纸质',
  pageCount: '', classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '',
};

export function valuesOf(item: ItemFields): FormValues {
  const custom = Object.entries(item.custom).map(([key, value]) => [`custom.${key}`, value]);
  return Object.fromEntries([...FIELD_NAMES.map((field) => [field, textOf(field, item[field])]), ...custom]) as FormValues;
}

function textOf(field: FixedName, value: string | number | null): string {
  if (value === null || (field === 'pageCount' && value === 0)) return '';
  return String(value);
}

/** What a field is after the cursor left it: full-width digits and lenient dates put right, white space trimmed. */
export function tidyValue(field: FieldName, text: string): string {
  const trimmed = text.trim();
  if (field === 'date') return tidyDescriptionDate(trimmed) ?? trimmed;
  if (field === 'year' || field === 'pageCount') return trimmed.normalize('NFKC').replace(/[年页\s]/gu, '');
  return field === 'title' ? trimmed.replace(/\s*\n\s*/gu, '') : trimmed;
}

/** A field as the contract has it; undefined when the text cannot be one. */
export function readValue(field: FixedName, text: string): FixedFields[FixedName] | undefined {
  const tidy = tidyValue(field, text);
  const raw = field === 'year' ? (/^\d+$/u.test(tidy) ? Number(tidy) : tidy) : field === 'pageCount' ? (tidy === '' ? 0 : /^\d+$/u.test(tidy) ? Number(tidy) : tidy) : field === 'unitId' && tidy === '' ? null : tidy;
  const parsed = itemFields.shape[field].safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

export type ReadForm = { readonly ok: true; readonly fields: ItemFields } | { readonly ok: false; readonly unfit: readonly FieldName[] };

/** All fields, or those without which (or with which) nothing can be kept. */
export function readForm(values: FormValues): ReadForm {
  const entries = FIELD_NAMES.map((field) => [field, readValue(field, values[field])] as const);
  const unfit = entries.filter(([, value]) => value === undefined).map(([field]) => field);
  return unfit.length > 0 ? { ok: false, unfit } : { ok: true, fields: { ...Object.fromEntries(entries) as FixedFields, custom: customOf(values) } };
}

export function changedFields(base: FormValues, values: FormValues): readonly FieldName[] {
  const names: readonly FieldName[] = [...FIELD_NAMES, ...new Set([...customNamesOf(base), ...customNamesOf(values)])];
  return names.filter((field) => tidyValue(field, base[field] ?? '') !== tidyValue(field, values[field] ?? ''));
}

/** The values with which a new record begins: what a pile usually shares, the rest empty. */
export function valuesForNext(previous: FormValues): FormValues {
  const kept = Object.fromEntries(KEPT_FOR_NEXT.map((field) => [field, previous[field]]));
  return { ...EMPTY_VALUES, ...kept };
}

/** Puts my words over a record that somebody else changed meanwhile. */
export function rebased(base: FormValues, values: FormValues, newest: Item): FormValues {
  const mine = Object.fromEntries(changedFields(base, values).map((field) => [field, values[field]]));
  return { ...valuesOf(newest), ...mine };
}

import type { FormTypeSettings } from '#shared/presets/form-type-preset.ts';
import type { Database } from '#main/db/database.ts';

export interface FormTypeRecord { readonly formTypeId: string; readonly presetId: string | null; readonly settings: FormTypeSettings; readonly retired: boolean; readonly version: number }
interface FormTypeRow { formTypeId: string; presetId: string | null; settings: string; retired: number; version: number }

const FORM_TYPE = 'SELECT form_type_id AS formTypeId, preset_id AS presetId, settings, retired, version FROM form_types';
const toFormType = (row: FormTypeRow): FormTypeRecord => ({ ...row, settings: JSON.parse(row.settings) as FormTypeSettings, retired: row.retired === 1 });

export const selectFormTypes = (db: Database): FormTypeRecord[] => db.statement<[], FormTypeRow>(`${FORM_TYPE} ORDER BY n`).all().map(toFormType);
export function findFormType(db: Database, formTypeId: string): FormTypeRecord | undefined {
  const row = db.statement<[string], FormTypeRow>(`${FORM_TYPE} WHERE form_type_id = ?`).get(formTypeId);
  return row && toFormType(row);
}
export function writeFormType(db: Database, { formTypeId, presetId, settings, retired, version }: FormTypeRecord): void {
  db.statement(`INSERT INTO form_types (form_type_id, preset_id, settings, retired, version) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (form_type_id) DO UPDATE SET settings = excluded.settings, retired = excluded.retired, version = excluded.version`).run(formTypeId, presetId, JSON.stringify(settings), retired ? 1 : 0, version);
}

import type { ClassificationPart } from '#shared/domain/classification-scheme.ts';
import type { Database } from '#main/db/database.ts';

export interface ClassificationRecord { readonly fondsId: string; readonly recordGroup: string; readonly parts: readonly ClassificationPart[]; readonly version: number }
export interface ClassRecord { readonly fondsId: string; readonly recordGroup: string; readonly classCode: string; readonly name: string; readonly active: boolean; readonly version: number }

type ClassificationRow = Omit<ClassificationRecord, 'parts'> & { readonly parts: string };
type ClassRow = Omit<ClassRecord, 'active'> & { readonly active: number };

const toScheme = (row: ClassificationRow): ClassificationRecord => ({ ...row, parts: JSON.parse(row.parts) as ClassificationPart[] });
const toClass = (row: ClassRow): ClassRecord => ({ ...row, active: row.active === 1 });

const SCHEMES = 'SELECT fonds_id AS fondsId, record_group AS recordGroup, parts, version FROM classification_schemes';
const CLASSES = 'SELECT fonds_id AS fondsId, record_group AS recordGroup, class_code AS classCode, name, active, version FROM classes';

/** Of one fonds, or of all (null). */
export const selectClassifications = (db: Database, fondsId: string | null): ClassificationRecord[] =>
  db.statement<[string | null], ClassificationRow>(`${SCHEMES} WHERE fonds_id = coalesce(?, fonds_id) ORDER BY fonds_id, record_group`).all(fondsId).map(toScheme);
export const selectClasses = (db: Database, fondsId: string | null): ClassRecord[] =>
  db.statement<[string | null], ClassRow>(`${CLASSES} WHERE fonds_id = coalesce(?, fonds_id) ORDER BY fonds_id, record_group, class_code`).all(fondsId).map(toClass);

export function findClassification(db: Database, fondsId: string, recordGroup: string): ClassificationRecord | undefined {
  const row = db.statement<[string, string], ClassificationRow>(`${SCHEMES} WHERE fonds_id = ? AND record_group = ?`).get(fondsId, recordGroup);
  return row && toScheme(row);
}
export function findClass(db: Database, fondsId: string, recordGroup: string, classCode: string): ClassRecord | undefined {
  const row = db.statement<[string, string, string], ClassRow>(`${CLASSES} WHERE fonds_id = ? AND record_group = ? AND class_code = ?`).get(fondsId, recordGroup, classCode);
  return row && toClass(row);
}

export function keepClassification(db: Database, { fondsId, recordGroup, parts, version }: ClassificationRecord): void {
  db.statement('INSERT OR REPLACE INTO classification_schemes (fonds_id, record_group, parts, version) VALUES (?, ?, ?, ?)').run(fondsId, recordGroup, JSON.stringify(parts), version);
}
export function keepClass(db: Database, { fondsId, recordGroup, classCode, name, active, version }: ClassRecord): void {
  db.statement('INSERT OR REPLACE INTO classes (fonds_id, record_group, class_code, name, active, version) VALUES (?, ?, ?, ?, ?, ?)').run(fondsId, recordGroup, classCode, name, Number(active), version);
}

import type { Identifier, SubjectKind } from '#shared/domain/subject.ts';
import type { Database } from '#main/db/database.ts';

export interface SubjectRecord {
  readonly n: number; readonly subjectId: string; readonly kind: SubjectKind; readonly name: string; readonly nameKey: string; readonly otherNames: readonly string[]; readonly identifiers: readonly Identifier[];
  readonly note: string; readonly mergedInto: string | null; readonly version: number;
}
type SubjectRow = Omit<SubjectRecord, 'otherNames' | 'identifiers'> & { readonly otherNames: string; readonly identifiers: string };

const SELECT = 'SELECT s.n, s.subject_id AS subjectId, s.kind, s.name, s.name_key AS nameKey, s.other_names AS otherNames, s.identifiers, s.note, s.merged_into AS mergedInto, s.version FROM subjects s';
const toRecord = (row: SubjectRow): SubjectRecord => ({ ...row, otherNames: JSON.parse(row.otherNames) as string[], identifiers: JSON.parse(row.identifiers) as Identifier[] });

export function findSubject(db: Database, subjectId: string): SubjectRecord | undefined {
  const row = db.statement<[string], SubjectRow>(`${SELECT} WHERE s.subject_id = ?`).get(subjectId);
  return row && toRecord(row);
}

export interface SubjectSearch { readonly kind: string | null; /** Folded. */ readonly nameKey: string; readonly identifier: string; readonly before: number; readonly limit: number }

/** Those that were not merged, latest first. A whole identifier finds its owner, whatever it was merged from. */
export function selectSubjects(db: Database, { kind, nameKey, identifier, before, limit }: SubjectSearch): SubjectRecord[] {
  const words = nameKey === '' ? '' : " AND (instr(s.name_key, ?) > 0 OR s.subject_id IN (SELECT coalesce(o.merged_into, o.subject_id) FROM subject_identifiers i JOIN subjects o ON o.subject_id = i.subject_id WHERE i.value = ?))";
  return db.statement<(string | number | null)[], SubjectRow>(`${SELECT} WHERE s.merged_into IS NULL AND s.n < ? AND (? IS NULL OR s.kind = ?)${words} ORDER BY s.n DESC LIMIT ?`)
    .all(before, kind, kind, ...(nameKey === '' ? [] : [nameKey, identifier]), limit).map(toRecord);
}

export const selectMerged = (db: Database, subjectId: string): SubjectRecord[] => db.statement<[string], SubjectRow>(`${SELECT} WHERE s.merged_into = ? ORDER BY s.n`).all(subjectId).map(toRecord);

export function insertSubject(db: Database, subject: Omit<SubjectRecord, 'n'>): void {
  db.statement('INSERT INTO subjects (subject_id, kind, name, name_key, other_names, identifiers, note, merged_into, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(subject.subjectId, subject.kind, subject.name, subject.nameKey, JSON.stringify(subject.otherNames), JSON.stringify(subject.identifiers), subject.note, subject.mergedInto, subject.version);
  writeIdentifiers(db, subject);
}

export function changeSubject(db: Database, subject: Omit<SubjectRecord, 'n'>): void {
  db.statement('UPDATE subjects SET kind = ?, name = ?, name_key = ?, other_names = ?, identifiers = ?, note = ?, merged_into = ?, version = ? WHERE subject_id = ?')
    .run(subject.kind, subject.name, subject.nameKey, JSON.stringify(subject.otherNames), JSON.stringify(subject.identifiers), subject.note, subject.mergedInto, subject.version, subject.subjectId);
  writeIdentifiers(db, subject);
}

function writeIdentifiers(db: Database, { subjectId, identifiers }: Pick<SubjectRecord, 'subjectId' | 'identifiers'>): void {
  db.statement('DELETE FROM subject_identifiers WHERE subject_id = ?').run(subjectId);
  for (const { kind, value } of identifiers) db.statement('INSERT OR IGNORE INTO subject_identifiers (kind, value, subject_id) VALUES (?, ?, ?)').run(kind, value, subjectId);
}

export type LinkedKind = 'item' | 'volume';

/** Answers whether anything changed. */
export const linkRecord = (db: Database, subjectId: string, kind: LinkedKind, recordId: string): boolean =>
  db.statement('INSERT OR IGNORE INTO subject_links (subject_id, record_kind, record_id) VALUES (?, ?, ?)').run(subjectId, kind, recordId).changes > 0;
export const unlinkRecord = (db: Database, subjectId: string, kind: LinkedKind, recordId: string): boolean =>
  db.statement('DELETE FROM subject_links WHERE subject_id = ? AND record_kind = ? AND record_id = ?').run(subjectId, kind, recordId).changes > 0;

/** Ids of records that were linked by hand. */
export const selectLinks = (db: Database, subjectId: string): { kind: LinkedKind; recordId: string }[] =>
  db.statement<[string], { kind: LinkedKind; recordId: string }>('SELECT record_kind AS kind, record_id AS recordId FROM subject_links WHERE subject_id = ? ORDER BY record_kind, record_id').all(subjectId);

export const selectSubjectsOf = (db: Database, kind: LinkedKind, recordId: string): SubjectRecord[] =>
  db.statement<[string, string], SubjectRow>(`${SELECT} JOIN (SELECT DISTINCT coalesce(o.merged_into, o.subject_id) AS id FROM subject_links l JOIN subjects o ON o.subject_id = l.subject_id WHERE l.record_kind = ? AND l.record_id = ?) x ON x.id = s.subject_id ORDER BY s.n`).all(kind, recordId).map(toRecord);

/** Volumes whose own field names the subject (户号, 住院号 …). */
export const selectVolumesNamed = (db: Database, text: string): string[] =>
  db.statement<[string], { id: string }>("SELECT volume_id AS id FROM volumes WHERE subject = ? AND subject <> '' AND deleted_at IS NULL").all(text).map(({ id }) => id);

/** What the items of a volume are on, as far as the asker may see them; two are enough to know that they differ. */
export const selectCarriers = (db: Database, volumeId: string, clearanceRank: number): string[] =>
  db.statement<[string, number], { carrier: string }>("SELECT DISTINCT carrier FROM items WHERE volume_id = ? AND deleted_at IS NULL AND classification <= ? LIMIT 2").all(volumeId, clearanceRank).map(({ carrier }) => carrier);

export interface SubjectPair { readonly first: string; readonly second: string; readonly why: 'sameIdentifier' | 'sameName' }

/** Pairs with an identifier in common, then pairs of one kind and one folded name. */
export const selectPairs = (db: Database, limit: number): SubjectPair[] =>
  db.statement<[number], SubjectPair>(`SELECT a.subject_id AS first, b.subject_id AS second, 'sameIdentifier' AS why FROM subject_identifiers i JOIN subject_identifiers j ON j.kind = i.kind AND j.value = i.value AND j.subject_id <> i.subject_id
      JOIN subjects a ON a.subject_id = i.subject_id JOIN subjects b ON b.subject_id = j.subject_id AND a.n < b.n WHERE a.merged_into IS NULL AND b.merged_into IS NULL AND i.kind <> 'other'
    UNION ALL SELECT a.subject_id, b.subject_id, 'sameName' FROM subjects a JOIN subjects b ON b.name_key = a.name_key AND b.kind = a.kind AND b.n > a.n WHERE a.merged_into IS NULL AND b.merged_into IS NULL LIMIT ?`).all(limit);

/** Whoever bears the number now (into whom the bearer was merged); undefined where nobody does. */
export const findSubjectByIdentifier = (db: Database, value: string): string | undefined =>
  db.statement<[string], { subjectId: string }>('SELECT coalesce(s.merged_into, s.subject_id) AS subjectId FROM subject_identifiers i JOIN subjects s ON s.subject_id = i.subject_id WHERE i.value = ? ORDER BY s.n LIMIT 1').get(value)?.subjectId;

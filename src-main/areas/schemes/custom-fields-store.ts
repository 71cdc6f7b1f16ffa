import type { CustomField } from '#shared/contract/schemes.ts';
import type { Database } from '#main/db/database.ts';

/** A definition that the room keeps; '' stands for every fonds and every record group. */
export interface CustomFieldRecord extends Omit<CustomField, 'fondsId' | 'recordGroup' | 'source' | 'version'> {
  readonly fondsId: string;
  readonly recordGroup: string;
  readonly version: number;
}

interface CustomFieldRow extends Omit<CustomFieldRecord, 'choices' | 'required' | 'searchable' | 'inList' | 'active'> {
  readonly choices: string; readonly required: number; readonly searchable: number; readonly inList: number; readonly active: number;
}

const SELECT = `SELECT fonds_id AS fondsId, record_group AS recordGroup, level, key, field_group AS "group", label_zh AS labelZh, label_en AS labelEn, type, required, pattern, choices, dictionary, searchable,
  in_list AS inList, position, active, version FROM custom_fields`;

const toRecord = ({ choices, required, searchable, inList, active, ...rest }: CustomFieldRow): CustomFieldRecord =>
  ({ ...rest, choices: JSON.parse(choices) as string[], required: required === 1, searchable: searchable === 1, inList: inList === 1, active: active === 1 });

export const selectCustomFields = (db: Database): CustomFieldRecord[] => db.statement<[], CustomFieldRow>(`${SELECT} ORDER BY position, key`).all().map(toRecord);

/** Asked for with every record that is written; definitions change a few times a year, and only below. */
const KEPT = new WeakMap<Database, Map<string, readonly CustomFieldRecord[]>>();

/** Of the place and of every wider one, widest first. */
export function selectCustomFieldsFor(db: Database, fondsId: string, recordGroup: string): readonly CustomFieldRecord[] {
  const kept = KEPT.get(db) ?? new Map<string, readonly CustomFieldRecord[]>();
  KEPT.set(db, kept);
  const place = `${fondsId} ${recordGroup}`;
  const fields = kept.get(place) ?? readCustomFieldsFor(db, fondsId, recordGroup);
  kept.set(place, fields);
  return fields;
}

const readCustomFieldsFor = (db: Database, fondsId: string, recordGroup: string): CustomFieldRecord[] =>
  db.statement<[string, string], CustomFieldRow>(`${SELECT} WHERE fonds_id IN ('', ?) AND record_group IN ('', ?) ORDER BY (fonds_id <> '') * 2 + (record_group <> '')`).all(fondsId, recordGroup).map(toRecord);

export function findCustomField(db: Database, { fondsId, recordGroup, level, key }: Pick<CustomFieldRecord, 'fondsId' | 'recordGroup' | 'level' | 'key'>): CustomFieldRecord | undefined {
  const row = db.statement<[string, string, string, string], CustomFieldRow>(`${SELECT} WHERE key = ? AND level = ? AND record_group = ? AND fonds_id = ?`).get(key, level, recordGroup, fondsId);
  return row && toRecord(row);
}

export function keepCustomField(db: Database, field: CustomFieldRecord): void {
  KEPT.delete(db);
  db.statement(`INSERT OR REPLACE INTO custom_fields (fonds_id, record_group, level, key, field_group, label_zh, label_en, type, required, pattern, choices, dictionary, searchable, in_list, position, active, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    field.fondsId, field.recordGroup, field.level, field.key, field.group, field.labelZh, field.labelEn, field.type, Number(field.required), field.pattern, JSON.stringify(field.choices), field.dictionary,
    Number(field.searchable), Number(field.inList), field.position, Number(field.active), field.version,
  );
}

/** Values under a key in records of a place, deleted ones too: they may come back. */
export function* selectCustomValues(db: Database, { fondsId, recordGroup, level, key }: Pick<CustomFieldRecord, 'fondsId' | 'recordGroup' | 'level' | 'key'>): Generator<string> {
  const table = { fonds: 'fonds', volume: 'volumes', item: 'items' }[level];
  const path = `$."${key}"`;
  const rows = db.sqlite.prepare<string[], { value: string }>(`SELECT custom ->> ? AS value FROM ${table} WHERE custom <> '{}' AND custom ->> ? IS NOT NULL AND ? IN ('', fonds_id) ${level === 'fonds' ? "AND ? = ''" : "AND ? IN ('', record_group)"}`)
    .iterate(path, path, fondsId, recordGroup);
  for (const { value } of rows) yield value;
}

import type { DuplicateField } from '#shared/domain/duplicate-rule.ts';
import type { Database } from '#main/db/database.ts';

export type PairCause = 'sameContent' | 'sameFields';

export const clearPairs = (db: Database): void => { db.statement('DELETE FROM duplicate_pairs').run(); };
export const insertPair = (db: Database, firstN: number, secondN: number, cause: PairCause, at: string): void => { db.statement('INSERT INTO duplicate_pairs (first_n, second_n, cause, found_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING').run(firstN, secondN, cause, at); };

export interface ComparedItem extends Readonly<Record<DuplicateField, string>> { readonly n: number; readonly itemId: string; readonly classification: number; readonly capturedPages: number }
/** Items in use behind a row, in the order in which they came. */
export const selectCompared = (db: Database, after: number, limit: number): ComparedItem[] =>
  db.statement<[number, number], ComparedItem>('SELECT n, item_id AS itemId, classification, captured_pages AS capturedPages, document_number AS documentNumber, title, responsible, date FROM items WHERE n > ? AND deleted_at IS NULL ORDER BY n LIMIT ?').all(after, limit);
export const lastItem = (db: Database): number => db.statement<[], { last: number | null }>('SELECT max(n) AS last FROM items').get()!.last ?? 0;
export const selectPageHashes = (db: Database, itemId: string): string[] => db.statement<[string], { sha256: string }>('SELECT sha256 FROM pages WHERE item_id = ? AND deleted_at IS NULL ORDER BY position').all(itemId).map(({ sha256 }) => sha256);

interface Side { readonly itemId: string; readonly archivalCode: string | null; readonly title: string; readonly documentNumber: string; readonly responsible: string; readonly date: string; readonly classification: number; readonly pages: number; readonly createdAt: string }
export interface PairRow { readonly firstN: number; readonly secondN: number; readonly cause: PairCause; readonly first: Side; readonly second: Side }

const JOINED = `FROM duplicate_pairs p JOIN items a ON a.n = p.first_n JOIN items b ON b.n = p.second_n
  WHERE a.deleted_at IS NULL AND b.deleted_at IS NULL AND a.classification <= @rank AND b.classification <= @rank
    AND NOT EXISTS (SELECT 1 FROM duplicate_verdicts v WHERE v.first_id = min(a.item_id, b.item_id) AND v.second_id = max(a.item_id, b.item_id))`;
const side = (of: 'a' | 'b'): string => ['item_id', 'archival_code', 'title', 'document_number', 'responsible', 'date', 'classification', 'captured_pages', 'created_at'].map((column) => `${of}.${column} AS ${of}_${column}`).join(', ');
type Flat = Readonly<Record<string, string | number | null>>;
const toSide = (row: Flat, of: 'a' | 'b'): Side => ({
  itemId: String(row[`${of}_item_id`]), archivalCode: row[`${of}_archival_code`] as string | null, title: String(row[`${of}_title`]), documentNumber: String(row[`${of}_document_number`]), responsible: String(row[`${of}_responsible`]), date: String(row[`${of}_date`]),
  classification: Number(row[`${of}_classification`]), pages: Number(row[`${of}_captured_pages`]), createdAt: String(row[`${of}_created_at`]),
});

/** Pairs that nobody has decided, of which the actor may see both. */
export const selectPairs = (db: Database, { rank, after, limit }: { readonly rank: number; readonly after: readonly [number, number]; readonly limit: number }): PairRow[] =>
  db.statement<[Record<string, number>], Flat>(`SELECT p.first_n, p.second_n, p.cause, ${side('a')}, ${side('b')} ${JOINED} AND (p.first_n, p.second_n) > (@first, @second) ORDER BY p.first_n, p.second_n LIMIT @limit`)
    .all({ rank, first: after[0], second: after[1], limit }).map((row) => ({ firstN: Number(row['first_n']), secondN: Number(row['second_n']), cause: row['cause'] as PairCause, first: toSide(row, 'a'), second: toSide(row, 'b') }));
export const countPairs = (db: Database, rank: number): number => db.statement<[{ rank: number }], { count: number }>(`SELECT count(*) AS count ${JOINED}`).get({ rank })!.count;

export const isDecided = (db: Database, one: string, other: string): boolean =>
  db.statement<[string, string], { found: number }>('SELECT 1 AS found FROM duplicate_verdicts WHERE first_id = ? AND second_id = ?').get(...ordered(one, other)) !== undefined;
export function writeVerdict(db: Database, one: string, other: string, verdict: string, reason: string, at: string, by: string): void {
  db.statement('INSERT INTO duplicate_verdicts (first_id, second_id, verdict, reason, decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?)').run(...ordered(one, other), verdict, reason, at, by);
}
const ordered = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

/** When the room was looked through last; null when never. */
export const readSearchedAt = (db: Database): string | null => db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'duplicatesSearchedAt'").get()?.value ?? null;
export const writeSearchedAt = (db: Database, at: string): void => { db.statement("INSERT INTO settings (key, value) VALUES ('duplicatesSearchedAt', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(at); };

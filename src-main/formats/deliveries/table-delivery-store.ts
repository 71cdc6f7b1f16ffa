import { lstat } from 'node:fs/promises';
import BetterSqlite3 from 'better-sqlite3';
import { MunimentError } from '#shared/errors.ts';
import { MAX_FILE_BYTES } from '#main/imaging/folder-files.ts';
import type { DeliveredFile, DeliveryStore, StoreEntry } from './delivery-store.ts';
import { checkRecords } from './parse-manifest.ts';
import { sha256Of } from './store-files.ts';

/** The sender's program holds the file while it writes; we stand in nobody's way and come again. */
const BUSY_MS = 500;
/** So many rows of a type lie there at a time; a sender takes away what has its receipt. */
const MOST_ROWS = 50_000;
const OWN_COLUMNS: readonly string[] = ['external_id', 'revision', 'ready'];
const RECEIPTS = `CREATE TABLE IF NOT EXISTS receipts (document_type TEXT NOT NULL, external_id TEXT NOT NULL, revision TEXT NOT NULL, receipt TEXT NOT NULL, problems TEXT, PRIMARY KEY (document_type, external_id, revision))`;

interface Row { readonly external_id: unknown; readonly revision: unknown; readonly ready: unknown; readonly [column: string]: unknown }
interface FileRow { readonly name: string; readonly sha256: string; readonly size: number }

const nameOf = (externalId: string, revision: string): string => (revision === '' ? externalId : `${externalId}@${revision}`);
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const textOf = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'object' ? '\uFFFD' : String(value as string | number | bigint).trim());

/**
 * A SQLite file of the other system with one table for each document type: a row is a delivery of one record, complete when `ready` is 1; its files stand in the table `files`. Receipts are written into the table `receipts`.
 * The file is foreign: only plain tables are read, no view and no virtual table. Throws DELIVERIES_STORE_MISSING, DELIVERIES_STORE_UNREADABLE, DELIVERIES_TABLE_BROKEN.
 */
export async function openTableDeliveryStore(store: string): Promise<DeliveryStore> {
  const facts = await lstat(store).catch((error: unknown) => { throw new MunimentError('DELIVERIES_STORE_MISSING', { store }, { cause: error }); });
  if (!facts.isFile()) throw new MunimentError('DELIVERIES_LINK', { file: store });
  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof MunimentError) throw error;
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (/^SQLITE_(?:BUSY|LOCKED|IOERR|CANTOPEN|READONLY|PERM|FULL|PROTOCOL)/u.test(code)) throw new MunimentError('DELIVERIES_STORE_UNREADABLE', { store, detail: code }, { cause: error });
      throw new MunimentError('DELIVERIES_TABLE_BROKEN', { detail: error instanceof Error ? error.message.slice(0, 120) : '' }, { cause: error });
    }
  };
  const db = guard(() => {
    const opened = new BetterSqlite3(store, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
    for (const setting of ['trusted_schema = OFF', 'query_only = ON', 'cell_size_check = ON']) opened.pragma(setting);
    return opened;
  });

  const isPlainTable = (name: string): boolean => db.prepare<[string], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name)?.sql.toUpperCase().startsWith('CREATE TABLE') === true;
  const columnsOf = (table: string): string[] => (db.pragma(`table_info(${quoted(table)})`) as { name: string }[]).map(({ name }) => name);

  const requireColumns = (table: string, wanted: readonly string[]): string[] => {
    const columns = columnsOf(table);
    const lacking = wanted.find((column) => !columns.includes(column));
    if (lacking !== undefined) throw new MunimentError('DELIVERIES_TABLE_BROKEN', { detail: `${table}.${lacking}` });
    return columns;
  };
  const rowsOf = (typeKey: string): Row[] => {
    if (!isPlainTable(typeKey)) return [];
    requireColumns(typeKey, OWN_COLUMNS);
    return db.prepare<[], Row>(`SELECT * FROM ${quoted(typeKey)} LIMIT ${MOST_ROWS}`).all();
  };
  const filesOf = (typeKey: string, externalId: string, revision: string): FileRow[] => {
    if (!isPlainTable('files')) return [];
    requireColumns('files', ['document_type', 'external_id', 'revision', 'name', 'sha256', 'content']);
    return db.prepare<string[], FileRow>("SELECT name, lower(sha256) AS sha256, length(CAST(content AS BLOB)) AS size FROM files WHERE document_type = ? AND external_id = ? AND coalesce(revision, '') = ? ORDER BY name").all(typeKey, externalId, revision);
  };

  return {
    list: async (typeKeys) => guard(() => typeKeys.flatMap((typeKey): StoreEntry[] => rowsOf(typeKey).map((row) => {
      const [externalId, revision] = [textOf(row.external_id), textOf(row.revision)];
      const said = JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
      return { typeKey, name: nameOf(externalId, revision), fingerprint: row.ready === 1 ? sha256Of(JSON.stringify([said, filesOf(typeKey, externalId, revision)])) : null };
    }))),
    open: async ({ typeKey, name }) => guard(() => {
      const rows = rowsOf(typeKey).filter((row) => nameOf(textOf(row.external_id), textOf(row.revision)) === name);
      const [row] = rows;
      if (row === undefined) throw new MunimentError('DELIVERIES_MANIFEST_MISSING', { name });
      const [externalId, revision] = [textOf(row.external_id), textOf(row.revision)];
      if (rows.length > 1) throw new MunimentError('DELIVERIES_ID_TWICE', { externalId, line: 2 });
      const fields = Object.fromEntries(Object.entries(row).filter(([column]) => !OWN_COLUMNS.includes(column)).map(([column, value]) => [column, textOf(value)]));
      const files = filesOf(typeKey, externalId, revision);
      const records = checkRecords([{ line: 1, externalId, revision, fields, files: files.map(({ name: file, sha256 }) => ({ name: file, sha256: sha256 ?? '' })) }]);
      return { records, read: async (file: DeliveredFile) => guard(() => readContent(typeKey, externalId, revision, file)) };
    }),
    acknowledge: async ({ typeKey, name }, { receipt, problems }) => {
      const row = guard(() => rowsOf(typeKey)).find((each) => nameOf(textOf(each.external_id), textOf(each.revision)) === name);
      if (row === undefined) return;
      try {
        const writer = new BetterSqlite3(store, { fileMustExist: true, timeout: BUSY_MS });
        try {
          writer.pragma('trusted_schema = OFF');
          writer.exec(RECEIPTS);
          writer.prepare('INSERT INTO receipts VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET receipt = excluded.receipt, problems = excluded.problems').run(typeKey, textOf(row.external_id), textOf(row.revision), receipt, problems);
        } finally {
          writer.close();
        }
      } catch (error) {
        throw new MunimentError('DELIVERIES_RECEIPT_UNWRITTEN', { file: 'receipts', detail: error instanceof Error && 'code' in error ? String(error.code) : '' }, { cause: error });
      }
    },
    close: () => { db.close(); },
  };

  function readContent(typeKey: string, externalId: string, revision: string, { name, sha256 }: DeliveredFile): Uint8Array {
    const size = filesOf(typeKey, externalId, revision).find((file) => file.name === name)?.size;
    if (size === undefined || size === null) throw new MunimentError('DELIVERIES_FILE_MISSING', { file: name });
    if (size > MAX_FILE_BYTES) throw new MunimentError('DELIVERIES_FILE_TOO_BIG', { file: name, megabytes: Math.ceil(size / 1024 / 1024), limit: MAX_FILE_BYTES / 1024 / 1024 });
    const bytes = db.prepare<string[], { content: Buffer }>("SELECT CAST(content AS BLOB) AS content FROM files WHERE document_type = ? AND external_id = ? AND coalesce(revision, '') = ? AND name = ?").get(typeKey, externalId, revision, name)!.content;
    if (sha256Of(bytes) !== sha256) throw new MunimentError('DELIVERIES_HASH_DIFFERS', { file: name });
    return bytes;
  }
}

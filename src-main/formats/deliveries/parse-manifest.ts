import { isUnsafeName } from '#shared/domain/attachment-name.ts';
import { MunimentError, type ErrorCode, type ErrorData } from '#shared/errors.ts';
import { DELIVERY_LIMITS } from './delivery-limits.ts';
import type { DeliveredFile, DeliveredRecord } from './delivery-store.ts';

const EXTERNAL_ID = 200;
const SHA256 = /^[0-9a-f]{64}$/u;

/** Names that are ours: a sender who used them would be answered over. */
const OURS: ReadonlySet<string> = new Set(['done', 'manifest.json', 'manifest.csv', 'receipt.json', 'refused.csv']);

const broken = (code: ErrorCode, data: ErrorData): MunimentError => new MunimentError(code, data);

/** `manifest.json`: UTF-8, `{ "records": [{ "externalId", "revision"?, "fields": {…}, "files": [{ "name", "sha256" }] }] }`. Throws DELIVERIES_MANIFEST_*, DELIVERIES_ID_TWICE. */
export function parseJsonManifest(bytes: Uint8Array, idField: string): DeliveredRecord[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw broken(error instanceof TypeError ? 'DELIVERIES_MANIFEST_ENCODING' : 'DELIVERIES_MANIFEST_BROKEN', { detail: error instanceof Error ? error.message.slice(0, 120) : '' });
  }
  const records = field(parsed, 'records');
  if (!Array.isArray(records)) throw broken('DELIVERIES_MANIFEST_BROKEN', { detail: 'records' });
  return checkRecords(records.map((record, index): DeliveredRecord => {
    const line = index + 1;
    const { fields = {}, files = [] } = (typeof record === 'object' && record !== null ? record : {}) as { fields?: unknown; files?: unknown };
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields) || !Array.isArray(files)) throw broken('DELIVERIES_MANIFEST_BROKEN', { detail: `records[${index}]` });
    const texts = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.trim(), wordOf(value)]));
    return {
      line, externalId: wordOf(field(record, 'externalId')) || (texts[idField] ?? ''), revision: wordOf(field(record, 'revision')), fields: texts,
      files: files.map((file: unknown) => ({ name: wordOf(field(file, 'name')), sha256: wordOf(field(file, 'sha256')).toLowerCase() })),
    };
  }));
}

/** Headings of a CSV that are about the delivery and not about the record. */
const CSV_WORDS = { externalId: ['外部编号', 'external_id', 'externalId'], revision: ['版次', 'revision'], file: ['文件', 'file'], sha256: ['SHA-256', 'SHA256', 'sha256'] } as const;

/** Rows of a CSV: one a file; rows with the same external id and revision are one record. `idField`: what else the id may be called. Throws DELIVERIES_MANIFEST_*, DELIVERIES_ID_TWICE. */
export function recordsOfRows(headings: readonly string[], rows: readonly { readonly row: number; readonly values: readonly string[] }[], idField: string): DeliveredRecord[] {
  const at = (words: readonly string[]) => headings.findIndex((heading) => words.includes(heading));
  const named = at(CSV_WORDS.externalId);
  const places = { externalId: named < 0 && idField !== '' ? headings.indexOf(idField) : named, revision: at(CSV_WORDS.revision), file: at(CSV_WORDS.file), sha256: at(CSV_WORDS.sha256) };
  if (places.externalId < 0) throw broken('DELIVERIES_MANIFEST_BROKEN', { detail: CSV_WORDS.externalId.join(' / ') });
  // A number that the sender calls by a name of its own is a field as well.
  const own = new Set([named, places.revision, places.file, places.sha256]);
  const records = new Map<string, { record: DeliveredRecord; files: DeliveredFile[]; said: string }>();
  for (const { row, values } of rows) {
    const cell = (place: number): string => (values[place] ?? '').trim();
    const fields = Object.fromEntries(headings.flatMap((heading, index) => (own.has(index) ? [] : [[heading, cell(index)] as const])));
    const [externalId, revision, said] = [cell(places.externalId), cell(places.revision), JSON.stringify(fields)];
    const key = JSON.stringify([externalId, revision]);
    const known = records.get(key);
    if (known !== undefined && (known.said !== said || places.file < 0)) throw broken('DELIVERIES_ID_TWICE', { externalId, line: row });
    const entry = known ?? { record: { line: row, externalId, revision, fields, files: [] }, files: [], said };
    records.set(key, entry);
    if (cell(places.file) !== '') entry.files.push({ name: cell(places.file), sha256: cell(places.sha256).toLowerCase() });
  }
  return checkRecords([...records.values()].map(({ record, files }) => ({ ...record, files })));
}

/** What every delivery has to be, however it is written. */
export function checkRecords(records: readonly DeliveredRecord[]): DeliveredRecord[] {
  if (records.length === 0) throw broken('DELIVERIES_MANIFEST_EMPTY', {});
  if (records.length > DELIVERY_LIMITS.records) throw broken('DELIVERIES_MANIFEST_TOO_LONG', { records: records.length, limit: DELIVERY_LIMITS.records });
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { line, externalId, files, fields } of records) {
    if (externalId === '' || externalId.length > EXTERNAL_ID) throw broken('DELIVERIES_ID_MISSING', { line });
    if (ids.has(externalId)) throw broken('DELIVERIES_ID_TWICE', { externalId, line });
    ids.add(externalId);
    if (files.length > DELIVERY_LIMITS.filesOfRecord) throw broken('DELIVERIES_MANIFEST_TOO_LONG', { records: files.length, limit: DELIVERY_LIMITS.filesOfRecord });
    const long = Object.entries(fields).find(([, text]) => text.length > DELIVERY_LIMITS.textLength);
    if (long !== undefined) throw broken('DELIVERIES_TEXT_TOO_LONG', { externalId, heading: long[0], limit: DELIVERY_LIMITS.textLength });
    for (const { name, sha256 } of files) {
      if (!isPlainName(name)) throw broken('DELIVERIES_FILE_NAME', { file: name.slice(0, 120), externalId });
      if (!SHA256.test(sha256)) throw broken('DELIVERIES_HASH_MISSING', { file: name, externalId });
      if (names.has(name.toLowerCase())) throw broken('DELIVERIES_FILE_TWICE', { file: name, externalId });
      names.add(name.toLowerCase());
    }
  }
  return [...records];
}

/** A file of the delivery's own folder: no path, no trick, none of our names. */
const isPlainName = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && Buffer.byteLength(name) <= 255 && !/[/\\:*?"<>|]/u.test(name) && !isUnsafeName(name) && !OURS.has(name.toLowerCase());

/** A text of JSON as a cell would hold it; `fields` are texts and numbers, nothing nested. */
function wordOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw broken('DELIVERIES_MANIFEST_BROKEN', { detail: JSON.stringify(value).slice(0, 60) });
}

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { indexItem, indexPage } from '#main/search-index/search-index-store.ts';
import { indexVolume } from '#main/search-index/volume-index-store.ts';
import { openDatabase } from '#main/db/open/open-database.ts';
import { openBenchCore } from './bench-core.ts';
import { inventText } from './invented-text.ts';

export interface LargeRoom {
  readonly folder: string;
  readonly items: number;
  readonly pages: number;
  /** When it was made, not in this run: rows a second with every index of the program, without ops. */
  readonly itemsPerS: number;
  readonly pagesPerS: number;
  readonly titleBytes: number;
  readonly textBytes: number;
}

const root = resolve(import.meta.dirname, '../..');
const AT = '2026-01-01T00:00:00.000Z';
const ITEMS_A_BOX = 40;
const ITEMS_A_VOLUME = 25;
const A_TRANSACTION = 50_000;
const UNITS = ['BGS', 'RSK', 'CWK', 'SGK', 'GGK', 'FXB', 'SZK', 'ZHK'];
const GROUPS = ['WS', 'WS', 'WS', 'KJ', 'KU', 'ZP'];
const RETENTIONS = ['Y', 'D30', 'D30', 'D10'];

const uuid = (kind: number, n: number): string => `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`;

/**
 * A room of a size that no verb would fill in minutes: rows are written as a bulk load writes them (indexes after the rows, no ops, no events), the text index
 * through the program's own functions. Made once for a schema and a size, and kept under out/bench.
 */
export async function openLargeRoom(items: number, pages: number, report: (text: string) => void): Promise<LargeRoom> {
  const schema = createHash('sha256').update(readFileSync(join(root, 'migrations/room/0001_create-room.sql'))).update(readFileSync(import.meta.filename)).digest('hex').slice(0, 10);
  const folder = join(root, 'out/bench/rooms', `${items}-${pages}-${schema}`);
  const mark = join(folder, 'bench-room.json');
  if (existsSync(mark)) return JSON.parse(readFileSync(mark, 'utf8')) as LargeRoom;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const core = await openBenchCore(folder);
  const fonds = await Promise.all(['Z101', 'Z102', 'Z103', 'Z104'].map(async (code, at) => {
    const { fondsId } = await core.client.schemes.createFonds({ code, name: `第${at + 1}全宗` });
    const units: string[] = [];
    for (const unit of UNITS) units.push((await core.client.schemes.saveUnit({ fondsId, code: unit, name: `${unit}科`, active: true })).unitId);
    return { code, fondsId, units };
  }));
  await core.close();

  const database = openDatabase({ file: join(folder, 'room.sqlite') });
  const { sqlite } = database;
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('synchronous = OFF');
  const indexes = sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('items', 'pages', 'boxes', 'volumes')").all() as { name: string; sql: string }[];
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`);
  sqlite.exec("INSERT INTO item_index (item_index, rank) VALUES ('automerge', 0); INSERT INTO page_index (page_index, rank) VALUES ('automerge', 0)");
  const text = inventText(1);
  const { random } = text;

  const boxes = Math.ceil(items / ITEMS_A_BOX);
  putShelves(sqlite, boxes);
  let started = performance.now();
  const insert = sqlite.prepare(`INSERT INTO items (n, item_id, fonds_id, record_group, class_code, year, unit_id, retention, title, document_number, responsible, date, document_type, draft_stage, language, carrier, page_count, classification, secrecy_term, open_status,
    keywords, note, archival_code, item_number, code_scope, box_id, volume_id, volume_position, captured_pages, created_at, created_by, updated_at, updated_by, version)
    VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, '正本', '汉语', '纸质', ?, ?, '', 'unreviewed', '', '', ?, ?, ?, ?, ?, ?, ?, ?, '测速', ?, '测速', 1)`);
  const insertBox = sqlite.prepare("INSERT INTO boxes (n, box_id, box_number, barcode, fonds_id, record_group, year, unit_id, retention, thickness_mm, shelf_id, slot, state, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 40, ?, ?, 'placed', 1)");
  const insertVolume = sqlite.prepare(`INSERT INTO volumes (n, volume_id, level, kind, fonds_id, record_group, class_code, year, unit_id, retention, title, subject, responsible, classification, secrecy_term, open_status, keywords, note, temporary, archival_code, volume_number,
    created_at, created_by, updated_at, updated_by, version) VALUES (?, ?, 'volume', 'volume', ?, ?, '', ?, ?, ?, ?, ?, '', 0, '', 'unreviewed', '', '', 0, ?, ?, ?, '测速', ?, '测速', 1)`);
  const numbers = new Map<string, number>();
  let titleBytes = 0;
  for (let from = 0; from < items; from += A_TRANSACTION) {
    sqlite.transaction(() => {
      for (let n = from + 1; n <= Math.min(items, from + A_TRANSACTION); n++) {
        const box = Math.ceil(n / ITEMS_A_BOX);
        // What stands in one box is of one kind.
        const kind = inBox(box);
        const { code, fondsId, units } = fonds[kind % fonds.length]!;
        const [unit, group, retention, year] = [kind % UNITS.length, GROUPS[kind % GROUPS.length]!, RETENTIONS[kind % RETENTIONS.length]!, 1965 + (kind % 60)];
        const scope = `${code}-${group}·${year}-${retention}-${UNITS[unit]!}`;
        const number = (numbers.get(scope) ?? 0) + 1;
        numbers.set(scope, number);
        const title = text.title();
        titleBytes += Buffer.byteLength(title);
        const date = `${year}${String(random.int(1, 12)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}`;
        const archivalCode = `${scope}-${String(number).padStart(4, '0')}`;
        const documentNumber = random.chance(0.6) ? `青水发〔${year}〕${random.int(1, 400)}号` : '';
        const responsible = text.body();
        if (n % ITEMS_A_BOX === 1) insertBox.run(box, uuid(2, box), String(box), `BX${box}`, fondsId, group, year, units[unit], retention, uuid(3, Math.ceil(box / 12)), ((box - 1) % 12) + 1);
        // One box in four holds volumes.
        const volume = box % 4 === 0 ? Math.ceil(n / ITEMS_A_VOLUME) : null;
        if (volume !== null && (n % ITEMS_A_VOLUME === 1 || n % ITEMS_A_BOX === 1)) {
          const [volumeTitle, subject, volumeCode] = [text.title(), `户${random.int(1, 50_000)}`, `${code}-AJ-${n}`];
          insertVolume.run(n, uuid(4, n), fondsId, group, year, units[unit], retention, volumeTitle, subject, volumeCode, n, AT, AT);
          indexVolume(database, n, { title: volumeTitle, subject, responsible: '', keywords: '', note: '', archivalCode: volumeCode, custom: [] });
        }
        const volumeRow = volume === null ? null : uuid(4, Math.max((volume - 1) * ITEMS_A_VOLUME + 1, (box - 1) * ITEMS_A_BOX + 1));
        insert.run(n, uuid(1, n), fondsId, group, year, units[unit], retention, title, documentNumber, responsible, date, '通知', random.int(1, 60), random.chance(0.05) ? 2 : 0, archivalCode, number, scope, uuid(2, box), volumeRow, volume === null ? null : n,
          n <= pages ? 1 : 0, AT, AT);
        indexItem(database, n, { title, documentNumber, responsible, keywords: '', note: '', archivalCode, date, year, custom: [] });
      }
    })();
    report(`${Math.min(items, from + A_TRANSACTION)} items, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  sqlite.exec("INSERT INTO item_index (item_index) VALUES ('optimize')");
  for (const { sql } of indexes.filter(({ sql }) => !sql.includes(' ON pages '))) sqlite.exec(sql);
  const itemsPerS = (items / (performance.now() - started)) * 1000;
  report(`${itemsPerS.toFixed(0)} items/s with every index`);

  started = performance.now();
  const textBytes = putPages(database, pages, items, text, report);
  sqlite.exec("INSERT INTO page_index (page_index) VALUES ('optimize')");
  for (const { sql } of indexes.filter(({ sql }) => sql.includes(' ON pages '))) sqlite.exec(sql);
  const pagesPerS = pages === 0 ? 0 : (pages / (performance.now() - started)) * 1000;
  report(`${pagesPerS.toFixed(0)} pages/s with every index`);
  sqlite.exec("INSERT INTO item_index (item_index, rank) VALUES ('automerge', 4); INSERT INTO page_index (page_index, rank) VALUES ('automerge', 4)");
  sqlite.exec('ANALYZE');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  const made: LargeRoom = { folder, items, pages, itemsPerS, pagesPerS, titleBytes, textBytes };
  writeFileSync(mark, JSON.stringify(made));
  return made;
}

/** A whole number that looks as if it had been drawn; the same for a box every time. */
const inBox = (box: number): number => Math.imul(box, 0x9e3779b1) >>> 8;

function putShelves(sqlite: BetterSqlite3.Database, boxes: number): void {
  const shelves = Math.ceil(boxes / 12);
  sqlite.prepare("INSERT INTO rooms VALUES (?, '1', '库房', 'paper', 1)").run(uuid(5, 1));
  const insertBank = sqlite.prepare("INSERT INTO banks (bank_id, room_id, code, name, kind, device_id, carriages, sections, shelves_per_section, shelf_width_mm, carriage_depth_mm, aisle_width_mm, version) VALUES (?, ?, ?, ?, 'manual', NULL, 20, 5, 6, 900, 550, 800, 1)");
  const insertShelf = sqlite.prepare('INSERT INTO shelves (shelf_id, bank_id, col, face, section, level, barcode, width_mm, used_mm) VALUES (?, ?, ?, ?, ?, ?, ?, 900, 480)');
  sqlite.transaction(() => {
    for (let shelf = 0; shelf < shelves; shelf++) {
      const [bank, within] = [Math.floor(shelf / 1200), shelf % 1200];
      if (within === 0) insertBank.run(uuid(6, bank + 1), uuid(5, 1), String(bank + 1), `${bank + 1}区`);
      insertShelf.run(uuid(3, shelf + 1), uuid(6, bank + 1), Math.floor(within / 60) + 1, within % 60 < 30 ? 'A' : 'B', (Math.floor(within / 6) % 5) + 1, (within % 6) + 1, `SH${shelf}`);
    }
  })();
}

function putPages(database: ReturnType<typeof openDatabase>, pages: number, items: number, text: ReturnType<typeof inventText>, report: (text: string) => void): number {
  const { sqlite } = database;
  const sha256 = '0'.repeat(64);
  sqlite.prepare("INSERT OR IGNORE INTO blobs VALUES (?, 1, 'image/jpeg', ?)").run(sha256, AT);
  const insertPage = sqlite.prepare("INSERT INTO pages (n, page_id, item_id, position, source, width_px, height_px, sha256, original_name, read_state, confidence_pct, captured_at, captured_by, version) VALUES (?, ?, ?, 1, 'sample', 1240, 1754, ?, 'p.jpg', 'read', 97, ?, '测速', 1)");
  const insertText = sqlite.prepare("INSERT INTO page_texts (page_n, text, lines, engine, read_at) VALUES (?, ?, '[]', 'sample', ?)");
  let bytes = 0;
  for (let from = 0; from < pages; from += A_TRANSACTION) {
    sqlite.transaction(() => {
      for (let n = from + 1; n <= Math.min(pages, from + A_TRANSACTION); n++) {
        const page = text.page();
        bytes += Buffer.byteLength(page);
        insertPage.run(n, uuid(7, n), uuid(1, ((n - 1) % items) + 1), sha256, AT);
        insertText.run(n, page, AT);
        indexPage(database, n, page);
      }
    })();
    report(`${Math.min(pages, from + A_TRANSACTION)} pages`);
  }
  return bytes;
}

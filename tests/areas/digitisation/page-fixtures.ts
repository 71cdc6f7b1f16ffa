import sharp from 'sharp';
import { v7 } from './uuid.ts';
import type { TestRoom } from '../../harness/open-test-room.ts';
import { itemId as itemIdSchema, pageId as pageIdSchema } from '#shared/contract/shapes.ts';

export const newPageId = () => pageIdSchema.parse(v7());

/** An item row, made without the catalogue area: these tests are about pages. */
export function makeItem(room: TestRoom, options: { readonly classification?: number; readonly title?: string } = {}) {
  const { statement } = room.context.db;
  const fondsId = v7();
  const itemId = v7();
  statement('INSERT INTO fonds (fonds_id, code, name, history, version) VALUES (?, ?, ?, ?, 1)').run(fondsId, fondsId.slice(-8), '峨山县档案馆', '');
  statement(`INSERT INTO items (item_id, fonds_id, record_group, year, retention, title, document_number, responsible, date, document_type, draft_stage, language, carrier, page_count, classification, secrecy_term,
    open_status, keywords, note, created_at, created_by, updated_at, updated_by, version) VALUES (?, ?, 'WS', 2019, 'Y', ?, '', '', '20190401', '', '', '', '', 0, ?, '', 'unreviewed', '', '', ?, '周敏', ?, '周敏', 1)`)
    .run(itemId, fondsId, options.title ?? '关于抗旱工作的报告', options.classification ?? 0, room.context.clock.nowIso(), room.context.clock.nowIso());
  return itemIdSchema.parse(itemId);
}

export const counters = (room: TestRoom, itemId: string) =>
  room.context.db.statement<[string], { captured: number; unread: number }>('SELECT captured_pages AS captured, unread_pages AS unread FROM items WHERE item_id = ?').get(itemId);

/** Switches automatic reading off, for tests that are not about reading. */
export function readNothing(room: TestRoom): void {
  room.context.db.statement("INSERT INTO settings VALUES ('readPagesAutomatically', 'false') ON CONFLICT DO UPDATE SET value = 'false'").run();
}

const sheet = (mark: string, widthPx: number, heightPx: number) => Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="#f4efe2"/><text x="20" y="60" font-family="Noto Sans CJK SC" font-size="32">${mark}</text></svg>`,
);

/** A small scan; `mark` makes it differ from others. */
export async function scan(mark: string, format: 'jpeg' | 'png' | 'tiff' = 'jpeg', size = { widthPx: 400, heightPx: 560 }): Promise<Buffer> {
  return sharp(sheet(mark, size.widthPx, size.heightPx)).toFormat(format).toBuffer();
}

export const asFile = (bytes: Uint8Array, name: string, type = 'application/octet-stream') => new File([new Uint8Array(bytes)], name, { type });

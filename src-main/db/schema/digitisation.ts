import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Pages, their text, and the folders they come from.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const pages = sqliteTable('pages', {
  n: integer('n').primaryKey(),
  pageId: text('page_id').notNull(),
  itemId: text('item_id'),
  position: integer('position').notNull(),
  source: text('source').notNull(),
  widthPx: integer('width_px').notNull(),
  heightPx: integer('height_px').notNull(),
  sha256: text('sha256').notNull(),
  rotation: integer('rotation').notNull().default(0),
  originalName: text('original_name').notNull(),
  readState: text('read_state').notNull().default('unread'),
  confidencePct: real('confidence_pct'),
  capturedAt: text('captured_at').notNull(),
  capturedBy: text('captured_by').notNull(),
  deletedAt: text('deleted_at'),
  version: integer('version').notNull(),
  scan: text('scan'),
  crop: text('crop'),
  steps: text('steps'),
});

export const scanBatches = sqliteTable('scan_batches', {
  n: integer('n').primaryKey(),
  batchId: text('batch_id').notNull(),
  deviceId: text('device_id').notNull(),
  deviceName: text('device_name').notNull(),
  itemId: text('item_id'),
  state: text('state').notNull(),
  settings: text('settings').notNull(),
  presetId: text('preset_id'),
  target: text('target').notNull(),
  waitForPaperS: integer('wait_for_paper_s').notNull(),
  separators: integer('separators').notNull(),
  pages: integer('pages').notNull().default(0),
  blankPages: integer('blank_pages').notNull().default(0),
  errorCode: text('error_code'),
  errorData: text('error_data').notNull().default('{}'),
  startedAt: text('started_at').notNull(),
  startedBy: text('started_by').notNull(),
  updatedAt: text('updated_at').notNull(),
});

export const scanParts = sqliteTable('scan_parts', {
  batchId: text('batch_id').notNull(),
  number: integer('number').notNull(),
  code: text('code').notNull(),
  itemId: text('item_id'),
  pages: integer('pages').notNull().default(0),
}, (table) => [primaryKey({ columns: [table.batchId, table.number] })]);

export const pageTexts = sqliteTable('page_texts', {
  pageN: integer('page_n').primaryKey(),
  text: text('text').notNull(),
  lines: text('lines').notNull(),
  regions: text('regions').notNull().default('[]'),
  engine: text('engine').notNull(),
  correctedBy: text('corrected_by'),
  readAt: text('read_at').notNull(),
});

export const watchedFolders = sqliteTable('watched_folders', {
  folder: text('folder').primaryKey(),
  itemId: text('item_id'),
  enabled: integer('enabled').notNull(),
  lastFileAt: text('last_file_at'),
});

export const takenFiles = sqliteTable('taken_files', {
  folder: text('folder').notNull(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  takenAt: text('taken_at').notNull(),
  outcome: text('outcome').notNull(),
}, (table) => [primaryKey({ columns: [table.folder, table.name, table.sha256] })]);

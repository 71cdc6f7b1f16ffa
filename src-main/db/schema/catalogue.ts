import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Items (件).
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const items = sqliteTable('items', {
  n: integer('n').primaryKey(),
  itemId: text('item_id').notNull(),
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  classCode: text('class_code').notNull().default(''),
  year: integer('year').notNull(),
  unitId: text('unit_id'),
  retention: text('retention').notNull(),
  title: text('title').notNull(),
  documentNumber: text('document_number').notNull(),
  responsible: text('responsible').notNull(),
  date: text('date').notNull(),
  documentType: text('document_type').notNull(),
  draftStage: text('draft_stage').notNull(),
  language: text('language').notNull(),
  carrier: text('carrier').notNull(),
  pageCount: integer('page_count').notNull(),
  classification: integer('classification').notNull(),
  secrecyTerm: text('secrecy_term').notNull(),
  openStatus: text('open_status').notNull(),
  keywords: text('keywords').notNull(),
  note: text('note').notNull(),
  custom: text('custom').notNull().default('{}'),
  archivalCode: text('archival_code'),
  itemNumber: integer('item_number'),
  codeScope: text('code_scope'),
  boxId: text('box_id'),
  aliases: text('aliases').notNull().default('[]'),
  volumeId: text('volume_id'),
  volumePosition: integer('volume_position'),
  capturedPages: integer('captured_pages').notNull().default(0),
  unreadPages: integer('unread_pages').notNull().default(0),
  deletedAt: text('deleted_at'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
  version: integer('version').notNull(),
});

/** Other numbers of items, to be found by. */
export const codeAliases = sqliteTable('code_aliases', {
  alias: text('alias').notNull(),
  itemN: integer('item_n').notNull(),
  kind: text('kind').notNull(),
});

/** Further elements of items one by one, kept by triggers. */
export const customValues = sqliteTable('custom_values', {
  key: text('key').notNull(),
  value: text('value').notNull(),
  itemN: integer('item_n').notNull(),
});

/** Volumes (案卷) and projects (项目). */
export const volumes = sqliteTable('volumes', {
  n: integer('n').primaryKey(),
  volumeId: text('volume_id').notNull(),
  level: text('level').notNull(),
  kind: text('kind').notNull(),
  parentId: text('parent_id'),
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  classCode: text('class_code').notNull(),
  year: integer('year').notNull(),
  unitId: text('unit_id'),
  retention: text('retention').notNull(),
  title: text('title').notNull(),
  subject: text('subject').notNull(),
  responsible: text('responsible').notNull(),
  classification: integer('classification').notNull(),
  secrecyTerm: text('secrecy_term').notNull(),
  openStatus: text('open_status').notNull(),
  keywords: text('keywords').notNull(),
  note: text('note').notNull(),
  custom: text('custom').notNull().default('{}'),
  temporary: integer('temporary').notNull(),
  archivalCode: text('archival_code'),
  volumeNumber: integer('volume_number'),
  codeScope: text('code_scope'),
  lockedAt: text('locked_at'),
  deletedAt: text('deleted_at'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
  version: integer('version').notNull(),
});

/** Deeds that took several transactions. */
export const longDeeds = sqliteTable('long_deeds', {
  deedId: text('deed_id').primaryKey(),
  givingBack: integer('giving_back').notNull().default(0),
});

export const deedChunks = sqliteTable('deed_chunks', {
  deedId: text('deed_id').notNull(),
  tx: integer('tx').notNull(),
  position: text('position').notNull(),
  done: integer('done').notNull(),
  records: integer('records').notNull(),
}, (table) => [primaryKey({ columns: [table.deedId, table.tx] })]);

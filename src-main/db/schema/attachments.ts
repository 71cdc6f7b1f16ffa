import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Batches of images that are attached to items by their names (挂接).
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const attachments = sqliteTable('attachments', {
  n: integer('n').primaryKey(),
  attachmentId: text('attachment_id').notNull(),
  folder: text('folder').notNull(),
  state: text('state').notNull(),
  settings: text('settings').notNull(),
  fondsId: text('fonds_id').notNull(),
  jobId: text('job_id'),
  errorCode: text('error_code'),
  kept: integer('kept').notNull().default(0),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  startedAt: text('started_at'),
  endedAt: text('ended_at'),
});

export const attachmentFiles = sqliteTable('attachment_files', {
  attachmentN: integer('attachment_n').notNull(),
  fileN: integer('file_n').notNull(),
  path: text('path').notNull(),
  sha256: text('sha256'),
  itemN: integer('item_n'),
  serial: integer('serial'),
  pages: integer('pages').notNull(),
  state: text('state').notNull(),
  errorCode: text('error_code'),
});

export const attachmentItems = sqliteTable('attachment_items', {
  attachmentN: integer('attachment_n').notNull(),
  itemN: integer('item_n').notNull(),
  pagesBefore: integer('pages_before').notNull(),
  agrees: integer('agrees').notNull(),
  verdict: text('verdict').notNull(),
});

export const attachmentFindings = sqliteTable('attachment_findings', {
  attachmentN: integer('attachment_n').notNull(),
  findingN: integer('finding_n').notNull(),
  kind: text('kind').notNull(),
  path: text('path'),
  itemN: integer('item_n'),
  classification: integer('classification').notNull(),
  detail: text('detail').notNull(),
});

export const attachmentPages = sqliteTable('attachment_pages', {
  attachmentN: integer('attachment_n').notNull(),
  pageN: integer('page_n').notNull(),
  fileN: integer('file_n'),
});

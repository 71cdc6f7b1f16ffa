import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Imports (批量导入).
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const imports = sqliteTable('imports', {
  n: integer('n').primaryKey(),
  importId: text('import_id').notNull(),
  fileName: text('file_name').notNull(),
  companionName: text('companion_name'),
  sizeBytes: integer('size_bytes').notNull(),
  sha256: text('sha256').notNull().default(''),
  state: text('state').notNull(),
  settings: text('settings'),
  report: text('report'),
  fondsId: text('fonds_id'),
  jobId: text('job_id'),
  errorCode: text('error_code'),
  lastRow: integer('last_row').notNull().default(0),
  done: integer('done').notNull().default(0),
  added: integer('added').notNull().default(0),
  filled: integer('filled').notNull().default(0),
  skipped: integer('skipped').notNull().default(0),
  refused: integer('refused').notNull().default(0),
  errorBytes: integer('error_bytes').notNull().default(0),
  kept: integer('kept').notNull().default(0),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  createdById: text('created_by_id').notNull(),
  startedAt: text('started_at'),
  endedAt: text('ended_at'),
});

export const importRecords = sqliteTable('import_records', {
  importN: integer('import_n').notNull(),
  kind: text('kind').notNull(),
  recordN: integer('record_n').notNull(),
  change: text('change'),
  ref: text('ref'),
});

export const importAnnex = sqliteTable('import_annex', {
  importN: integer('import_n').notNull(),
  rowN: integer('row_n').notNull(),
  level: text('level').notNull(),
  title: text('title').notNull(),
  said: text('said').notNull(),
});

export const importFonds = sqliteTable('import_fonds', {
  importN: integer('import_n').primaryKey(),
  said: text('said').notNull(),
});

export const importProfiles = sqliteTable('import_profiles', {
  profileId: text('profile_id').primaryKey(),
  name: text('name').notNull(),
  settings: text('settings').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
  version: integer('version').notNull(),
});

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Whom or what records are about, and which records are theirs.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const subjects = sqliteTable('subjects', {
  n: integer('n').primaryKey(),
  subjectId: text('subject_id').notNull(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull(),
  otherNames: text('other_names').notNull(),
  identifiers: text('identifiers').notNull(),
  note: text('note').notNull(),
  mergedInto: text('merged_into'),
  version: integer('version').notNull(),
});

export const subjectIdentifiers = sqliteTable('subject_identifiers', {
  kind: text('kind').notNull(),
  value: text('value').notNull(),
  subjectId: text('subject_id').notNull(),
}, (table) => [primaryKey({ columns: [table.kind, table.value, table.subjectId] })]);

export const subjectLinks = sqliteTable('subject_links', {
  subjectId: text('subject_id').notNull(),
  recordKind: text('record_kind').notNull(),
  recordId: text('record_id').notNull(),
}, (table) => [primaryKey({ columns: [table.subjectId, table.recordKind, table.recordId] })]);

export const subjectAsides = sqliteTable('subject_asides', {
  asideId: text('aside_id').primaryKey(),
  subjectId: text('subject_id').notNull(),
  kind: text('kind').notNull(),
  onDay: text('on_day').notNull(),
  reason: text('reason').notNull(),
  keepUntil: text('keep_until').notNull(),
  place: text('place').notNull(),
  successorId: text('successor_id'),
  movedAt: text('moved_at').notNull(),
  movedBy: text('moved_by').notNull(),
});

export const subjectAsideRecords = sqliteTable('subject_aside_records', {
  recordKind: text('record_kind').notNull(),
  recordId: text('record_id').notNull(),
  asideId: text('aside_id').notNull(),
}, (table) => [primaryKey({ columns: [table.recordKind, table.recordId] })]);

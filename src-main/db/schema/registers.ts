import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Registers of incoming and outgoing papers, and their lines.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const registers = sqliteTable('registers', {
  n: integer('n').primaryKey(),
  registerId: text('register_id').notNull(),
  settings: text('settings').notNull(),
  retired: integer('retired').notNull(),
  version: integer('version').notNull(),
});

export const registerLines = sqliteTable('register_lines', {
  n: integer('n').primaryKey(),
  lineId: text('line_id').notNull(),
  registerId: text('register_id').notNull(),
  year: integer('year').notNull(),
  running: integer('running').notNull(),
  number: text('number').notNull(),
  onDay: text('on_day').notNull(),
  counterpart: text('counterpart').notNull(),
  documentNumber: text('document_number').notNull(),
  title: text('title').notNull(),
  documentDate: text('document_date').notNull(),
  urgency: text('urgency').notNull(),
  copies: integer('copies').notNull(),
  pages: integer('pages').notNull(),
  unit: text('unit').notNull(),
  handler: text('handler').notNull(),
  classification: integer('classification').notNull(),
  note: text('note').notNull(),
  state: text('state').notNull(),
  voidReason: text('void_reason').notNull(),
  enteredAt: text('entered_at').notNull(),
  enteredBy: text('entered_by').notNull(),
  sameDay: integer('same_day').notNull(),
  lateReason: text('late_reason').notNull(),
  filingNumber: text('filing_number').notNull(),
  itemId: text('item_id'),
  filedAt: text('filed_at'),
  filedBy: text('filed_by'),
  version: integer('version').notNull(),
});

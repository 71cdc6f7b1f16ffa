import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Transfer lists and their lines.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const transfers = sqliteTable('transfers', {
  n: integer('n').primaryKey(),
  transferId: text('transfer_id').notNull(),
  number: text('number').notNull(),
  fondsId: text('fonds_id').notNull(),
  fromWhom: text('from_whom').notNull(),
  unitId: text('unit_id'),
  recordGroup: text('record_group').notNull(),
  classCode: text('class_code').notNull(),
  retention: text('retention').notNull(),
  year: integer('year').notNull(),
  classification: integer('classification').notNull(),
  note: text('note').notNull(),
  state: text('state').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  sentAt: text('sent_at'),
  sentBy: text('sent_by'),
  dueAt: text('due_at'),
  signedAt: text('signed_at'),
  signedBy: text('signed_by'),
  version: integer('version').notNull(),
});

export const transferLines = sqliteTable('transfer_lines', {
  lineId: text('line_id').primaryKey(),
  transferId: text('transfer_id').notNull(),
  position: integer('position').notNull(),
  title: text('title').notNull(),
  documentNumber: text('document_number').notNull(),
  responsible: text('responsible').notNull(),
  date: text('date').notNull(),
  statedPages: integer('stated_pages').notNull(),
  countedPages: integer('counted_pages'),
  damage: text('damage').notNull().default(''),
  outcome: text('outcome').notNull(),
  refusal: text('refusal'),
  note: text('note').notNull().default(''),
  decidedAt: text('decided_at'),
  decidedBy: text('decided_by'),
  paperId: text('paper_id'),
  itemId: text('item_id'),
});

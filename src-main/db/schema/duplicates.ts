import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Items that may be the same paper, and what people said of them.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const duplicateVerdicts = sqliteTable('duplicate_verdicts', {
  firstId: text('first_id').notNull(),
  secondId: text('second_id').notNull(),
  verdict: text('verdict').notNull(),
  reason: text('reason').notNull(),
  decidedAt: text('decided_at').notNull(),
  decidedBy: text('decided_by').notNull(),
}, (table) => [primaryKey({ columns: [table.firstId, table.secondId] })]);

export const duplicatePairs = sqliteTable('duplicate_pairs', {
  firstN: integer('first_n').notNull(),
  secondN: integer('second_n').notNull(),
  cause: text('cause').notNull(),
  foundAt: text('found_at').notNull(),
}, (table) => [primaryKey({ columns: [table.firstN, table.secondN] })]);

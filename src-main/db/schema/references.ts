import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Which records refer to each other.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const recordReferences = sqliteTable('record_references', {
  firstKind: text('first_kind').notNull(),
  firstId: text('first_id').notNull(),
  secondKind: text('second_kind').notNull(),
  secondId: text('second_id').notNull(),
  relation: text('relation').notNull(),
  note: text('note').notNull(),
}, (table) => [primaryKey({ columns: [table.firstKind, table.firstId, table.secondKind, table.secondId, table.relation] })]);

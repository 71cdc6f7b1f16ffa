import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Printed forms.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const printedForms = sqliteTable('printed_forms', {
  n: integer('n').primaryKey(),
  printId: text('print_id').notNull(),
  formId: text('form_id').notNull(),
  fileName: text('file_name').notNull(),
  pages: integer('pages').notNull(),
  records: integer('records').notNull(),
  sizeBytes: integer('size_bytes').notNull(),
  sha256: text('sha256').notNull(),
  printedAt: text('printed_at').notNull(),
  printedBy: text('printed_by').notNull(),
});

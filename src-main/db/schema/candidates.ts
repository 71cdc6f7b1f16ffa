import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const formTypes = sqliteTable('form_types', {
  n: integer('n').primaryKey(),
  formTypeId: text('form_type_id').notNull(),
  presetId: text('preset_id'),
  settings: text('settings').notNull(),
  retired: integer('retired').notNull(),
  version: integer('version').notNull(),
});

export const leftCandidates = sqliteTable('left_candidates', {
  itemId: text('item_id').notNull(),
  field: text('field').notNull(),
  value: text('value').notNull(),
  leftAt: text('left_at').notNull(),
  leftBy: text('left_by').notNull(),
}, (table) => [primaryKey({ columns: [table.itemId, table.field, table.value] })]);

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Tasks.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const tasks = sqliteTable('tasks', {
  n: integer('n').primaryKey(),
  taskId: text('task_id').notNull(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  data: text('data').notNull(),
  target: text('target').notNull(),
  uniqueKey: text('unique_key'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  dueAt: text('due_at'),
  assigneeId: text('assignee_id'),
  state: text('state').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  closingNote: text('closing_note').notNull().default(''),
  version: integer('version').notNull(),
});

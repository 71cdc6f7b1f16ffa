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
  team: text('team').notNull().default(''),
  state: text('state').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  closingNote: text('closing_note').notNull().default(''),
  version: integer('version').notNull(),
});

export const duties = sqliteTable('duties', {
  dutyId: text('duty_id').primaryKey(),
  presetId: text('preset_id'),
  settings: text('settings').notNull(),
  retired: integer('retired').notNull(),
  lookedTo: text('looked_to').notNull(),
  version: integer('version').notNull(),
});

export const dutyDays = sqliteTable('duty_days', {
  dutyId: text('duty_id').notNull(),
  day: text('day').notNull(),
  state: text('state').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  note: text('note').notNull().default(''),
  clockDoubtful: integer('clock_doubtful').notNull(),
});

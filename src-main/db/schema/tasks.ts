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
  setDueAt: text('set_due_at'),
  pausedAt: text('paused_at'),
  assigneeId: text('assignee_id'),
  deputyId: text('deputy_id'),
  team: text('team').notNull().default(''),
  state: text('state').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  closedAs: text('closed_as').notNull().default(''),
  closingNote: text('closing_note').notNull().default(''),
  escalated: integer('escalated').notNull().default(0),
  clockDoubtful: integer('clock_doubtful').notNull().default(0),
  version: integer('version').notNull(),
});

export const duties = sqliteTable('duties', {
  dutyId: text('duty_id').primaryKey(),
  presetId: text('preset_id'),
  settings: text('settings').notNull(),
  assigneeId: text('assignee_id'),
  deputyId: text('deputy_id'),
  team: text('team').notNull().default(''),
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

export const taskCounts = sqliteTable('task_counts', {
  scope: text('scope').notNull(),
  owner: text('owner').notNull(),
  bucket: text('bucket').notNull(),
  tasks: integer('tasks').notNull(),
});

export const taskDeeds = sqliteTable('task_deeds', {
  n: integer('n').primaryKey(),
  taskId: text('task_id').notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
  deed: text('deed').notNull(),
  data: text('data').notNull(),
});

export const taskEscalations = sqliteTable('task_escalations', {
  taskN: integer('task_n').notNull(),
  step: integer('step').notNull(),
  target: text('target').notNull(),
  personId: text('person_id'),
  at: text('at').notNull(),
  dueKey: text('due_key').notNull(),
  open: integer('open').notNull(),
});

export const deputies = sqliteTable('deputies', {
  personId: text('person_id').primaryKey(),
  deputyId: text('deputy_id').notNull(),
});

export const absences = sqliteTable('absences', {
  n: integer('n').primaryKey(),
  absenceId: text('absence_id').notNull(),
  personId: text('person_id').notNull(),
  fromDay: text('from_day').notNull(),
  toDay: text('to_day'),
  deputyId: text('deputy_id'),
  reason: text('reason').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  endedAt: text('ended_at'),
  endedBy: text('ended_by'),
});

export const teams = sqliteTable('teams', {
  name: text('name').primaryKey(),
  nameEn: text('name_en').notNull(),
  leadId: text('lead_id'),
  deputyId: text('deputy_id'),
  version: integer('version').notNull(),
});

export const teamMembers = sqliteTable('team_members', {
  team: text('team').notNull(),
  personId: text('person_id').notNull(),
});

export const clockIncidents = sqliteTable('clock_incidents', {
  n: integer('n').primaryKey(),
  incidentId: text('incident_id').notNull(),
  kind: text('kind').notNull(),
  fromAt: text('from_at').notNull(),
  toAt: text('to_at').notNull(),
  takenBack: integer('taken_back').notNull(),
  notedAt: text('noted_at'),
  notedBy: text('noted_by'),
  note: text('note').notNull().default(''),
});

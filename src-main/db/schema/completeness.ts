import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Checks of descriptions (著录检查) and what they found; derived, and of this workstation only.

export const descriptionChecks = sqliteTable('description_checks', {
  n: integer('n').primaryKey(),
  personId: text('person_id').notNull(),
  jobId: text('job_id').notNull(),
  scope: text('scope').notNull(),
  state: text('state').notNull(),
  records: integer('records').notNull().default(0),
  incomplete: integer('incomplete').notNull().default(0),
  startedAt: text('started_at').notNull(),
});

export const descriptionFindings = sqliteTable('description_findings', {
  checkN: integer('check_n').notNull(),
  field: text('field').notNull(),
  problem: text('problem').notNull(),
  kind: text('kind').notNull(),
  recordN: integer('record_n').notNull(),
  severity: text('severity').notNull(),
}, (table) => [primaryKey({ columns: [table.checkN, table.field, table.problem, table.kind, table.recordN] })]);

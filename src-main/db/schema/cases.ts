import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Business processes, their cases, and the papers that these bring.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const processes = sqliteTable('processes', {
  n: integer('n').primaryKey(),
  processId: text('process_id').notNull(),
  presetId: text('preset_id'),
  retired: integer('retired').notNull(),
  version: integer('version').notNull(),
});

export const processVersions = sqliteTable('process_versions', {
  processId: text('process_id').notNull(),
  version: integer('version').notNull(),
  settings: text('settings').notNull(),
  effectiveFrom: text('effective_from').notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
}, (table) => [primaryKey({ columns: [table.processId, table.version] })]);

export const cases = sqliteTable('cases', {
  n: integer('n').primaryKey(),
  caseId: text('case_id').notNull(),
  processId: text('process_id').notNull(),
  processVersion: integer('process_version').notNull(),
  caseNumber: text('case_number').notNull(),
  title: text('title').notNull(),
  fondsId: text('fonds_id').notNull(),
  unitId: text('unit_id'),
  subjectId: text('subject_id'),
  classification: integer('classification').notNull(),
  state: text('state').notNull(),
  stage: integer('stage').notNull(),
  volumeId: text('volume_id'),
  openedAt: text('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  closedAt: text('closed_at'),
  version: integer('version').notNull(),
});

export const caseStages = sqliteTable('case_stages', {
  caseId: text('case_id').notNull(),
  position: integer('position').notNull(),
  settings: text('settings').notNull(),
  beganAt: text('began_at'),
  dueAt: text('due_at'),
  doneAt: text('done_at'),
  doneBy: text('done_by'),
  reason: text('reason').notNull().default(''),
}, (table) => [primaryKey({ columns: [table.caseId, table.position] })]);

export const casePapers = sqliteTable('case_papers', {
  paperId: text('paper_id').primaryKey(),
  caseId: text('case_id').notNull(),
  position: integer('position').notNull(),
  place: integer('place').notNull(),
  paperKey: text('paper_key').notNull(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  required: integer('required').notNull(),
  minPages: integer('min_pages').notNull(),
  checks: text('checks').notNull(),
  state: text('state').notNull(),
  itemId: text('item_id'),
  pageCount: integer('page_count').notNull().default(0),
  addedAt: text('added_at'),
  addedBy: text('added_by'),
  lateReason: text('late_reason').notNull().default(''),
  movedAt: text('moved_at').notNull(),
  movedBy: text('moved_by').notNull(),
  refusals: text('refusals').notNull().default('[]'),
  note: text('note').notNull().default(''),
  version: integer('version').notNull(),
});

export const casePauses = sqliteTable('case_pauses', {
  caseId: text('case_id').notNull(),
  fromAt: text('from_at').notNull(),
  toAt: text('to_at'),
  reason: text('reason').notNull(),
  pausedBy: text('paused_by').notNull(),
}, (table) => [primaryKey({ columns: [table.caseId, table.fromAt] })]);

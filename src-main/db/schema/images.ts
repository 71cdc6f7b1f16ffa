import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Versions of pages, work on many of them, and what automatic checks found.

export const pageVersions = sqliteTable('page_versions', {
  pageN: integer('page_n').notNull(),
  number: integer('number').notNull(),
  sha256: text('sha256').notNull(),
  crop: text('crop'),
  steps: text('steps'),
  rotation: integer('rotation').notNull(),
  widthPx: integer('width_px').notNull(),
  heightPx: integer('height_px').notNull(),
  madeHow: text('made_how').notNull(),
  madeAt: text('made_at').notNull(),
  madeBy: text('made_by').notNull(),
}, (table) => [primaryKey({ columns: [table.pageN, table.number] })]);

export const imageWorks = sqliteTable('image_works', {
  n: integer('n').primaryKey(),
  workId: text('work_id').notNull(),
  settings: text('settings').notNull(),
  state: text('state').notNull(),
  jobId: text('job_id'),
  errorCode: text('error_code'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  endedAt: text('ended_at'),
});

export const imageWorkPages = sqliteTable('image_work_pages', {
  workN: integer('work_n').notNull(),
  pageN: integer('page_n').notNull(),
  state: text('state').notNull(),
  errorCode: text('error_code'),
  before: text('before'),
  after: text('after'),
}, (table) => [primaryKey({ columns: [table.workN, table.pageN] })]);

export const pageChecks = sqliteTable('page_checks', {
  pageN: integer('page_n').primaryKey(),
  picture: text('picture').notNull(),
  presetId: text('preset_id').notNull(),
  checkedAt: text('checked_at').notNull(),
});

export const pageFindings = sqliteTable('page_findings', {
  n: integer('n').primaryKey(),
  itemN: integer('item_n'),
  pageN: integer('page_n'),
  code: text('code').notNull(),
  severity: text('severity').notNull(),
  measure: real('measure'),
  limitValue: real('limit_value'),
  otherPageN: integer('other_page_n'),
  foundAt: text('found_at').notNull(),
});

export const findingWaivers = sqliteTable('finding_waivers', {
  n: integer('n').primaryKey(),
  itemN: integer('item_n'),
  pageN: integer('page_n'),
  code: text('code').notNull(),
  of: text('of').notNull(),
  reason: text('reason').notNull(),
  waivedAt: text('waived_at').notNull(),
  waivedBy: text('waived_by').notNull(),
});

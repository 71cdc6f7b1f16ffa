import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Business systems, what they delivered, and what was expected of them.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const deliverySources = sqliteTable('delivery_sources', {
  n: integer('n').primaryKey(),
  sourceId: text('source_id').notNull(),
  presetId: text('preset_id'),
  fondsId: text('fonds_id').notNull(),
  storeKind: text('store_kind').notNull(),
  store: text('store').notNull(),
  settings: text('settings').notNull(),
  retired: integer('retired').notNull(),
  lookedTo: text('looked_to').notNull(),
  version: integer('version').notNull(),
});

export const deliveryRuns = sqliteTable('delivery_runs', {
  n: integer('n').primaryKey(),
  runId: text('run_id').notNull(),
  sourceN: integer('source_n').notNull(),
  occasion: text('occasion').notNull(),
  startedAt: text('started_at').notNull(),
  startedBy: text('started_by').notNull(),
  endedAt: text('ended_at'),
  errorCode: text('error_code'),
  errorData: text('error_data').notNull().default('{}'),
  receiptsUnwritten: integer('receipts_unwritten').notNull().default(0),
});

export const deliveries = sqliteTable('deliveries', {
  n: integer('n').primaryKey(),
  sourceN: integer('source_n').notNull(),
  typeKey: text('type_key').notNull(),
  name: text('name').notNull(),
  fingerprint: text('fingerprint').notNull(),
  state: text('state').notNull(),
  runN: integer('run_n').notNull(),
  seenAt: text('seen_at').notNull(),
  classification: integer('classification').notNull(),
  receipt: text('receipt'),
  problems: text('problems'),
  receiptAt: text('receipt_at'),
});

export const deliveryLines = sqliteTable('delivery_lines', {
  n: integer('n').primaryKey(),
  runN: integer('run_n').notNull(),
  deliveryN: integer('delivery_n').notNull(),
  externalId: text('external_id').notNull(),
  revision: text('revision').notNull(),
  outcome: text('outcome').notNull(),
  code: text('code'),
  data: text('data').notNull(),
  recordN: integer('record_n'),
  classification: integer('classification').notNull(),
  notedAt: text('noted_at').notNull(),
});

export const deliveredRecords = sqliteTable('delivered_records', {
  n: integer('n').primaryKey(),
  recordId: text('record_id').notNull(),
  sourceN: integer('source_n').notNull(),
  typeKey: text('type_key').notNull(),
  externalId: text('external_id').notNull(),
  revision: text('revision').notNull(),
  fingerprint: text('fingerprint').notNull(),
  described: text('described').notNull(),
  classification: integer('classification').notNull(),
  state: text('state').notNull(),
  cause: text('cause'),
  itemId: text('item_id'),
  twinId: text('twin_id'),
  takenAt: text('taken_at').notNull(),
  decidedAt: text('decided_at'),
  decidedBy: text('decided_by'),
  reason: text('reason').notNull().default(''),
  version: integer('version').notNull(),
});

export const deliveredFiles = sqliteTable('delivered_files', {
  recordN: integer('record_n').notNull(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  sizeBytes: integer('size_bytes').notNull(),
  mediaType: text('media_type').notNull(),
}, (table) => [primaryKey({ columns: [table.recordN, table.position] })]);

export const expectedPapers = sqliteTable('expected_papers', {
  n: integer('n').primaryKey(),
  expectedId: text('expected_id').notNull(),
  sourceN: integer('source_n').notNull(),
  listKey: text('list_key').notNull(),
  day: text('day').notNull(),
  unit: text('unit').notNull(),
  externalId: text('external_id').notNull(),
  title: text('title').notNull(),
  dueAt: text('due_at').notNull(),
  state: text('state').notNull(),
  cameAt: text('came_at'),
  cameBy: text('came_by'),
  reason: text('reason').notNull().default(''),
  classification: integer('classification').notNull(),
  version: integer('version').notNull(),
});

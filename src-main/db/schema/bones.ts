import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// What every room has: its identity, chain, announcements, queue, settings and blobs.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const roomMeta = sqliteTable('room_meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export const me = sqliteTable('me', {
  deviceId: text('device_id').primaryKey(),
  roomId: text('room_id').notNull(),
  inc: text('inc').notNull(),
  seq: integer('seq').notNull(),
  head: blob('head', { mode: 'buffer' }).notNull(),
  hqEpoch: text('hq_epoch'),
  hqAcked: integer('hq_acked').notNull().default(0),
  hqLastContactAt: text('hq_last_contact_at'),
});

export const opLog = sqliteTable('op_log', {
  n: integer('n').primaryKey(),
  opId: text('op_id').notNull(),
  inc: text('inc').notNull(),
  seq: integer('seq').notNull(),
  tx: integer('tx').notNull(),
  ms: integer('ms').notNull(),
  c: integer('c').notNull(),
  actor: text('actor').notNull(),
  class: text('class').notNull(),
  kind: text('kind').notNull(),
  entity: text('entity').notNull(),
  eid: text('eid').notNull(),
  sv: integer('sv').notNull(),
  body: text('body').notNull(),
  base: text('base'),
  prev: blob('prev', { mode: 'buffer' }).notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
  st: integer('st').notNull().default(0),
});

export const stamps = sqliteTable('stamps', {
  entity: text('entity').notNull(),
  eid: text('eid').notNull(),
  field: text('field').notNull(),
  ms: integer('ms').notNull(),
  c: integer('c').notNull(),
  opId: text('op_id').notNull(),
}, (table) => [primaryKey({ columns: [table.entity, table.eid, table.field] })]);

export const events = sqliteTable('events', {
  number: integer('number').primaryKey(),
  at: text('at').notNull(),
  name: text('name').notNull(),
  payload: text('payload').notNull(),
});

export const jobs = sqliteTable('jobs', {
  n: integer('n').primaryKey(),
  jobId: text('job_id').notNull(),
  kind: text('kind').notNull(),
  state: text('state').notNull(),
  payload: text('payload').notNull(),
  cursor: text('cursor').notNull().default('{}'),
  done: integer('done').notNull().default(0),
  total: integer('total').notNull().default(0),
  attempts: integer('attempts').notNull().default(0),
  runAfterMs: integer('run_after_ms').notNull().default(0),
  priority: integer('priority').notNull().default(1),
  errorCode: text('error_code'),
  errorDetail: text('error_detail'),
  label: text('label').notNull(),
  result: text('result').notNull().default('{}'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  actor: text('actor').notNull(),
  startedAt: text('started_at'),
  endedAt: text('ended_at'),
});

export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export const blobs = sqliteTable('blobs', {
  sha256: text('sha256').primaryKey(),
  sizeBytes: integer('size_bytes').notNull(),
  mediaType: text('media_type').notNull(),
  createdAt: text('created_at').notNull(),
});

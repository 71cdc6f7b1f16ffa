import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Stocktakings: what should stand where, what was seen, what was decided.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const stocktakings = sqliteTable('stocktakings', {
  n: integer('n').primaryKey(),
  stocktakingId: text('stocktaking_id').notNull(),
  scope: text('scope').notNull(),
  depth: text('depth').notNull(),
  state: text('state').notNull(),
  startedAt: text('started_at').notNull(),
  startedBy: text('started_by').notNull(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
  remark: text('remark').notNull().default(''),
});

export const stocktakingShelves = sqliteTable('stocktaking_shelves', {
  stocktakingId: text('stocktaking_id').notNull(),
  shelfId: text('shelf_id').notNull(),
  position: integer('position').notNull(),
  countedAt: text('counted_at'),
  countedBy: text('counted_by'),
});

export const stocktakingExpected = sqliteTable('stocktaking_expected', {
  stocktakingId: text('stocktaking_id').notNull(),
  kind: text('kind').notNull(),
  thingId: text('thing_id').notNull(),
  shelfId: text('shelf_id').notNull(),
  slot: integer('slot'),
  absence: text('absence'),
});

export const stocktakingSights = sqliteTable('stocktaking_sights', {
  n: integer('n').primaryKey(),
  stocktakingId: text('stocktaking_id').notNull(),
  code: text('code').notNull(),
  shelfId: text('shelf_id').notNull(),
  reach: text('reach').notNull(),
  kind: text('kind').notNull(),
  thingId: text('thing_id'),
  how: text('how').notNull(),
  deviceId: text('device_id'),
  seenAt: text('seen_at').notNull(),
  seenBy: text('seen_by').notNull(),
  withdrawnAt: text('withdrawn_at'),
  withdrawnBy: text('withdrawn_by'),
});

export const stocktakingDecisions = sqliteTable('stocktaking_decisions', {
  stocktakingId: text('stocktaking_id').notNull(),
  difference: text('difference').notNull(),
  status: text('status').notNull(),
  decision: text('decision').notNull(),
  reason: text('reason').notNull(),
  shelfId: text('shelf_id'),
  decidedAt: text('decided_at').notNull(),
  decidedBy: text('decided_by').notNull(),
});

export const stocktakingAisles = sqliteTable('stocktaking_aisles', {
  n: integer('n').primaryKey(),
  stocktakingId: text('stocktaking_id').notNull(),
  bankId: text('bank_id').notNull(),
  aisle: integer('aisle').notNull(),
  held: integer('held').notNull(),
  remark: text('remark').notNull(),
  enteredAt: text('entered_at').notNull(),
  enteredBy: text('entered_by').notNull(),
  leftAt: text('left_at'),
  leftBy: text('left_by'),
});

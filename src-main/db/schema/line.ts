import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Lines, batches on their way through their stations, and what people found of their pages.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const lines = sqliteTable('lines', {
  n: integer('n').primaryKey(),
  lineId: text('line_id').notNull(),
  presetId: text('preset_id'),
  settings: text('settings').notNull(),
  retired: integer('retired').notNull(),
  version: integer('version').notNull(),
});

export const batches = sqliteTable('batches', {
  n: integer('n').primaryKey(),
  batchId: text('batch_id').notNull(),
  number: text('number').notNull(),
  lineId: text('line_id').notNull(),
  settings: text('settings').notNull(),
  title: text('title').notNull(),
  contractor: text('contractor').notNull(),
  folder: text('folder').notNull(),
  state: text('state').notNull(),
  position: integer('position').notNull(),
  arrival: integer('arrival').notNull(),
  holderId: text('holder_id'),
  holder: text('holder'),
  sinceAt: text('since_at'),
  claimedAt: text('claimed_at'),
  dueAt: text('due_at'),
  pausedAt: text('paused_at'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  finishedAt: text('finished_at'),
  movedAt: text('moved_at').notNull(),
  movedBy: text('moved_by').notNull(),
  version: integer('version').notNull(),
});

export const batchItems = sqliteTable('batch_items', {
  batchId: text('batch_id').notNull(),
  itemId: text('item_id').notNull(),
  position: integer('position').notNull(),
}, (table) => [primaryKey({ columns: [table.batchId, table.position] })]);

export const batchHandOvers = sqliteTable('batch_hand_overs', {
  batchId: text('batch_id').notNull(),
  arrival: integer('arrival').notNull(),
  direction: text('direction').notNull(),
  fromPosition: integer('from_position').notNull(),
  toPosition: integer('to_position').notNull(),
  givenAt: text('given_at').notNull(),
  givenBy: text('given_by').notNull(),
  receivedAt: text('received_at'),
  receivedBy: text('received_by'),
  volumes: integer('volumes').notNull(),
  items: integer('items').notNull(),
  pages: integer('pages').notNull(),
  roomItems: integer('room_items').notNull(),
  roomPages: integer('room_pages').notNull(),
  condition: text('condition').notNull(),
  remark: text('remark').notNull(),
  reason: text('reason').notNull(),
  wrongPages: integer('wrong_pages').notNull(),
  received: text('received'),
  receivedRemark: text('received_remark').notNull().default(''),
  checks: text('checks').notNull().default('[]'),
  images: integer('images').notNull(),
  imagesHash: text('images_hash').notNull(),
  files: integer('files').notNull(),
  filesChanged: integer('files_changed').notNull(),
}, (table) => [primaryKey({ columns: [table.batchId, table.arrival] })]);

export const batchImages = sqliteTable('batch_images', {
  batchId: text('batch_id').notNull(),
  pageId: text('page_id').notNull(),
  sha256: text('sha256').notNull(),
}, (table) => [primaryKey({ columns: [table.batchId, table.pageId] })]);

export const batchFiles = sqliteTable('batch_files', {
  batchId: text('batch_id').notNull(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
}, (table) => [primaryKey({ columns: [table.batchId, table.name] })]);

export const batchEvidence = sqliteTable('batch_evidence', {
  batchId: text('batch_id').primaryKey(),
  version: integer('version').notNull(),
  imagesHash: text('images_hash').notNull(),
  damaged: text('damaged').notNull(),
  files: text('files').notNull(),
  lookedAt: text('looked_at').notNull(),
});

export const batchTicks = sqliteTable('batch_ticks', {
  batchId: text('batch_id').notNull(),
  itemKey: text('item_key').notNull(),
  doneAt: text('done_at').notNull(),
  doneBy: text('done_by').notNull(),
  note: text('note').notNull(),
}, (table) => [primaryKey({ columns: [table.batchId, table.itemKey] })]);

export const batchWork = sqliteTable('batch_work', {
  n: integer('n').primaryKey(),
  batchId: text('batch_id').notNull(),
  arrival: integer('arrival').notNull(),
  stationKey: text('station_key').notNull(),
  person: text('person').notNull(),
  beganAt: text('began_at').notNull(),
  endedAt: text('ended_at').notNull(),
  items: integer('items').notNull(),
  pages: integer('pages').notNull(),
  returnedPages: integer('returned_pages').notNull(),
});

export const inspections = sqliteTable('inspections', {
  n: integer('n').primaryKey(),
  inspectionId: text('inspection_id').notNull(),
  batchId: text('batch_id').notNull(),
  arrival: integer('arrival').notNull(),
  gateKey: text('gate_key').notNull(),
  seed: integer('seed').notNull(),
  samplePct: real('sample_pct').notNull(),
  population: integer('population').notNull(),
  state: text('state').notNull(),
  openedAt: text('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  items: integer('items').notNull(),
  linked: integer('linked').notNull(),
  note: text('note').notNull(),
  version: integer('version').notNull(),
});

export const inspectionPages = sqliteTable('inspection_pages', {
  inspectionId: text('inspection_id').notNull(),
  place: integer('place').notNull(),
  pageId: text('page_id').notNull(),
  picture: text('picture').notNull(),
  verdict: text('verdict').notNull(),
  defects: text('defects').notNull(),
  note: text('note').notNull(),
  markedAt: text('marked_at'),
  markedBy: text('marked_by'),
}, (table) => [primaryKey({ columns: [table.inspectionId, table.place] })]);

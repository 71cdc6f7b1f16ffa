import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Devices, rooms, banks of shelves, boxes and commands to powered banks.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const devices = sqliteTable('devices', {
  deviceId: text('device_id').primaryKey(),
  name: text('name').notNull(),
  family: text('family').notNull(),
  driver: text('driver').notNull(),
  address: text('address').notNull(),
  options: text('options').notNull(),
  pollIntervalMs: integer('poll_interval_ms').notNull(),
  enabled: integer('enabled').notNull(),
  roomId: text('room_id'),
  version: integer('version').notNull(),
});

export const rooms = sqliteTable('rooms', {
  roomId: text('room_id').primaryKey(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  medium: text('medium').notNull(),
  version: integer('version').notNull(),
});

export const banks = sqliteTable('banks', {
  bankId: text('bank_id').primaryKey(),
  roomId: text('room_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  deviceId: text('device_id'),
  carriages: integer('carriages').notNull(),
  sections: integer('sections').notNull(),
  shelvesPerSection: integer('shelves_per_section').notNull(),
  shelfWidthMm: integer('shelf_width_mm').notNull(),
  carriageDepthMm: integer('carriage_depth_mm').notNull(),
  aisleWidthMm: integer('aisle_width_mm').notNull(),
  version: integer('version').notNull(),
});

export const shelves = sqliteTable('shelves', {
  shelfId: text('shelf_id').primaryKey(),
  bankId: text('bank_id').notNull(),
  col: integer('col').notNull(),
  face: text('face').notNull(),
  section: integer('section').notNull(),
  level: integer('level').notNull(),
  barcode: text('barcode').notNull(),
  widthMm: integer('width_mm').notNull(),
  usedMm: integer('used_mm').notNull().default(0),
});

export const boxes = sqliteTable('boxes', {
  n: integer('n').primaryKey(),
  boxId: text('box_id').notNull(),
  boxNumber: text('box_number').notNull(),
  barcode: text('barcode').notNull(),
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  year: integer('year').notNull(),
  unitId: text('unit_id'),
  retention: text('retention').notNull(),
  thicknessMm: integer('thickness_mm').notNull(),
  shelfId: text('shelf_id'),
  slot: integer('slot'),
  state: text('state').notNull(),
  version: integer('version').notNull(),
});

export const shelfCommands = sqliteTable('shelf_commands', {
  n: integer('n').primaryKey(),
  deviceId: text('device_id').notNull(),
  sequence: integer('sequence').notNull(),
  command: text('command').notNull(),
  target: text('target').notNull(),
  actor: text('actor').notNull(),
  askedAt: text('asked_at').notNull(),
  result: text('result'),
  endedAt: text('ended_at'),
  remark: text('remark').notNull().default(''),
});

export const aisleHolds = sqliteTable('aisle_holds', {
  n: integer('n').primaryKey(),
  bankId: text('bank_id').notNull(),
  aisle: integer('aisle').notNull(),
  purpose: text('purpose').notNull(),
  heldById: text('held_by_id').notNull(),
  heldBy: text('held_by').notNull(),
  heldAt: text('held_at').notNull(),
  releasedAt: text('released_at'),
  releasedBy: text('released_by'),
  remark: text('remark').notNull().default(''),
});

export const bankHandStates = sqliteTable('bank_hand_states', {
  bankId: text('bank_id').primaryKey(),
  openAisle: integer('open_aisle').notNull(),
  confirmedAt: text('confirmed_at').notNull(),
  confirmedBy: text('confirmed_by').notNull(),
});

export const pickLists = sqliteTable('pick_lists', {
  n: integer('n').primaryKey(),
  pickListId: text('pick_list_id').notNull(),
  createdById: text('created_by_id').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  closedAt: text('closed_at'),
});

export const picks = sqliteTable('picks', {
  pickListId: text('pick_list_id').notNull(),
  itemId: text('item_id').notNull(),
  n: integer('n').notNull(),
  outcome: text('outcome').notNull(),
  remark: text('remark').notNull(),
  settledAt: text('settled_at'),
  settledBy: text('settled_by'),
});

export const shiftNotes = sqliteTable('shift_notes', {
  n: integer('n').primaryKey(),
  noteId: text('note_id').notNull(),
  writtenAt: text('written_at').notNull(),
  writtenBy: text('written_by').notNull(),
  handsOver: integer('hands_over').notNull(),
  summary: text('summary').notNull(),
  remark: text('remark').notNull(),
});

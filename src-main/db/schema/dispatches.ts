import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// What went out to whom, and its receipts; papers on their way.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const dispatches = sqliteTable('dispatches', {
  n: integer('n').primaryKey(),
  dispatchId: text('dispatch_id').notNull(),
  number: text('number').notNull(),
  fondsId: text('fonds_id').notNull(),
  title: text('title').notNull(),
  askedBy: text('asked_by').notNull(),
  purpose: text('purpose').notNull(),
  classification: integer('classification').notNull(),
  receiptWithin: text('receipt_within').notNull(),
  papers: text('papers').notNull(),
  state: text('state').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  issuedAt: text('issued_at'),
  issuedBy: text('issued_by'),
  dueAt: text('due_at'),
  closedAt: text('closed_at'),
  version: integer('version').notNull(),
});

export const dispatchRecipients = sqliteTable('dispatch_recipients', {
  recipientId: text('recipient_id').primaryKey(),
  dispatchId: text('dispatch_id').notNull(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  copies: integer('copies').notNull(),
  method: text('method').notNull(),
  state: text('state').notNull(),
  signedBy: text('signed_by').notNull().default(''),
  signedOn: text('signed_on').notNull().default(''),
  returnedOn: text('returned_on').notNull().default(''),
  returnedTo: text('returned_to').notNull().default(''),
  note: text('note').notNull().default(''),
});

export const shipments = sqliteTable('shipments', {
  n: integer('n').primaryKey(),
  shipmentId: text('shipment_id').notNull(),
  number: text('number').notNull(),
  fondsId: text('fonds_id').notNull(),
  fromWhom: text('from_whom').notNull(),
  toWhom: text('to_whom').notNull(),
  carrier: text('carrier').notNull(),
  trackingNumber: text('tracking_number').notNull(),
  sealNumber: text('seal_number').notNull(),
  sealedBy: text('sealed_by').notNull(),
  parcels: integer('parcels').notNull(),
  arriveWithin: text('arrive_within').notNull(),
  classification: integer('classification').notNull(),
  note: text('note').notNull(),
  state: text('state').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  sentAt: text('sent_at'),
  sentBy: text('sent_by'),
  dueAt: text('due_at'),
  receivedAt: text('received_at'),
  receivedBy: text('received_by'),
  sealIntact: integer('seal_intact'),
  receivedNote: text('received_note').notNull().default(''),
  version: integer('version').notNull(),
});

export const shipmentLines = sqliteTable('shipment_lines', {
  lineId: text('line_id').primaryKey(),
  shipmentId: text('shipment_id').notNull(),
  position: integer('position').notNull(),
  title: text('title').notNull(),
  documentNumber: text('document_number').notNull(),
  copies: integer('copies').notNull(),
  transferId: text('transfer_id'),
  countedCopies: integer('counted_copies'),
  damage: text('damage').notNull().default(''),
  note: text('note').notNull().default(''),
  settlement: text('settlement').notNull().default(''),
  settledAt: text('settled_at'),
  settledBy: text('settled_by'),
});

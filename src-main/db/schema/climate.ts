import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Readings and limits.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const climateReadings = sqliteTable('climate_readings', {
  n: integer('n').primaryKey(),
  readingId: text('reading_id').notNull(),
  roomId: text('room_id').notNull(),
  sampledAt: text('sampled_at').notNull(),
  receivedAt: text('received_at').notNull(),
  temperatureC: real('temperature_c'),
  relativeHumidityPct: real('relative_humidity_pct'),
  origin: text('origin').notNull(),
  deviceId: text('device_id'),
  recordedBy: text('recorded_by'),
  quality: text('quality').notNull(),
  clockQuality: text('clock_quality').notNull().default('good'),
  note: text('note').notNull().default(''),
  rawHex: text('raw_hex'),
  importId: text('import_id'),
});

export const climateImports = sqliteTable('climate_imports', {
  n: integer('n').primaryKey(),
  importId: text('import_id').notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  maker: text('maker').notNull(),
  added: integer('added').notNull(),
  importedAt: text('imported_at').notNull(),
  importedBy: text('imported_by').notNull(),
  withdrawnAt: text('withdrawn_at'),
});

export const climateLimits = sqliteTable('climate_limits', {
  roomId: text('room_id').primaryKey(),
  limits: text('limits').notNull(),
  version: integer('version').notNull(),
});

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Accounts and sessions.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const people = sqliteTable('people', {
  personId: text('person_id').primaryKey(),
  signInName: text('sign_in_name').notNull(),
  signInKey: text('sign_in_key').notNull(),
  displayName: text('display_name').notNull(),
  roles: text('roles').notNull(),
  clearance: text('clearance').notNull(),
  passwordHash: text('password_hash').notNull(),
  active: integer('active').notNull(),
  mobile: text('mobile').notNull().default(''),
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  refusedUntilMs: integer('refused_until_ms').notNull().default(0),
  createdAt: text('created_at').notNull(),
  lastSignInAt: text('last_sign_in_at'),
  version: integer('version').notNull(),
});

export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id').notNull(),
  createdAt: text('created_at').notNull(),
  lastActivityMs: integer('last_activity_ms').notNull(),
  locked: integer('locked').notNull(),
  endedAt: text('ended_at'),
});

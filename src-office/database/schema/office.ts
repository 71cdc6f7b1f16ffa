import type { OfficeRole } from '#shared/domain/office-role.ts';
import { customType, boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

// The SQL of migrations/office is the authority (constraints, indexes); a test compares every column with it.

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const hqMeta = pgTable('hq_meta', {
  onlyRow: boolean('only_row').primaryKey().default(true),
  epoch: uuid('epoch').notNull(),
  createdAt: instant('created_at').notNull(),
  restoredFrom: uuid('restored_from'),
});

export const officePeople = pgTable('office_people', {
  personId: uuid('person_id').primaryKey(),
  signInName: text('sign_in_name').notNull(),
  signInKey: text('sign_in_key').notNull(),
  displayName: text('display_name').notNull(),
  roles: text('roles').array().$type<OfficeRole[]>().notNull(),
  passwordHash: text('password_hash').notNull(),
  passwordIsOneTime: boolean('password_is_one_time').notNull(),
  active: boolean('active').notNull().default(true),
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  refusedUntil: instant('refused_until'),
  createdAt: instant('created_at').notNull(),
  lastSignInAt: instant('last_sign_in_at'),
  version: integer('version').notNull().default(1),
});

export const officeSessions = pgTable('office_sessions', {
  tokenHash: text('token_hash').primaryKey(),
  personId: uuid('person_id').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
});

export const devices = pgTable('devices', {
  deviceId: uuid('device_id').primaryKey(),
  roomId: text('room_id').notNull(),
  deviceName: text('device_name').notNull(),
  pubEd25519: bytes('pub_ed25519').notNull(),
  pubX25519: bytes('pub_x25519').notNull(),
  status: text('status', { enum: ['waiting', 'enrolled', 'refused', 'revoked'] }).notNull(),
  enrolledBy: uuid('enrolled_by'),
  enrolledAt: instant('enrolled_at'),
  lastContactAt: instant('last_contact_at'),
  createdAt: instant('created_at').notNull(),
});

export const enrolmentCodes = pgTable('enrolment_codes', {
  codeHash: text('code_hash').primaryKey(),
  roomId: text('room_id').notNull(),
  madeBy: uuid('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  usedByDevice: uuid('used_by_device'),
});

export const audit = pgTable('audit', {
  auditId: uuid('audit_id').primaryKey(),
  at: instant('at').notNull(),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  detail: jsonb('detail').$type<Readonly<Record<string, unknown>>>().notNull(),
});

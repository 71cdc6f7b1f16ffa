import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { Database } from '#main/db/database.ts';
import type { ClassificationLevel } from '#shared/domain/classification-level.ts';
import type { Role } from '#shared/domain/permission.ts';

/** An account as the people area sees it; the password hash never leaves this area. */
export interface PersonRecord {
  readonly personId: string; readonly signInName: string; readonly displayName: string; readonly roles: readonly Role[]; readonly clearance: ClassificationLevel;
  readonly passwordHash: string; readonly active: boolean; /** For reminders; empty when not given. */ readonly mobile: string; readonly failedSignIns: number; readonly refusedUntilMs: number;
  readonly createdAt: string; readonly lastSignInAt: string | null; readonly version: number;
}

interface PersonRow {
  person_id: string; sign_in_name: string; display_name: string; roles: string; clearance: string; password_hash: string; active: number; mobile: string;
  failed_sign_ins: number; refused_until_ms: number; created_at: string; last_sign_in_at: string | null; version: number;
}

const toRecord = (row: PersonRow): PersonRecord => ({
  personId: row.person_id, signInName: row.sign_in_name, displayName: row.display_name, roles: JSON.parse(row.roles) as Role[], clearance: row.clearance as ClassificationLevel,
  passwordHash: row.password_hash, active: row.active === 1, mobile: row.mobile, failedSignIns: row.failed_sign_ins, refusedUntilMs: row.refused_until_ms,
  createdAt: row.created_at, lastSignInAt: row.last_sign_in_at, version: row.version,
});

/** Sign-in names are equal when they look equal: full width, half width and case do not matter. */
export const signInKey = (name: string): string => name.normalize('NFKC').toLowerCase();

export function toPerson(record: PersonRecord): CallAnswer<'people', 'createPerson'> {
  const { personId, signInName, displayName, roles, clearance, active, mobile, createdAt, lastSignInAt, version } = record;
  return { personId, signInName, displayName, roles: [...roles], clearance, active, mobile, createdAt, lastSignInAt, version };
}

export const countPeople = (db: Database): number => db.statement<[], { count: number }>('SELECT count(*) AS count FROM people').get()!.count;

export const countWorkingAdministrators = (db: Database): number =>
  db.statement<[], { count: number }>("SELECT count(*) AS count FROM people WHERE active = 1 AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'administrator')").get()!.count;

export function findPersonByName(db: Database, name: string): PersonRecord | null {
  const row = db.statement<[string], PersonRow>('SELECT * FROM people WHERE sign_in_key = ?').get(signInKey(name));
  return row ? toRecord(row) : null;
}

export function findPerson(db: Database, personId: string): PersonRecord | null {
  const row = db.statement<[string], PersonRow>('SELECT * FROM people WHERE person_id = ?').get(personId);
  return row ? toRecord(row) : null;
}

export const listPersonRecords = (db: Database): PersonRecord[] => db.statement<[], PersonRow>('SELECT * FROM people ORDER BY active DESC, display_name').all().map(toRecord);

export function insertPerson(db: Database, person: PersonRecord): void {
  db.statement('INSERT INTO people (person_id, sign_in_name, sign_in_key, display_name, roles, clearance, password_hash, active, mobile, created_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(person.personId, person.signInName, signInKey(person.signInName), person.displayName, JSON.stringify(person.roles), person.clearance, person.passwordHash, person.active ? 1 : 0, person.mobile, person.createdAt, person.version);
}

export function changePerson(db: Database, person: Pick<PersonRecord, 'personId' | 'displayName' | 'roles' | 'clearance' | 'active' | 'mobile' | 'version'>): void {
  db.statement('UPDATE people SET display_name = ?, roles = ?, clearance = ?, active = ?, mobile = ?, version = ? WHERE person_id = ?')
    .run(person.displayName, JSON.stringify(person.roles), person.clearance, person.active ? 1 : 0, person.mobile, person.version, person.personId);
}

export function changePasswordHash(db: Database, personId: string, passwordHash: string): void {
  db.statement('UPDATE people SET password_hash = ?, failed_sign_ins = 0, refused_until_ms = 0, version = version + 1 WHERE person_id = ?').run(passwordHash, personId);
}

export const noteFailedSignIn = (db: Database, personId: string, failed: number, refusedUntilMs: number) =>
  db.statement('UPDATE people SET failed_sign_ins = ?, refused_until_ms = ? WHERE person_id = ?').run(failed, refusedUntilMs, personId);

export const noteSignIn = (db: Database, personId: string, at: string) =>
  db.statement('UPDATE people SET failed_sign_ins = 0, refused_until_ms = 0, last_sign_in_at = ? WHERE person_id = ?').run(at, personId);

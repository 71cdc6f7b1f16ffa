import { rolesAgainstAuditor, type Role } from '#shared/domain/permission.ts';
import type { ClassificationLevel } from '#shared/domain/classification-level.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { findPersonByName, insertPerson, type PersonRecord } from './people-store.ts';

export interface NewPerson {
  readonly signInName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly clearance: ClassificationLevel;
  readonly mobile?: string;
  readonly passwordHash: string;
}

/** Writes an account inside the caller's transaction. Throws PEOPLE_NAME_TAKEN, PEOPLE_AUDITOR_APART. */
export function addPerson(context: AreaContext, tx: WriteTx, person: NewPerson): PersonRecord {
  refuseMixedAuditor(person.roles);
  if (findPersonByName(context.db, person.signInName)) throw new MunimentError('PEOPLE_NAME_TAKEN', { name: person.signInName });
  const record: PersonRecord = { ...person, mobile: person.mobile ?? '', personId: context.ids.uuid(), active: true, failedSignIns: 0, refusedUntilMs: 0, createdAt: context.clock.nowIso(), lastSignInAt: null, version: 1 };
  insertPerson(context.db, record);
  tx.record({
    class: 'R', kind: 'person.create', entity: 'person', eid: record.personId,
    body: { signInName: record.signInName, displayName: record.displayName, roles: record.roles, clearance: record.clearance, mobile: record.mobile },
  });
  tx.publish({ name: 'people.personChanged', payload: { personIds: [record.personId] } });
  return record;
}

/** 三员分立: nobody audits their own work. */
export function refuseMixedAuditor(roles: readonly Role[]): void {
  if (rolesAgainstAuditor(roles).length > 0) throw new MunimentError('PEOPLE_AUDITOR_APART');
}

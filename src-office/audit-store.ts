import type { Session } from './database/database.ts';
import { audit } from './database/schema/office.ts';
import type { Clock } from './platform/clock.ts';
import { newId } from './platform/ids.ts';

export interface AuditEntry {
  /** A person's or a device's id, or `server`. */
  readonly actor: string;
  /** As in `person.signedIn`. */
  readonly action: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Written in the transaction of what it tells of: neither is there without the other. */
export async function writeAudit({ orm }: Session, clock: Clock, { detail = {}, ...entry }: AuditEntry): Promise<void> {
  await orm.insert(audit).values({ auditId: newId(clock), at: clock.now(), ...entry, detail });
}

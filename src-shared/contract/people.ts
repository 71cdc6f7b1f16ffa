import { z } from 'zod';
import { classification, instant, nothing, personId, text } from './shapes.ts';
import { procedure } from './procedure.ts';

export const role = z.enum(['clerk', 'operator', 'approver', 'administrator', 'auditor']);
/** Letters (Chinese too), digits, dot, dash, underscore; unique regardless of case. */
export const signInName = z.string().trim().min(2).max(40).regex(/^[\p{L}\p{N}._-]+$/u);
/** At least ten characters, as long as one likes: a sentence is welcome. */
export const newPassword = z.string().min(10).max(200);
const password = z.string().min(1).max(200);

/** For the file of reminders: digits, and what people write between them; a leading + for another country. */
export const mobile = z.string().trim().max(30).regex(/^(?:\+?[\d -]{5,})?$/u);

export const person = z.object({
  personId, signInName, displayName: z.string(), roles: z.array(role), clearance: classification, active: z.boolean(), mobile: z.string(),
  createdAt: instant, lastSignInAt: instant.nullable(), version: z.int(),
});
export type Person = z.infer<typeof person>;

export const session = z.object({
  token: z.string(), personId, displayName: z.string(), signInName: z.string(), roles: z.array(role), clearance: classification,
  locked: z.boolean(), lockAfterMs: z.int(),
});
export type SessionView = z.infer<typeof session>;

export const setupState = z.object({
  needsAdministrator: z.boolean(), roomName: z.string(), repairMode: z.boolean(), sampleRoom: z.boolean(),
  /** Only in the sample room: accounts one may practise with. */
  practiceAccounts: z.array(z.object({ signInName: z.string(), displayName: z.string(), roles: z.array(role), password: z.string() })),
});

export const people = {
  getSetupState: procedure({ permission: 'anyone', kind: 'read' }).input(nothing).output(setupState),
  createAdministrator: procedure({ permission: 'anyone', kind: 'write' })
    .input(z.object({ roomName: text(100), signInName, displayName: text(40), password: newPassword })).output(session),
  signIn: procedure({ permission: 'anyone', kind: 'write' }).input(z.object({ signInName: text(40), password })).output(session),
  resumeSession: procedure({ permission: 'anyone', kind: 'read' }).input(z.object({ token: z.string().min(20).max(200) })).output(session),
  signOut: procedure({ permission: 'anyone', kind: 'write' }).input(nothing).output(nothing),
  lockSession: procedure({ permission: 'anyone', kind: 'write' }).input(nothing).output(nothing),
  unlockSession: procedure({ permission: 'anyone', kind: 'write' }).input(z.object({ password })).output(session),
  /** The person touched keyboard or mouse; sent at most every half minute. Keeps the session from locking. */
  noteActivity: procedure({ permission: 'signedIn', kind: 'write' }).input(nothing).output(nothing),
  listPeople: procedure({ permission: 'people.view', kind: 'read' }).input(nothing).output(z.array(person)),
  createPerson: procedure({ permission: 'people.manage', kind: 'write' })
    .input(z.object({ signInName, displayName: text(40), roles: z.array(role).min(1), clearance: classification, mobile: mobile.optional(), password: newPassword }))
    .output(person),
  updatePerson: procedure({ permission: 'people.manage', kind: 'write' })
    .input(z.object({ personId, version: z.int(), displayName: text(40), roles: z.array(role).min(1), clearance: classification, active: z.boolean(), /** Left out: as it was. */ mobile: mobile.optional() }))
    .output(person),
  setPassword: procedure({ permission: 'people.manage', kind: 'write' }).input(z.object({ personId, password: newPassword })).output(nothing),
  changeOwnPassword: procedure({ permission: 'signedIn', kind: 'write' })
    .input(z.object({ currentPassword: password, newPassword })).output(nothing),
};

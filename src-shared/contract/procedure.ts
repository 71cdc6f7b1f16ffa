import { oc } from '@orpc/contract';
import type { Action } from '../domain/permission.ts';

/**
 * Who may call: an action of `can()`, or `anyone` (no sign-in yet), or `signedIn` (any role).
 * What it does: `read` changes nothing; `write` is one transaction; `motion` moves steel and is never retried;
 * `stop` pre-empts everything; `stream` is a live feed that ends with the connection.
 */
export interface ProcedureMeta {
  readonly permission: Action | 'anyone' | 'signedIn';
  readonly kind: 'read' | 'write' | 'motion' | 'stop' | 'stream';
  /** Calls made by the program itself (polling, heartbeats) do not keep an unattended screen unlocked. */
  readonly background?: boolean;
}

/** Starts a procedure of the contract. Without meta nothing can be declared: deny by default begins here. */
export function procedure(meta: ProcedureMeta) {
  return oc.$meta<Partial<ProcedureMeta>>({}).meta(meta);
}

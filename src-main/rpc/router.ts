import { implement, type AnyRouter } from '@orpc/server';
import type { AnyContractProcedure } from '@orpc/contract';
import { contract } from '#shared/contract/index.ts';
import type { ProcedureMeta } from '#shared/contract/procedure.ts';
import type { Actor } from '#shared/domain/permission.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { admit, type SessionGate } from './access.ts';
import type { Connection } from './connection.ts';
import type { Verbs } from './verbs.ts';

/** What a door hands to the router with every call. */
export interface DoorContext {
  readonly connection: Connection;
}

export interface RouterOptions {
  readonly verbs: Verbs;
  readonly gate: SessionGate;
  contextFor(actor: Actor, connection: Connection, signal: AbortSignal | undefined): AreaContext;
}

type LooseVerb = (context: AreaContext, input: unknown) => unknown;
type LooseProcedure = ReturnType<typeof implement<typeof contract.system.getStatus, DoorContext>>;

/**
 * One router for all doors: every procedure of the contract, guarded by `admit`, validated both ways by oRPC, performed by
 * the verb of the same name. The loose types are confined to this function; `Verbs` has already tied each verb to its call.
 */
export function createRouter(options: RouterOptions): AnyRouter {
  const router: Record<string, Record<string, unknown>> = {};
  for (const [area, calls] of Object.entries(contract)) {
    router[area] = {};
    for (const [name, procedure] of Object.entries(calls)) {
      const verb = (options.verbs as Record<string, Record<string, LooseVerb>>)[area]?.[name];
      if (verb === undefined) throw new Error(`no verb for ${area}.${name}`);
      router[area][name] = guarded(procedure as AnyContractProcedure, verb, options);
    }
  }
  return router as AnyRouter;
}

function guarded(procedure: AnyContractProcedure, verb: LooseVerb, options: RouterOptions): unknown {
  const meta = procedure['~orpc'].meta as Partial<ProcedureMeta>;
  const base = implement(procedure).$context<DoorContext>() as unknown as LooseProcedure;
  return base
    // Before validation: a stranger learns nothing about our schemas.
    .use(({ context, next }) => next({ context: { actor: admit(meta, context.connection, options.gate) } }))
    .handler(({ context, input, signal }) => verb(options.contextFor(context.actor, context.connection, signal), input) as never);
}

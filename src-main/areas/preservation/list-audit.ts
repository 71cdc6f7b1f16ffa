import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listOps } from './audit-store.ts';

/** The audit chain, newest first. Names of people stand in for their ids. */
export function listAudit(context: AreaContext, input: CallInput<'preservation', 'listAudit'>): CallAnswer<'preservation', 'listAudit'> {
  const rows = listOps(context.db, { before: input.cursor ? Number(input.cursor) : null, entity: input.entity || null, entityId: input.entityId || null, actor: input.actor || null, limit: input.limit });
  const last = rows.at(-1);
  return { rows, nextCursor: rows.length === input.limit && last ? String(last.number) : null };
}

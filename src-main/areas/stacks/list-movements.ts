import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireBank } from './create-bank.ts';
import { listShelfCommands } from './shelf-commands-store.ts';

/** What was asked of the powered banks, newest first: `openAisle` with the aisle as target, and how it ended (`running` until it has). */
export function listMovements(context: AreaContext, input: CallInput<'stacks', 'listMovements'>): CallAnswer<'stacks', 'listMovements'> {
  const bank = input.bankId == null ? null : requireBank(context, input.bankId);
  // A bank without a controller was never moved by us.
  if (bank && bank.deviceId === null) return { rows: [], nextCursor: null };
  const beforeN = input.cursor ? Number(input.cursor) || 0 : Number.MAX_SAFE_INTEGER;
  const records = listShelfCommands(context.db, bank?.deviceId ?? null, beforeN, input.limit + 1);
  const rows = records.slice(0, input.limit);
  return {
    rows: rows.map(({ askedAt, actor, command, target, result }) => ({ at: askedAt, actor, what: command, target, result: result ?? 'running' })),
    nextCursor: records.length > input.limit ? String(rows.at(-1)!.n) : null,
  };
}

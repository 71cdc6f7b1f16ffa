import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireBank } from './create-bank.ts';
import { handLogId, listShelfCommands } from './shelf-commands-store.ts';

/** What was asked of powered banks and said of hand-wheeled ones, newest first: `openAisle` with the aisle as target, and how it ended (`running` until it has). */
export function listMovements(context: AreaContext, input: CallInput<'stacks', 'listMovements'>): CallAnswer<'stacks', 'listMovements'> {
  const bank = input.bankId == null ? null : requireBank(context, input.bankId);
  const beforeN = input.cursor ? Number(input.cursor) || 0 : Number.MAX_SAFE_INTEGER;
  const records = listShelfCommands(context.db, bank === null ? null : (bank.deviceId ?? handLogId(bank.bankId)), beforeN, input.limit + 1);
  const rows = records.slice(0, input.limit);
  return {
    rows: rows.map(({ askedAt, actor, command, target, result }) => ({ at: askedAt, actor, what: command, target, result: result ?? 'running' })),
    nextCursor: records.length > input.limit ? String(rows.at(-1)!.n) : null,
  };
}

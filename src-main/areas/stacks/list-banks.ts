import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listBankRecords } from './rooms-store.ts';

export function listBanks(context: AreaContext, input: CallInput<'stacks', 'listBanks'>): CallAnswer<'stacks', 'listBanks'> {
  return listBankRecords(context.db, input.roomId ?? null);
}

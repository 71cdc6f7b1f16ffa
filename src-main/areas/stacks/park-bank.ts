import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

/** 夜间锁闭: the bank closes up and stays locked until somebody unlocks it. Throws like `openAisle`. */
export async function parkBank(context: AreaContext, input: CallInput<'stacks', 'parkBank'>): Promise<CallAnswer<'stacks', 'parkBank'>> {
  return sendCommand(context, requirePoweredBank(context, input.bankId), { command: { kind: 'nightPark' }, target: '', leaseId: input.leaseId });
}

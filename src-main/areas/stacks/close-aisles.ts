import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

/** All carriages together. Throws like `openAisle`. */
export async function closeAisles(context: AreaContext, input: CallInput<'stacks', 'closeAisles'>): Promise<CallAnswer<'stacks', 'closeAisles'>> {
  return sendCommand(context, requirePoweredBank(context, input.bankId), { command: { kind: 'closeAll' }, target: '', leaseId: input.leaseId });
}

import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

/** A locked bank refuses every motion, from here and from its own panel. */
export async function setBankLock(context: AreaContext, input: CallInput<'stacks', 'setBankLock'>): Promise<CallAnswer<'stacks', 'setBankLock'>> {
  return sendCommand(context, requirePoweredBank(context, input.bankId), { command: { kind: input.locked ? 'lock' : 'unlock' }, target: '', leaseId: null });
}

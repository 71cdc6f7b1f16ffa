import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

/** The controller refuses as long as the cause is there. When it does not, the task of the fault is closed with the operator's words. */
export async function resetFault(context: AreaContext, input: CallInput<'stacks', 'resetFault'>): Promise<CallAnswer<'stacks', 'resetFault'>> {
  return sendCommand(context, requirePoweredBank(context, input.bankId), { command: { kind: 'resetFault' }, target: '', leaseId: null, remark: input.remark });
}

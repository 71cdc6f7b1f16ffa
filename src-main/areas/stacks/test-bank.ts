import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

/** The controller's self-test. What it finds stands in the bank's conditions; nothing moves. */
export async function testBank(context: AreaContext, input: CallInput<'stacks', 'testBank'>): Promise<CallAnswer<'stacks', 'testBank'>> {
  return sendCommand(context, requirePoweredBank(context, input.bankId), { command: { kind: 'selfTest' }, target: '', leaseId: null });
}

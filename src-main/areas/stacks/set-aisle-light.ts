import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

export async function setAisleLight(context: AreaContext, input: CallInput<'stacks', 'setAisleLight'>): Promise<CallAnswer<'stacks', 'setAisleLight'>> {
  const { aisle, on } = input;
  return sendCommand(context, requirePoweredBank(context, input.bankId, aisle), { command: { kind: 'light', aisle, on }, target: String(aisle), leaseId: null, remark: on ? 'on' : 'off' });
}

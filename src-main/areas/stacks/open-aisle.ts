import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

/** Throws STACKS_* of `requirePoweredBank` and the DEVICES_* of a refusal; nothing is repeated or queued. */
export async function openAisle(context: AreaContext, input: CallInput<'stacks', 'openAisle'>): Promise<CallAnswer<'stacks', 'openAisle'>> {
  const { aisle, leaseId } = input;
  return sendCommand(context, requirePoweredBank(context, input.bankId, aisle), { command: { kind: 'openAisle', aisle }, target: String(aisle), leaseId });
}

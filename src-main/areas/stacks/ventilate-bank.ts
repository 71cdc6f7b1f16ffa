import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { sendCommand } from './send-command.ts';

/** 疏架: narrow gaps between all carriages, so that air passes and nobody fits in. Throws like `openAisle`. */
export async function ventilateBank(context: AreaContext, input: CallInput<'stacks', 'ventilateBank'>): Promise<CallAnswer<'stacks', 'ventilateBank'>> {
  return sendCommand(context, requirePoweredBank(context, input.bankId), { command: { kind: 'ventilate' }, target: '', leaseId: input.leaseId });
}

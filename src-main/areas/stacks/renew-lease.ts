import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank } from './powered-bank.ts';
import { LEASE_TTL_MS } from './send-command.ts';

export function renewLease(context: AreaContext, input: CallInput<'stacks', 'renewLease'>): Record<string, never> {
  context.devices.renewLease(input.leaseId, requirePoweredBank(context, input.bankId).deviceId, LEASE_TTL_MS);
  return {};
}

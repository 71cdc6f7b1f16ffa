import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewStatus } from './get-bank-status.ts';
import { requirePoweredBank } from './powered-bank.ts';

type BankStatus = NonNullable<CallAnswer<'stacks', 'getBankStatus'>>;

/**
 * The status now, then every reading as it comes, until the caller goes away. Whoever is slower than the readings gets the newest and
 * never an old one. Throws like `requirePoweredBank`.
 */
export function watchBank(context: AreaContext, input: CallInput<'stacks', 'watchBank'>): AsyncGenerator<BankStatus, void, void> {
  return statusesOf(context, requirePoweredBank(context, input.bankId).deviceId);
}

async function* statusesOf({ devices, signal }: AreaContext, deviceId: string): AsyncGenerator<BankStatus, void, void> {
  let latest: ShelfBankStatus | null = devices.shelfStatus(deviceId);
  let wake: () => void = () => undefined;
  const wakeUp = () => wake();
  const off = devices.on((event) => {
    if (event.kind === 'shelf' && event.status.deviceId === deviceId) latest = event.status;
    // A link that is lost, or back, changes what is known without a reading.
    else if (event.kind === 'device' && event.status.deviceId === deviceId) latest = devices.shelfStatus(deviceId) ?? latest;
    else return;
    wake();
  });
  signal?.addEventListener('abort', wakeUp);
  try {
    while (!signal?.aborted) {
      if (latest === null) {
        await new Promise<void>((resolve) => { wake = resolve; });
        continue;
      }
      const status = latest;
      latest = null;
      yield viewStatus(status);
    }
  } finally {
    off();
    signal?.removeEventListener('abort', wakeUp);
  }
}

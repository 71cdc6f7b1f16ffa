import { useEffect, useState } from 'react';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { bankStatus } from '#shared/contract/stacks.ts';
import type { z } from 'zod';
import { useConnectionState, useCoreClient } from '../../client/use-core.ts';
import type { BankPlan } from './plan/bank-geometry.ts';

export type BankStatus = z.infer<typeof bankStatus>;
export type BankId = BankPlan['bankId'];

export interface BankWatch {
  /** The last thing known; null before the first report. */
  readonly status: BankStatus | null;
  /** `fresh` is the only one in which something may be moved. */
  readonly freshness: 'waiting' | 'fresh' | 'stale' | 'lost';
}

const NOT_HEARD: BankWatch = { status: null, freshness: 'waiting' };
/** A status that is older than this blocks motion; the core refuses by itself too. */
const FRESH_MS = 1000;
const LOOK_MS = 200;
const RETRY_MS = 1000;

interface Heard { readonly status: BankStatus; readonly heardAtMs: number; readonly ageWhenHeardMs: number; readonly broken: boolean }

/** Follows the live status of powered banks, as long as the component is there; takes it up again after every break. */
export function useBankWatches(bankIds: readonly BankId[]): ReadonlyMap<BankId, BankWatch> {
  const client = useCoreClient();
  const connection = useConnectionState();
  const [heard, setHeard] = useState<ReadonlyMap<BankId, Heard>>(new Map());
  const [nowMs, setNowMs] = useState(() => performance.now());
  const key = bankIds.join(' ');

  useEffect(() => {
    const controller = new AbortController();
    const markBroken = (bankId: BankId): void => {
      setHeard((map) => { const last = map.get(bankId); return last === undefined || last.broken ? map : new Map(map).set(bankId, { ...last, broken: true }); });
    };
    if (connection !== 'open') { for (const bankId of bankIds) markBroken(bankId); return undefined; }
    for (const bankId of bankIds) {
      void followBank(client, bankId, controller.signal, {
        onStatus: (status) => {
          setHeard((map) => new Map(map).set(bankId, { status, heardAtMs: performance.now(), ageWhenHeardMs: Math.max(0, Date.now() - Date.parse(status.readAt)), broken: false }));
          setNowMs(performance.now());
        },
        onBreak: () => { markBroken(bankId); },
      });
    }
    return () => { controller.abort(); };
    // The ids by their text: another list with the same ids is the same watch.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, connection, key]);

  useEffect(() => {
    const timer = setInterval(() => { setNowMs(performance.now()); }, LOOK_MS);
    return () => { clearInterval(timer); };
  }, []);

  return new Map(bankIds.map((bankId) => [bankId, judge(heard.get(bankId), nowMs)]));
}

function judge(heard: Heard | undefined, nowMs: number): BankWatch {
  if (heard === undefined) return NOT_HEARD;
  const { status, broken, heardAtMs, ageWhenHeardMs } = heard;
  if (broken || !status.linked) return { status, freshness: 'lost' };
  return { status, freshness: nowMs - heardAtMs + ageWhenHeardMs > FRESH_MS ? 'stale' : 'fresh' };
}

interface Listener { readonly onStatus: (status: BankStatus) => void; readonly onBreak: () => void }

async function followBank(client: MunimentClient, bankId: BankId, signal: AbortSignal, { onStatus, onBreak }: Listener): Promise<void> {
  while (!signal.aborted) {
    try {
      const statuses = await client.stacks.watchBank({ bankId }, { signal });
      for await (const status of statuses) if (!signal.aborted) onStatus(status);
    } catch {
      // A dead line, a bank without a controller: what is known stays, marked as no longer live, and it is tried again.
    }
    if (signal.aborted) return;
    onBreak();
    await new Promise<void>((resolve) => { setTimeout(resolve, RETRY_MS); });
  }
}

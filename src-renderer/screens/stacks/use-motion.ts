import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useCoreClient } from '../../client/use-core.ts';
import { useSession } from '../../client/use-session.ts';
import type { Motion } from './plan/bank-geometry.ts';
import type { BankId, BankStatus, BankWatch } from './use-bank-watch.ts';

export interface RunningMotion {
  readonly bankId: BankId;
  readonly motion: Motion;
  /** `asking` until the core answered, `moving` until the controller says that it ended. */
  readonly phase: 'asking' | 'moving' | 'ended';
  readonly sequence: number | null;
  readonly answeredAtMs: number | null;
  /** The controller's last word; `unknown` when it speaks of another command now. */
  readonly result: BankStatus['lastResult'] | 'unknown' | null;
  readonly error: unknown;
}

export interface MotionControl {
  readonly current: RunningMotion | null;
  /** Sends one motion, once. The caller has the operator's word that the open aisle is empty. */
  readonly start: (bankId: BankId, motion: Motion) => void;
  readonly dismiss: () => void;
}

/** The core's lease outlives two missed renewals and no more. */
const RENEW_MS = 700;
/** After this long without its own sequence the controller speaks of another command. */
const SEQUENCE_PATIENCE_MS = 3000;
const GOING_ON: readonly BankStatus['lastResult'][] = ['none', 'accepted', 'running'];

/**
 * One motion of this screen and the lease that keeps it going. The lease is renewed only while the screen is here, visible and not locked;
 * a screen that is gone lets it expire, and the controller's watchdog stops the carriages.
 */
export function useMotion(watches: ReadonlyMap<BankId, BankWatch>): MotionControl {
  const client = useCoreClient();
  const [leaseId] = useState(() => crypto.randomUUID());
  const [current, setCurrent] = useState<RunningMotion | null>(null);
  const attended = useIsAttended();
  const running = current !== null && current.phase !== 'ended';
  const bankId = current?.bankId ?? null;

  useEffect(() => {
    if (!running || !attended || bankId === null) return undefined;
    // A renewal that fails needs no word here: without it the carriages stop, and the status says why.
    const renew = (): void => { client.stacks.renewLease({ bankId, leaseId }).catch(() => {}); };
    renew();
    const timer = setInterval(renew, RENEW_MS);
    return () => { clearInterval(timer); };
  }, [running, attended, bankId, client, leaseId]);

  const watch = bankId === null ? undefined : watches.get(bankId);
  const ended = current === null ? null : endOf(current, watch?.status ?? null);
  useEffect(() => {
    if (ended !== null) setCurrent((motion) => (motion === null || motion.phase === 'ended' ? motion : { ...motion, phase: 'ended', result: ended }));
  }, [ended]);

  const start = useCallback((bankId: BankId, motion: Motion): void => {
    setCurrent({ bankId, motion, phase: 'asking', sequence: null, answeredAtMs: null, result: null, error: null });
    const input = { bankId, leaseId, openAisleIsEmpty: true as const };
    const asked = motion.kind === 'openAisle' ? client.stacks.openAisle({ ...input, aisle: motion.aisle }) : client.stacks[motion.kind](input);
    asked.then(
      ({ sequence, result }) => {
        setCurrent((now) => (now?.phase === 'asking' ? { ...now, sequence, result, answeredAtMs: performance.now(), phase: GOING_ON.includes(result) ? 'moving' : 'ended' } : now));
      },
      (error: unknown) => { setCurrent((now) => (now === null ? now : { ...now, phase: 'ended', error })); },
    );
  }, [client, leaseId]);

  return { current, start, dismiss: useCallback(() => { setCurrent(null); }, []) };
}

/** How the motion ended by the controller's own account; null while it goes on. */
function endOf({ phase, sequence, answeredAtMs }: RunningMotion, status: BankStatus | null): RunningMotion['result'] {
  if (phase !== 'moving' || sequence === null || status === null) return null;
  if (status.lastSequence === sequence) return GOING_ON.includes(status.lastResult) ? null : status.lastResult;
  return performance.now() - (answeredAtMs ?? 0) > SEQUENCE_PATIENCE_MS ? 'unknown' : null;
}

/** Somebody can see this screen: the page is visible and not behind the lock. */
function useIsAttended(): boolean {
  const session = useSession();
  const visible = useSyncExternalStore(subscribeVisibility, () => document.visibilityState === 'visible');
  return visible && session !== null && !session.locked;
}

function subscribeVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => { document.removeEventListener('visibilitychange', listener); };
}

import { useCallback, useRef, useState } from 'react';
import { useCoreClient } from '../../client/use-core.ts';
import type { BankPlan } from './plan/bank-geometry.ts';
import type { BankId, BankWatch } from './use-bank-watch.ts';

/** `redButton`: what Stop reaches is asked or stands still, and other banks may still be moving. */
export type StopState = 'ready' | 'asking' | 'confirmed' | 'unconfirmed' | 'redButton';

export interface StopControl {
  readonly state: StopState;
  /** Whether this Stop reaches any bank at all; without one only the keys and the alarm are left. */
  readonly reaches: boolean;
  /** Banks that may have been moving when Stop was pressed and that only the red button in the room stops. */
  readonly redButton: readonly string[];
  /** Never waits for anything: another press sends another Stop. */
  readonly press: () => void;
  /** Somebody went there and saw the standstill. */
  readonly acknowledge: () => void;
}

/** The core tells within this time whether the standstill was read back; silence is no standstill. */
const PATIENCE_MS = 3000;
const CONFIRMED_SHOWN_MS = 4000;

/**
 * Stops banks and says whether the standstill was read back. Banks without a reach (`onSite`) are not asked: no answer of theirs could
 * confirm anything. Unless they are known to stand still, the alarm sends the operator to their red button.
 */
export function useStop({ bankIds, redButton: standing }: StopTargets): StopControl {
  const client = useCoreClient();
  const [state, setState] = useState<StopState>('ready');
  const [redButton, setRedButton] = useState<readonly string[]>([]);
  const latest = useRef(0);
  const key = bankIds.join(' ');
  const names = standing.join('\n');

  const press = useCallback((): void => {
    const attempt = latest.current + 1;
    latest.current = attempt;
    const enter = (next: StopState): void => { if (latest.current === attempt) setState(next); };
    setRedButton(standing);
    const outOfReach = standing.length > 0 || bankIds.length === 0;
    // The alarm of an earlier press stays until a standstill was confirmed.
    setState((before) => (before === 'unconfirmed' ? before : outOfReach ? 'redButton' : 'asking'));
    const patience = setTimeout(() => { enter('unconfirmed'); }, PATIENCE_MS);
    Promise.all(bankIds.map((bankId) => client.stacks.stopBank({ bankId }))).then(
      () => {
        enter(outOfReach ? 'redButton' : 'confirmed');
        if (!outOfReach) setTimeout(() => { enter('ready'); }, CONFIRMED_SHOWN_MS);
      },
      () => { enter('unconfirmed'); },
    ).finally(() => { clearTimeout(patience); });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the keys stand for the lists, which are new arrays each time
  }, [client, key, names]);

  return { state, reaches: bankIds.length > 0, redButton, press, acknowledge: useCallback(() => { latest.current += 1; setState('ready'); }, []) };
}

/** What a screen answers for. */
export interface StopTargets {
  /** Banks that a Stop from the screen reaches. */
  readonly bankIds: readonly BankId[];
  /** Names of the banks that it does not reach and that are not known to stand still now. */
  readonly redButton: readonly string[];
}

/** Of the powered banks of a plan: what Stop reaches, and which others may be moving. */
export function stopTargetsOf(powered: readonly Pick<BankPlan, 'bankId' | 'name' | 'stopReach'>[], watches: ReadonlyMap<BankId, BankWatch>): StopTargets {
  const isKnownStill = (bankId: BankId): boolean => {
    const watch = watches.get(bankId);
    return watch?.freshness === 'fresh' && watch.status !== null && watch.status.state !== 'moving' && watch.status.state !== 'unknown';
  };
  return {
    bankIds: powered.filter(({ stopReach }) => stopReach !== 'onSite').map(({ bankId }) => bankId),
    redButton: powered.filter(({ bankId, stopReach }) => stopReach === 'onSite' && !isKnownStill(bankId)).map(({ name }) => name),
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
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
export function useStop({ bankIds, onSite, maybeMoving }: StopTargets): StopControl {
  const client = useCoreClient();
  const [state, setState] = useState<StopState>('ready');
  const [redButton, setRedButton] = useState<readonly string[]>([]);
  const latest = useRef(0);
  const key = bankIds.join(' ');
  const names = [...onSite, '', ...maybeMoving].join('\n');

  const press = useCallback((): void => {
    const attempt = latest.current + 1;
    latest.current = attempt;
    const enter = (next: StopState): void => { if (latest.current === attempt) setState(next); };
    // Where Stop reaches nothing every bank is named: one may have begun to move since its last report.
    const suspects = bankIds.length === 0 ? onSite : maybeMoving;
    setRedButton(suspects);
    const outOfReach = suspects.length > 0;
    // The alarm of an earlier press stays until a standstill was confirmed.
    setState((before) => (before === 'unconfirmed' ? before : outOfReach ? 'redButton' : 'asking'));
    const patience = setTimeout(() => { enter('unconfirmed'); }, PATIENCE_MS);
    Promise.all(bankIds.map((bankId) => client.stacks.stopBank({ bankId }))).then(
      () => {
        if (latest.current !== attempt) return;
        setState((before) => (outOfReach || before === 'redButton' ? 'redButton' : 'confirmed'));
        setTimeout(() => { if (latest.current === attempt) setState((before) => (before === 'confirmed' ? 'ready' : before)); }, CONFIRMED_SHOWN_MS);
      },
      () => { enter('unconfirmed'); },
    ).finally(() => { clearTimeout(patience); });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the keys stand for the lists, which are new arrays each time
  }, [client, key, names]);

  // A report is up to a second old: a bank out of reach that turns out to move just after the press counts as well.
  const isPressed = state !== 'ready';
  useEffect(() => {
    if (!isPressed || maybeMoving.length === 0) return;
    setRedButton((before) => [...new Set([...before, ...maybeMoving])]);
    setState((before) => (before === 'asking' || before === 'confirmed' ? 'redButton' : before));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [isPressed, names]);

  return { state, reaches: bankIds.length > 0, redButton, press, acknowledge: useCallback(() => { latest.current += 1; setState('ready'); }, []) };
}

/** What a screen answers for. */
export interface StopTargets {
  /** Banks that a Stop from the screen reaches. */
  readonly bankIds: readonly BankId[];
  /** Names of the banks that it does not reach, and of those among them that are not known to stand still now. */
  readonly onSite: readonly string[];
  readonly maybeMoving: readonly string[];
}

/** Of the powered banks of a plan: what Stop reaches, and which others may be moving. `asked` is a bank that this screen has just told to move. */
export function stopTargetsOf(powered: readonly Pick<BankPlan, 'bankId' | 'name' | 'stopReach'>[], watches: ReadonlyMap<BankId, BankWatch>, asked: BankId | null = null): StopTargets {
  const isKnownStill = (bankId: BankId): boolean => {
    const watch = watches.get(bankId);
    return bankId !== asked && watch?.freshness === 'fresh' && watch.status !== null && watch.status.state !== 'moving' && watch.status.state !== 'unknown';
  };
  const outOfReach = powered.filter(({ stopReach }) => stopReach === 'onSite');
  return {
    bankIds: powered.filter(({ stopReach }) => stopReach !== 'onSite').map(({ bankId }) => bankId),
    onSite: outOfReach.map(({ name }) => name), maybeMoving: outOfReach.filter(({ bankId }) => !isKnownStill(bankId)).map(({ name }) => name),
  };
}

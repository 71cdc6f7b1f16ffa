import { useCallback, useRef, useState } from 'react';
import { useCoreClient } from '../../client/use-core.ts';
import type { BankId } from './use-bank-watch.ts';

export type StopState = 'ready' | 'asking' | 'confirmed' | 'unconfirmed';

export interface StopControl {
  readonly state: StopState;
  /** Never waits for anything: another press sends another Stop. */
  readonly press: () => void;
  /** Somebody went there and saw the standstill. */
  readonly acknowledge: () => void;
}

/** The core tells within this time whether the standstill was read back; silence is no standstill. */
const PATIENCE_MS = 3000;
const CONFIRMED_SHOWN_MS = 4000;

/** Stops banks and says whether the standstill was read back. `bankIds` are all that this screen answers for. */
export function useStop(bankIds: readonly BankId[]): StopControl {
  const client = useCoreClient();
  const [state, setState] = useState<StopState>('ready');
  const latest = useRef(0);
  const key = bankIds.join(' ');

  const press = useCallback((): void => {
    const attempt = latest.current + 1;
    latest.current = attempt;
    const enter = (next: StopState): void => { if (latest.current === attempt) setState(next); };
    // The alarm of an earlier press stays until a standstill was confirmed.
    setState((before) => (before === 'unconfirmed' ? before : 'asking'));
    const patience = setTimeout(() => { enter('unconfirmed'); }, PATIENCE_MS);
    Promise.all(bankIds.map((bankId) => client.stacks.stopBank({ bankId }))).then(
      () => {
        enter('confirmed');
        setTimeout(() => { enter('ready'); }, CONFIRMED_SHOWN_MS);
      },
      () => { enter('unconfirmed'); },
    ).finally(() => { clearTimeout(patience); });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the list of banks, which is a new array each time
  }, [client, key]);

  return { state, press, acknowledge: useCallback(() => { latest.current += 1; setState('ready'); }, []) };
}

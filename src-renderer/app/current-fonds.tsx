import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore } from '../client/use-core.ts';
import { usePreference } from '../components/stored-preference.ts';

export type Fonds = Awaited<ReturnType<MunimentClient['schemes']['listFonds']>>[number];

export interface CurrentFonds {
  readonly all: readonly Fonds[];
  /** The fonds that the person works in; with only one it is that one, null means all of them (or none is there yet). */
  readonly current: Fonds | null;
  readonly choose: (fondsId: Fonds['fondsId'] | null) => void;
}

const CurrentFondsContext = createContext<CurrentFonds>({ all: [], current: null, choose: () => {} });

export function CurrentFondsProvider({ children }: { readonly children: ReactNode }) {
  const core = useCore();
  const { data: all = NO_FONDS } = useQuery(core.schemes.listFonds.queryOptions({ input: {} }));
  const [chosen, setChosen] = usePreference<string>('fonds', '');
  const value = useMemo<CurrentFonds>(() => ({
    all,
    current: all.find((fonds) => fonds.fondsId === chosen) ?? (all.length === 1 ? (all[0] ?? null) : null),
    choose: (fondsId) => { setChosen(fondsId ?? ''); },
  }), [all, chosen, setChosen]);
  return <CurrentFondsContext value={value}>{children}</CurrentFondsContext>;
}

const NO_FONDS: readonly Fonds[] = [];

export function useCurrentFonds(): CurrentFonds {
  return useContext(CurrentFondsContext);
}

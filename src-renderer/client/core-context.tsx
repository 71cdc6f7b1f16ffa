import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { Core } from './core.ts';

const CoreContext = createContext<Core | null>(null);

export function CoreProvider({ core, children }: { readonly core: Core; readonly children: ReactNode }) {
  return (
    <CoreContext value={core}>
      <QueryClientProvider client={core.queryClient}>{children}</QueryClientProvider>
    </CoreContext>
  );
}

/** For the hooks of this folder; screens use those. */
export function useCoreInternals(): Core {
  const core = useContext(CoreContext);
  if (core === null) throw new Error('CoreProvider is missing above this component');
  return core;
}

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { CoreProvider } from '../client/core-context.tsx';
import type { Core } from '../client/core.ts';
import { cspNonce } from './csp-nonce.ts';
import { Gate } from './gate.tsx';
import { NoDoor } from './no-door.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

export function App({ core, hasDoor }: { readonly core: Core; readonly hasDoor: boolean }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" getStyleNonce={cspNonce}>
      <CoreProvider core={core}>
        {hasDoor ? <Gate /> : <NoDoor />}
        <Notifications position="top-center" limit={3} transitionDuration={0} />
      </CoreProvider>
    </MantineProvider>
  );
}

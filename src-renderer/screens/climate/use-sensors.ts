import { useQuery } from '@tanstack/react-query';
import type { DeviceView } from '#shared/contract/system.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';

const NONE: readonly DeviceView[] = [];

/** The registered climate sensors and how they are; none for who may not see devices. */
export function useSensors(): { readonly sensors: readonly DeviceView[]; readonly error: unknown; readonly isKnown: boolean } {
  const core = useCore();
  const can = useCan();
  const { data, error } = useQuery(core.system.listDevices.queryOptions({ input: {}, enabled: can('devices.view') }));
  return { sensors: data?.filter(({ family }) => family === 'climate') ?? NONE, error, isKnown: data !== undefined };
}

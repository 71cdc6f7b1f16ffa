import { DELIVERY_PRESETS } from '#shared/presets/deliveries.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** Systems to start from. */
export const listPresets = (): CallAnswer<'deliveries', 'listPresets'> => DELIVERY_PRESETS.map((preset) => ({ ...preset }));

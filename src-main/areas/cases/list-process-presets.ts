import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** Processes to start from. */
export const listProcessPresets = (): CallAnswer<'cases', 'listProcessPresets'> => PROCESS_PRESETS.map((preset) => ({ ...preset }));

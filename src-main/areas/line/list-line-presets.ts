import { LINE_PRESETS } from '#shared/presets/lines.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** Lines to start from. */
export const listLinePresets = (): CallAnswer<'line', 'listLinePresets'> => LINE_PRESETS.map((preset) => ({ ...preset }));

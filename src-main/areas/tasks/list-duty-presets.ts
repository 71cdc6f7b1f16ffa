import { DUTY_PRESETS } from '#shared/presets/duties.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

export const listDutyPresets = (): CallAnswer<'tasks', 'listDutyPresets'> => DUTY_PRESETS.map((preset) => ({ ...preset }));

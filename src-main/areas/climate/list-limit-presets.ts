import { CLIMATE_LIMIT_PRESETS } from '#shared/presets/climate-limits.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** Limits to start from; each names its source. */
export function listLimitPresets(): CallAnswer<'climate', 'listLimitPresets'> {
  return CLIMATE_LIMIT_PRESETS.map((preset) => ({ ...preset, limits: { ...preset.limits } }));
}

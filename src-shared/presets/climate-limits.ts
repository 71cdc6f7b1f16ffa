import type { ClimateLimits, ClimateMedium } from '../domain/climate-limits.ts';

export interface ClimateLimitPreset {
  readonly medium: ClimateMedium;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly limits: ClimateLimits;
}

const JGJ = 'JGJ 25-2010';

function limits(temperatureMinC: number, temperatureMaxC: number, humidityMinPct: number, humidityMaxPct: number, source: string): ClimateLimits {
  return { temperatureMinC, temperatureMaxC, humidityMinPct, humidityMaxPct, dailyTemperatureC: 2, dailyHumidityPct: 5, source };
}

/** Limits to start from, by medium; a room may set its own. */
export const CLIMATE_LIMIT_PRESETS: readonly ClimateLimitPreset[] = [
  { medium: 'paper', nameZh: '纸质档案库', nameEn: 'Paper records', limits: limits(14, 24, 45, 60, JGJ) },
  { medium: 'special', nameZh: '特藏库', nameEn: 'Special collections', limits: limits(14, 20, 45, 55, JGJ) },
  { medium: 'magnetic', nameZh: '音像磁带库', nameEn: 'Magnetic tape', limits: limits(14, 24, 40, 60, JGJ) },
  { medium: 'filmCopy', nameZh: '胶片库（拷贝片）', nameEn: 'Film, copies', limits: limits(14, 24, 40, 60, JGJ) },
  { medium: 'filmMaster', nameZh: '胶片库（母片）', nameEn: 'Film, masters', limits: limits(13, 15, 35, 45, JGJ) },
  { medium: 'disc', nameZh: '光盘库', nameEn: 'Optical discs', limits: limits(4, 20, 20, 50, '地方规定') },
  { medium: 'readingRoom', nameZh: '阅览室', nameEn: 'Reading room', limits: limits(18, 28, 0, 100, JGJ) },
  { medium: 'other', nameZh: '其他（按纸质档案库）', nameEn: 'Other (as for paper)', limits: limits(14, 24, 45, 60, JGJ) },
];

/** The preset of a medium. */
export function presetLimits(medium: ClimateMedium): ClimateLimits {
  const preset = CLIMATE_LIMIT_PRESETS.find((each) => each.medium === medium);
  if (preset === undefined) throw new RangeError(`no preset for ${medium}`);
  return preset.limits;
}

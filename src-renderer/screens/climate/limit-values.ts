import type { ClimateLimits } from '#shared/domain/climate-limits.ts';

const NUMBERS = ['temperatureMinC', 'temperatureMaxC', 'humidityMinPct', 'humidityMaxPct', 'dailyTemperatureC', 'dailyHumidityPct'] as const;

export type LimitNumber = (typeof NUMBERS)[number];

/** Whether both say the same with the same reason. */
export function sameLimits(one: ClimateLimits, other: ClimateLimits): boolean {
  return one.source === other.source && NUMBERS.every((name) => one[name] === other[name]);
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClimateLimits } from '#shared/domain/climate-limits.ts';
import { messages } from '#shared/i18n/messages.ts';
import { useFormat } from '../../components/format.ts';
import type { StatusTone } from '../../components/status-mark.tsx';
import type { RoomClimate } from './room-climate.ts';

/** What stands where nothing was measured; never a zero. */
export const ABSENT = '—';

export const VERDICT_TONES: Record<RoomClimate['verdict'], StatusTone> = { normal: 'normal', warning: 'warning', out: 'overdue', absent: 'absent' };

type ReasonName = keyof (typeof messages)['zh-CN']['climate']['reasons'];

export interface ClimateWords {
  /** 21.3 ℃ */
  readonly temperature: (valueC: number | null) => string;
  /** 52.0 % */
  readonly humidity: (valuePct: number | null) => string;
  /** One decimal without its unit. */
  readonly tenths: (value: number | null) => string;
  readonly temperatureBand: (limits: ClimateLimits) => string;
  readonly humidityBand: (limits: ClimateLimits) => string;
  readonly reason: (code: string) => string;
}

/** Values with their units, as the language of the screen writes them. */
export function useClimateWords(): ClimateWords {
  const { t, i18n } = useTranslation('climate');
  const format = useFormat();
  return useMemo(() => {
    const english = i18n.language === 'en';
    const degree = english ? '°C' : '℃';
    const { reasons } = messages[english ? 'en' : 'zh-CN'].climate;
    const tenths = (value: number | null): string => (value === null ? ABSENT : format.number(value, 1));
    return {
      tenths,
      temperature: (value) => (value === null ? ABSENT : `${tenths(value)} ${degree}`),
      humidity: (value) => (value === null ? ABSENT : `${tenths(value)} %`),
      temperatureBand: ({ temperatureMinC, temperatureMaxC }) => `${temperatureMinC}–${temperatureMaxC} ${degree}`,
      humidityBand: ({ humidityMinPct, humidityMaxPct }) => (humidityMinPct <= 0 && humidityMaxPct >= 100 ? t('limits.noLimit') : `${humidityMinPct}–${humidityMaxPct} %`),
      reason: (code) => (Object.hasOwn(reasons, code) ? reasons[code as ReasonName] : code),
    };
  }, [t, i18n.language, format]);
}

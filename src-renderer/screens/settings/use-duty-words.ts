import { useTranslation } from 'react-i18next';
import type { DutySettings } from '#shared/presets/duties.ts';

/** YYYYMMDD as people write it. */
export const dashedDay = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** A duty as people say it: its name in the reader's language, and when it falls. */
export function useDutyWords() {
  const { t, i18n } = useTranslation('schedule');
  return {
    name: ({ nameZh, nameEn }: Pick<DutySettings, 'nameZh' | 'nameEn'>): string => (i18n.language === 'en' ? nameEn : nameZh),
    /** Where it comes from, in the reader's language where the room or the preset says it so. */
    source: ({ source, sourceEn }: Pick<DutySettings, 'source' | 'sourceEn'>): string => (i18n.language === 'en' && sourceEn !== '' ? sourceEn : source),
    rule(rule: DutySettings['rule']): string {
      switch (rule.kind) {
        case 'daily': return t('duties.rule.daily');
        case 'weekly': return t('duties.rule.weekly', { day: t(`calendar.weekdays.d${rule.weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7}`) });
        case 'monthly': return t('duties.rule.monthly', { day: rule.day });
        case 'yearly': return t('duties.rule.yearly', { days: rule.days.map((day) => `${day.slice(0, 2)}-${day.slice(2)}`).join('、') });
      }
    },
  };
}

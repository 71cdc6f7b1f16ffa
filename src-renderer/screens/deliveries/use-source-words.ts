import { useTranslation } from 'react-i18next';
import type { DeliverySettings } from '#shared/presets/delivery-preset.ts';

/** Names that an institution gave, and its schedule, in the language of the screen. */
export function useSourceWords(): { readonly name: (of: { readonly nameZh: string; readonly nameEn: string }) => string; readonly schedule: (schedule: DeliverySettings['schedule']) => string } {
  const { t, i18n } = useTranslation('deliveries');
  return {
    name: ({ nameZh, nameEn }) => (i18n.language === 'en' ? nameEn : nameZh),
    schedule: (schedule) => (schedule.kind === 'off' ? t('source.byHand') : schedule.kind === 'every' ? t('schedule.everyWords', { n: schedule.minutes }) : t(schedule.workingDaysOnly ? 'schedule.atWorkingDays' : 'schedule.atWords', { times: schedule.times.join(' ') })),
  };
}

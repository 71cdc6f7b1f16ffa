import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineRule } from '#shared/domain/deadline.ts';

/** A deadline as people say it: 48 小时内, 当天, 次日 16:00 前, 3 个工作日内. */
export function useDeadlineWords(): (rule: DeadlineRule | null) => string {
  const { t } = useTranslation('common');
  return useCallback((rule) => {
    if (rule === null) return t('deadline.none');
    if (rule.kind === 'hours') return t('deadline.hours', { n: rule.hours });
    const at = rule.at === undefined ? '' : t('deadline.at', { at: rule.at });
    if (rule.kind === 'workingDays') return `${t('deadline.workingDays', { n: rule.days })}${at}`;
    return `${rule.days === 0 ? t('deadline.sameDay') : rule.days === 1 ? t('deadline.nextDay') : t('deadline.days', { n: rule.days })}${at}`;
  }, [t]);
}

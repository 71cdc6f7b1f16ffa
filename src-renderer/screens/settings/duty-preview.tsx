import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DutySettings } from '#shared/presets/duties.ts';
import { useCore } from '../../client/use-core.ts';
import { useFormat } from '../../components/format.ts';
import { weekdayOf } from '#shared/domain/working-calendar.ts';
import { dashedDay } from './use-duty-words.ts';
import classes from './settings.module.css';

/** The next ten days on which a duty would fall by the room's calendar, and until when each would be to do. */
export function DutyPreview({ settings }: { readonly settings: Pick<DutySettings, 'rule' | 'freeDay' | 'within'> | null }) {
  const { t } = useTranslation('schedule');
  const core = useCore();
  const format = useFormat();
  const { data } = useQuery(core.tasks.previewDuty.queryOptions({ input: { settings: settings! }, enabled: settings !== null, placeholderData: keepPreviousData }));
  if (settings === null || data === undefined) return null;
  return (
    <section aria-label={t('duties.preview')}>
      <p className={classes.quiet}>{t('duties.preview')}</p>
      {data.length === 0 && <p>{t('duties.previewNone')}</p>}
      <ol className={classes.dates}>
        {data.map(({ day, moved, free, dueAt }) => (
          <li key={day}>
            {dashedDay(day)} {t(`calendar.weekdays.d${weekdayOf(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)} <span className={classes.quiet}>{t('duties.previewUntil', { due: format.until(dueAt) })}{moved && ` · ${t('duties.previewMoved')}`}{free && ` · ${t('duties.previewFree')}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

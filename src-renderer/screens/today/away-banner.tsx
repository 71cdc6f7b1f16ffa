import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './today.module.css';

/** That one is marked as away, and for whom one stands in. */
export function AwayBanner() {
  const { t, i18n } = useTranslation('today');
  const core = useCore();
  const format = useFormat();
  const { data } = useQuery(core.tasks.countMine.queryOptions({ input: {} }));
  const end = useMutation(core.tasks.endAbsence.mutationOptions({ onError: showFailed, onSuccess: () => { showDone(t('away.backDone')); } }));
  if (data === undefined || (data.away === null && data.insteadOf.length === 0)) return null;
  const { away } = data;
  return (
    <section className={classes.notice}>
      <div className={classes.noticeWords}>
        {away !== null && <p><StatusMark tone="info" word={t('away.banner', { from: format.described(away.fromDay), to: away.toDay === null ? t('away.untilBack') : format.described(away.toDay), name: away.deputy ?? t('away.fixed') })} /></p>}
        {data.insteadOf.length > 0 && <p><StatusMark tone="info" word={t('away.instead', { names: data.insteadOf.join(i18n.language === 'en' ? ', ' : '、') })} /></p>}
      </div>
      {away !== null && <Button variant="default" size="compact-sm" loading={end.isPending} onClick={() => { end.mutate({ absenceId: away.absenceId }); }}>{t('away.back')}</Button>}
    </section>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Line, Panel } from './section.tsx';
import classes from './settings.module.css';

/** Which engine reads the text of pages, what waits for it, and holding it back. */
export function ReadingPanel() {
  const { t } = useTranslation('settings');
  const core = useCore();
  const may = useCan()('digitisation.read');
  const { data, error, refetch } = useQuery(core.digitisation.getReadingState.queryOptions({ input: {} }));
  const pause = useMutation(core.digitisation.pauseReading.mutationOptions());
  const resume = useMutation(core.digitisation.resumeReading.mutationOptions());
  if (error !== null) return <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  if (data === undefined) return null;
  return (
    <Panel>
      <dl className={classes.rows}>
        <Line label={t('reading.engine')}>
          <span>{t(`reading.engines.${data.engine}`)}{data.engineDetail !== null && ` ${t('reading.why', { detail: data.engineDetail })}`}</span>
        </Line>
        <Line label={t('reading.waiting')}>
          <span>{data.pausedBy === null ? t('reading.count', { n: data.waitingPages, workers: data.workers }) : t('reading.paused', { n: data.waitingPages, name: data.pausedBy })}</span>
          {may && (data.pausedBy === null
            ? <Button variant="default" size="compact-sm" loading={pause.isPending} onClick={() => { pause.mutate({}); }}>{t('reading.pause')}</Button>
            : <Button variant="default" size="compact-sm" loading={resume.isPending} onClick={() => { resume.mutate({}); }}>{t('reading.resume')}</Button>)}
        </Line>
      </dl>
      <ErrorNotice error={pause.error ?? resume.error} />
    </Panel>
  );
}

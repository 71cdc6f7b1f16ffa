import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Task, TaskDeed } from '#shared/contract/tasks.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useCore } from '../../client/use-core.ts';
import { DetailsLine, DetailsList } from '../../components/details.tsx';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useActorWords } from '../../components/use-actor-words.ts';
import { taskWords } from './task-words.ts';
import classes from './today.module.css';

/** 事项经过: what a task is, and all that was done with it since it was raised. */
export function TaskHistoryDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation(['today', 'common']);
  const core = useCore();
  const format = useFormat();
  const actorWords = useActorWords();
  const teamWords = useTeamWords();
  const { data, error, refetch } = useQuery(core.tasks.getTask.queryOptions({ input: { taskId: task.taskId } }));
  const now = data?.task ?? task;
  const due = (at: string | null): string => (at === null ? t('tasks.noDue') : format.until(at));
  const say = (deed: TaskDeed): string => {
    switch (deed.deed) {
      case 'assigned': return `${t('history.assigned', { from: deed.from ?? t('tasks.nobody'), to: deed.to ?? t('tasks.nobody') })}${deed.note === '' ? '' : ` · ${deed.note}`}`;
      case 'paused': return t('history.pausedLine', { reason: deed.reason });
      case 'continued': return deed.dueAt === null ? t('history.continuedNoDue') : t('history.continued', { due: due(deed.dueAt) });
      case 'escalated': return t('history.escalated', { step: deed.step, target: t(`history.targets.${deed.target}`), who: deed.who ?? t('history.nobodyNamed') });
      case 'takenBack': return t('history.takenBack', { steps: deed.steps });
      case 'rescheduled': return t('history.rescheduled', { from: due(deed.from), to: due(deed.to) });
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('history.title')} width={640}>
      <p className={classes.historyTitle}>{taskWords(now)}</p>
      <DetailsList>
        <DetailsLine label={t('history.due')}>
          {now.paused === null ? <><StatusMark tone={now.urgency} /> {due(now.dueAt)}</> : t('tasks.pausedSince', { time: format.dateTime(now.paused.since), by: actorWords(now.paused.by), reason: now.paused.reason })}
          {now.clockDoubtful && <p><StatusMark tone="warning" word={t('tasks.doubtful')} /></p>}
        </DetailsLine>
        <DetailsLine label={t('history.whose')}>{[now.assignee, now.team === '' ? null : teamWords(now.team)].filter((word) => word !== null).join(' · ') || t('tasks.nobody')}</DetailsLine>
        {(now.deputy ?? now.standIn) !== null && <DetailsLine label={t('history.deputy')}>{now.standIn?.name ?? now.deputy}</DetailsLine>}
        <DetailsLine label={t('history.raised')}>{format.dateTime(now.createdAt)} · {actorWords(now.createdBy, 'task.raise')}</DetailsLine>
        {now.closedAt !== null && <DetailsLine label={t(now.state === 'dismissed' ? 'history.dismissed' : 'history.closed')}>{format.dateTime(now.closedAt)} · {now.closedBy === null ? '' : actorWords(now.closedBy, 'task.close')}{now.closingNote === '' ? '' : ` · ${now.closingNote}`}</DetailsLine>}
      </DetailsList>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {data?.deeds.length === 0 && <p className={classes.noticeDetail}>{t('history.none')}</p>}
      {data !== undefined && data.deeds.length > 0 && (
        <ol className={classes.history} aria-label={t('history.lines')}>
          {data.deeds.map((deed) => <li key={`${deed.at} ${deed.deed} ${deed.deed === 'escalated' ? deed.step : ''}`}><span className={classes.historyTime}>{format.dateTime(deed.at)}</span> <span>{say(deed)}</span> <span className={classes.noticeDetail}>{actorWords(deed.by, 'task.')}</span></li>)}
        </ol>
      )}
      <DialogFoot><Button variant="default" data-autofocus onClick={onClose}>{t('common:close')}</Button></DialogFoot>
    </Dialog>
  );
}

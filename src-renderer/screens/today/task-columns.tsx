import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { findScreen } from '../../app/screens.ts';
import { useActorWords } from '../../components/use-actor-words.ts';
import { useFormat } from '../../components/format.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { taskWords } from './task-words.ts';
import { useWhoseWords } from './use-whose-words.ts';
import type { TaskDeedKey } from './use-task-deeds.tsx';
import classes from './today.module.css';

interface TaskColumns {
  readonly state: 'open' | 'closed';
  /** Who may only look sees the history and nothing else. */
  readonly mayHandle: boolean;
  readonly onDeed: (task: Task, deed: TaskDeedKey) => void;
  readonly onGo: (task: Task) => void;
}

/** Columns of the open or the closed list. */
export function useTaskColumns({ state, mayHandle, onDeed, onGo }: TaskColumns): readonly ListColumn<Task>[] {
  const { t } = useTranslation(['today', 'common', 'shell']);
  const format = useFormat();
  const actorWords = useActorWords();
  const quiet = (text: string) => <span style={{ color: 'var(--ink-3)' }}>{text}</span>;
  const whoseWords = useWhoseWords();
  const closedBy = (task: Task): string => {
    const name = task.closedBy === null ? '' : actorWords(task.closedBy);
    if (task.closedAs === 'deputy') return t('tasks.closedInstead', { name, whose: task.assignee ?? '' });
    if (task.closedAs === 'escalated') return t('tasks.closedEscalated', { name });
    return task.closedAs === 'other' ? t('tasks.closedOther', { name, whose: task.assignee ?? '' }) : name;
  };
  const what: ListColumn<Task> = {
    id: 'what', header: t('tasks.what'),
    render: (task) => (
      <span title={taskWords(task)}>
        {taskWords(task)}
        {task.escalated !== null && task.state === 'open' && <span className={classes.aside}> ↑ {task.escalated.who === null ? t('tasks.escalatedNobody', { target: t(`history.targets.${task.escalated.target}`) }) : t('tasks.escalated', { who: task.escalated.who })}</span>}
        {task.clockDoubtful && <span className={classes.aside} title={t('tasks.doubtful')}> ▲ <span className="visually-hidden">{t('tasks.doubtful')}</span></span>}
      </span>
    ),
  };
  const whose: ListColumn<Task> = { id: 'whose', header: t('tasks.whose'), width: '124px', render: (task) => { const words = whoseWords(task); return words === null ? quiet(t('tasks.nobody')) : <span title={words}>{words}</span>; } };
  const menu = (task: Task, deeds: readonly (readonly [TaskDeedKey, string])[]) => (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon aria-label={t('tasks.more', { title: taskWords(task) })}><IconDots size={18} stroke={1.5} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>{deeds.map(([deed, label]) => <Menu.Item key={deed} onClick={() => { onDeed(task, deed); }}>{label}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  );
  if (state === 'closed') {
    return [
      what, whose,
      { id: 'closedBy', header: t('tasks.closedBy'), width: '150px', render: (task) => { const words = closedBy(task); return <span title={words}>{words}</span>; } },
      { id: 'closedAt', header: t('tasks.closedAt'), width: '180px', render: (task) => (task.closedAt === null ? '' : format.dateTime(task.closedAt)) },
      { id: 'note', header: t('tasks.closingNote'), width: '20%', render: (task) => <span title={task.closingNote}>{task.closingNote}</span> },
      { id: 'actions', header: '', width: '140px', align: 'right', render: (task) => <span className={classes.rowDeeds}>{mayHandle && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { onDeed(task, 'reopen'); }}>{t('tasks.reopen')}</Button>}{menu(task, [['history', t('deeds.history')]])}</span> },
    ];
  }
  return [
    {
      id: 'urgency', header: t('tasks.urgency'), width: '104px',
      render: (task) => (task.paused === null ? <StatusMark tone={task.urgency} /> : <span title={t('tasks.pausedSince', { time: format.dateTime(task.paused.since), by: actorWords(task.paused.by), reason: task.paused.reason })}><StatusMark tone="absent" word={t('tasks.paused')} /></span>),
    },
    what, whose,
    { id: 'since', header: t('tasks.since'), width: '110px', wideOnly: true, render: (task) => <span title={format.dateTime(task.createdAt)}>{format.relative(task.createdAt)}</span> },
    { id: 'due', header: t('tasks.due'), width: '120px', render: (task) => (task.dueAt === null ? quiet(task.paused === null ? t('tasks.noDue') : '—') : <span title={format.until(task.dueAt)}>{format.relative(task.dueAt)}</span>) },
    {
      id: 'actions', header: '', width: '220px', align: 'right',
      render: (task) => (
        <span className={classes.rowDeeds}>
          {findScreen(task.target.screen) !== undefined && task.target.screen !== 'today' && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { onGo(task); }}>{t(`shell:rail.${task.target.screen}`)}</Button>}
          {mayHandle && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { onDeed(task, 'done'); }}>{t('tasks.close')}</Button>}
          {menu(task, mayHandle ? [task.paused === null ? ['pause', t('deeds.pause')] : ['continue', t('deeds.goOn')], ['assign', t('deeds.assign')], ['dismissed', t('deeds.dismiss')], ['history', t('deeds.history')]] : [['history', t('deeds.history')]])}
        </span>
      ),
    },
  ];
}

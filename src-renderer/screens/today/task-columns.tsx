import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { findScreen } from '../../app/screens.ts';
import { useActorWords } from '../../components/use-actor-words.ts';
import { useFormat } from '../../components/format.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { taskWords } from './task-words.ts';

export interface TaskActions {
  readonly onClose: (task: Task) => void;
  readonly onReopen: (task: Task) => void;
}

/** Columns of the open or the closed list; `actions` null for who may only look. */
export function useTaskColumns(state: 'open' | 'closed', actions: TaskActions | null, onGo: (task: Task) => void): readonly ListColumn<Task>[] {
  const { t } = useTranslation(['today', 'common', 'shell']);
  const format = useFormat();
  const actorWords = useActorWords();
  const what: ListColumn<Task> = { id: 'what', header: t('tasks.what'), render: (task) => <span title={taskWords(task)}>{taskWords(task)}</span> };
  const whose: ListColumn<Task> = { id: 'whose', header: t('tasks.whose'), width: '110px', render: (task) => task.assignee ?? (task.team === '' ? undefined : task.team) ?? <span style={{ color: 'var(--ink-3)' }}>{t('tasks.nobody')}</span> };
  if (state === 'closed') {
    return [
      what, whose,
      { id: 'closedBy', header: t('tasks.closedBy'), width: '110px', render: (task) => task.closedBy === null ? '' : actorWords(task.closedBy) },
      { id: 'closedAt', header: t('tasks.closedAt'), width: '190px', render: (task) => (task.closedAt === null ? '' : format.dateTime(task.closedAt)) },
      { id: 'note', header: t('tasks.closingNote'), width: '22%', render: (task) => <span title={task.closingNote}>{task.closingNote}</span> },
      { id: 'actions', header: '', width: '110px', align: 'right', render: (task) => actions !== null && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { actions.onReopen(task); }}>{t('tasks.reopen')}</Button> },
    ];
  }
  return [
    { id: 'urgency', header: t('tasks.urgency'), width: '104px', render: (task) => <StatusMark tone={task.urgency} /> },
    what, whose,
    { id: 'since', header: t('tasks.since'), width: '120px', render: (task) => <span title={format.dateTime(task.createdAt)}>{format.relative(task.createdAt)}</span> },
    { id: 'due', header: t('tasks.due'), width: '120px', render: (task) => (task.dueAt === null ? <span style={{ color: 'var(--ink-3)' }}>{t('tasks.noDue')}</span> : <span title={format.dateTime(task.dueAt)}>{format.relative(task.dueAt)}</span>) },
    {
      id: 'actions', header: '', width: '200px', align: 'right',
      render: (task) => (
        <>
          {findScreen(task.target.screen) !== undefined && task.target.screen !== 'today' && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { onGo(task); }}>{t(`shell:rail.${task.target.screen}`)}</Button>}
          {actions !== null && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { actions.onClose(task); }}>{t('tasks.close')}</Button>}
        </>
      ),
    },
  ];
}

import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { useCommand } from '../../app/commands.tsx';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { findScreen } from '../../app/screens.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { NewTaskDialog } from './new-task-dialog.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { TaskLights, type TaskOwner } from './task-lights.tsx';
import { TaskOutputMenu } from './task-output-menu.tsx';
import { byUrgency } from './task-words.ts';
import { useAsTimePasses } from './use-as-time-passes.ts';
import { useTaskDeeds, type TaskDeedKey } from './use-task-deeds.tsx';
import classes from './today.module.css';

const KEYS: Readonly<Record<string, TaskDeedKey>> = { e: 'done', delete: 'dismissed', p: 'pause', t: 'assign', i: 'history' };

/** The list of the day. Enter goes where a task is done, E closes it, Delete dismisses it, P pauses it or lets it go on, T gives it on, I tells what was done with it. */
export function TaskList() {
  const { t } = useTranslation(['today', 'common']);
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const queries = useQueryClient();
  const [state, setState] = useState<'open' | 'closed'>('open');
  const [adding, setAdding] = useState(false);
  // The tray opens the screen with what it counted.
  const { tasks: wanted } = useScreenSearch();
  const [chosen, setOwner] = useState<TaskOwner>({ kind: 'all' });
  const owner: TaskOwner = chosen.kind === 'all' && (wanted === 'overdue' || wanted === 'today') ? { kind: wanted } : chosen;
  const choose = (next: TaskOwner): void => { if (wanted !== undefined) goTo('today'); setOwner(next); };
  const whose = state === 'closed' ? {} : {
    assigneeId: owner.kind === 'person' ? owner.id as never : null, unassigned: owner.kind === 'nobody', team: owner.kind === 'team' ? owner.name : null, mine: owner.kind === 'mine', overdue: owner.kind === 'overdue', today: owner.kind === 'today',
  };
  const { data, error, refetch } = useQuery(core.tasks.listTasks.queryOptions({ input: { state, ...whose } }));
  const mayHandle = can('tasks.handle');
  const tasks = state === 'open' ? [...(data ?? [])].sort(byUrgency) : (data ?? []);
  const { start, dialogs } = useTaskDeeds();

  const onTurn = useCallback(() => { void queries.invalidateQueries({ queryKey: core.tasks.key() }); }, [queries, core]);
  useAsTimePasses(state === 'open' ? tasks.map(({ dueAt }) => dueAt) : [], onTurn);
  useShortcut({ keys: 'n', label: t('tasks.add'), enabled: mayHandle }, () => { setAdding(true); });
  useCommand({ id: 'task-add', label: t('tasks.add'), keywords: 'task new daiban', keys: 'n' }, () => { setAdding(true); }, mayHandle);

  const open = (task: Task): void => {
    if (task.target.screen === 'today') start(task, 'history');
    else if (findScreen(task.target.screen) !== undefined) goTo(task.target.screen, task.target.id);
  };
  const columns = useTaskColumns({ state, mayHandle, onDeed: start, onGo: open });
  const key = (task: Task, pressed: string): boolean => {
    const deed = KEYS[pressed.toLowerCase()];
    if (deed === undefined || (deed !== 'history' && (!mayHandle || state !== 'open'))) return false;
    start(task, deed === 'pause' && task.paused !== null ? 'continue' : deed);
    return true;
  };

  return (
    <section className={classes.tasks} aria-label={t('tasks.title')}>
      <div className={classes.tasksHead}>
        <h2 className={classes.tasksTitle}>{t('tasks.title')}</h2>
        <SegmentedControl value={state} onChange={(value) => { setState(value === 'closed' ? 'closed' : 'open'); }} data={[{ value: 'open', label: t('tasks.open') }, { value: 'closed', label: t('tasks.closed') }]} />
        <span className={classes.grow} />
        {state === 'open' && mayHandle && tasks.length > 0 && <span className={classes.keys}>{t('tasks.keys')}</span>}
        {mayHandle && <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setAdding(true); }}>{t('tasks.add')}</Button>}
        <TaskOutputMenu tasks={state === 'open' ? tasks : []} />
      </div>
      {state === 'open' && <TaskLights chosen={owner} onChoose={choose} />}
      <div className={classes.table}>
        {error !== null && <ErrorNotice error={error} onRetry={() => { void refetch(); }} />}
        {data !== undefined && tasks.length === 0 && (
          owner.kind !== 'all' && state === 'open'
            ? <EmptyState title={t('lights.emptyTitle')} detail={t('lights.emptyDetail')} />
            : <EmptyState title={t('tasks.emptyTitle')} detail={state === 'open' ? t('tasks.emptyDetail') : t('tasks.emptyClosed')} />
        )}
        {tasks.length > 0 && <ListTable label={t('tasks.title')} columns={columns} rows={tasks} rowKey={(task) => task.taskId} onOpen={open} autoFocus onRowKey={(task, event) => key(task, event.key)} />}
      </div>
      {dialogs}
      <NewTaskDialog open={adding} onClose={() => { setAdding(false); }} />
    </section>
  );
}

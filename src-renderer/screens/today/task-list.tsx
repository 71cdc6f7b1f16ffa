import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { useCommand } from '../../app/commands.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { findScreen } from '../../app/screens.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { NewTaskDialog } from './new-task-dialog.tsx';
import { byUrgency, taskWords } from './task-words.ts';
import { useTaskColumns } from './task-columns.tsx';
import { TaskLights, type TaskOwner } from './task-lights.tsx';
import { TaskOutputMenu } from './task-output-menu.tsx';
import classes from './today.module.css';

type Closing = { readonly task: Task; readonly outcome: 'done' | 'dismissed' };

/** The list of the day. Enter goes where a task is done, E closes it, Delete dismisses it. */
export function TaskList() {
  const { t } = useTranslation(['today', 'common']);
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const [state, setState] = useState<'open' | 'closed'>('open');
  const [closing, setClosing] = useState<Closing | null>(null);
  const [adding, setAdding] = useState(false);
  const [owner, setOwner] = useState<TaskOwner>({ kind: 'all' });
  const whose = state === 'closed' ? {} : { assigneeId: owner.kind === 'person' ? owner.id as never : null, unassigned: owner.kind === 'nobody', team: owner.kind === 'team' ? owner.name : null };
  const { data, error, refetch } = useQuery(core.tasks.listTasks.queryOptions({ input: { state, ...whose } }));
  const reopen = useMutation(core.tasks.reopenTask.mutationOptions({ onError: showFailed }));
  const close = useMutation(core.tasks.closeTask.mutationOptions());
  const mayHandle = can('tasks.handle');
  const tasks = state === 'open' ? [...(data ?? [])].sort(byUrgency) : (data ?? []);

  useShortcut({ keys: 'n', label: t('tasks.add'), enabled: mayHandle }, () => { setAdding(true); });
  useCommand({ id: 'task-add', label: t('tasks.add'), keywords: 'task new daiban', keys: 'n' }, () => { setAdding(true); }, mayHandle);

  const open = (task: Task): void => { if (findScreen(task.target.screen) !== undefined) goTo(task.target.screen, task.target.id); };
  const reopenTask = (task: Task): void => { reopen.mutate({ taskId: task.taskId, version: task.version }, { onSuccess: () => { showDone(t('tasks.reopenedToast', { title: taskWords(task) })); } }); };
  const startClosing = (next: Closing): void => { close.reset(); setClosing(next); };
  const confirm = (note: string): void => {
    if (closing === null) return;
    close.mutate({ taskId: closing.task.taskId, version: closing.task.version, outcome: closing.outcome, note }, {
      onSuccess: (closed) => {
        setClosing(null);
        const toast = closing.outcome === 'done' ? 'tasks.closedToast' : 'tasks.dismissedToast';
        showDone(t(toast, { title: taskWords(closed) }), { label: t('common:undo'), run: () => { reopenTask(closed); } });
      },
    });
  };
  const columns = useTaskColumns(state, mayHandle ? { onClose: (task) => { startClosing({ task, outcome: 'done' }); }, onReopen: reopenTask } : null, open);

  return (
    <section className={classes.tasks} aria-label={t('tasks.title')}>
      <div className={classes.tasksHead}>
        <h2 className={classes.tasksTitle}>{t('tasks.title')}</h2>
        <SegmentedControl value={state} onChange={(value) => { setState(value === 'closed' ? 'closed' : 'open'); }} data={[{ value: 'open', label: t('tasks.open') }, { value: 'closed', label: t('tasks.closed') }]} />
        <span className={classes.grow} />
        {state === 'open' && mayHandle && tasks.length > 0 && <span className={classes.keys}>{t('tasks.keys')}</span>}
        {mayHandle && <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setAdding(true); }}>{t('tasks.add')}</Button>}
        {state === 'open' && <TaskOutputMenu tasks={tasks} />}
      </div>
      {state === 'open' && <TaskLights chosen={owner} onChoose={setOwner} />}
      <div className={classes.table}>
        {error !== null && <ErrorNotice error={error} onRetry={() => { void refetch(); }} />}
        {data !== undefined && tasks.length === 0 && (
          owner.kind !== 'all' && state === 'open'
            ? <EmptyState title={t('lights.emptyTitle')} detail={t('lights.emptyDetail')} />
            : <EmptyState title={t('tasks.emptyTitle')} detail={state === 'open' ? t('tasks.emptyDetail') : t('tasks.emptyClosed')} />
        )}
        {tasks.length > 0 && (
          <ListTable
            label={t('tasks.title')} columns={columns} rows={tasks} rowKey={(task) => task.taskId} onOpen={open} autoFocus
            onRowKey={(task, event) => {
              if (!mayHandle || state !== 'open') return false;
              if (event.key === 'e' || event.key === 'E') startClosing({ task, outcome: 'done' });
              else if (event.key === 'Delete') startClosing({ task, outcome: 'dismissed' });
              else return false;
              return true;
            }}
          />
        )}
      </div>
      <ConfirmDialog
        open={closing !== null} title={t(closing?.outcome === 'dismissed' ? 'closing.dismissTitle' : 'closing.title')} objects={closing === null ? [] : [taskWords(closing.task)]}
        confirmLabel={t(closing?.outcome === 'dismissed' ? 'closing.dismissSubmit' : 'closing.submit')} reason={closing?.outcome === 'dismissed' || closing?.task.data['remark'] === 1 ? 'required' : 'optional'}
        reasonLabel={t('closing.note')} reasonHint={t(closing?.outcome === 'dismissed' ? 'closing.dismissNoteHint' : 'closing.noteHint')}
        busy={close.isPending} error={close.error} onConfirm={confirm} onClose={() => { setClosing(null); }}
      />
      <NewTaskDialog open={adding} onClose={() => { setAdding(false); }} />
    </section>
  );
}

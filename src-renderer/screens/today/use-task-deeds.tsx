import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { KINDS_THAT_COME_BACK } from '#shared/domain/task-kind.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { TaskHistoryDialog } from './task-history-dialog.tsx';
import { taskWords } from './task-words.ts';

/** What can be done with a task from its row. */
export type TaskDeedKey = 'done' | 'dismissed' | 'pause' | 'continue' | 'assign' | 'history' | 'reopen';

/** The deeds of a row and the dialogs that they open. */
export function useTaskDeeds(): { readonly start: (task: Task, deed: TaskDeedKey) => void; readonly dialogs: ReactNode } {
  const { t } = useTranslation(['today', 'common']);
  const core = useCore();
  const format = useFormat();
  const [opened, setOpened] = useState<{ readonly task: Task; readonly deed: TaskDeedKey } | null>(null);
  const shut = (): void => { setOpened(null); };
  const close = useMutation(core.tasks.closeTask.mutationOptions());
  const pause = useMutation(core.tasks.pauseTask.mutationOptions());
  const reopen = useMutation(core.tasks.reopenTask.mutationOptions({ onError: showFailed, onSuccess: (task) => { showDone(t('tasks.reopenedToast', { title: taskWords(task) })); } }));
  const goOn = useMutation(core.tasks.continueTask.mutationOptions({
    onError: showFailed, onSuccess: (task) => { showDone(task.dueAt === null ? t('deeds.continuedNoDue', { title: taskWords(task) }) : t('deeds.continuedToast', { title: taskWords(task), due: format.until(task.dueAt) })); },
  }));
  const versioned = ({ taskId, version }: Task) => ({ taskId, version });
  const start = (task: Task, deed: TaskDeedKey): void => {
    if (deed === 'continue') goOn.mutate(versioned(task));
    else if (deed === 'reopen') reopen.mutate(versioned(task));
    else { close.reset(); pause.reset(); setOpened({ task, deed }); }
  };
  const undo = (run: () => void) => ({ label: t('common:undo'), run });
  const confirmClosing = (task: Task, outcome: 'done' | 'dismissed', note: string): void => {
    close.mutate({ ...versioned(task), outcome, note }, {
      onSuccess: (closed) => { shut(); showDone(t(outcome === 'done' ? 'tasks.closedToast' : 'tasks.dismissedToast', { title: taskWords(closed) }), undo(() => { reopen.mutate(versioned(closed)); })); },
    });
  };
  const confirmPause = (task: Task, reason: string): void => {
    pause.mutate({ ...versioned(task), reason }, { onSuccess: (paused) => { shut(); showDone(t('deeds.pausedToast', { title: taskWords(paused) }), undo(() => { goOn.mutate(versioned(paused)); })); } });
  };
  const { task, deed } = opened ?? { task: null, deed: null };
  const closing = deed === 'done' || deed === 'dismissed';
  const dialogs = (
    <>
      <ConfirmDialog
        open={closing} title={t(deed === 'dismissed' ? 'closing.dismissTitle' : 'closing.title')} objects={task === null ? [] : [taskWords(task)]}
        {...(task !== null && KINDS_THAT_COME_BACK.includes(task.kind) && { detail: t('closing.comesBack') })} confirmLabel={t(deed === 'dismissed' ? 'closing.dismissSubmit' : 'closing.submit')} reason={deed === 'dismissed' || task?.data['remark'] === 1 ? 'required' : 'optional'}
        reasonLabel={t('closing.note')} reasonHint={t(deed === 'dismissed' ? 'closing.dismissNoteHint' : 'closing.noteHint')}
        busy={close.isPending} error={close.error} onConfirm={(note) => { if (task !== null && closing) confirmClosing(task, deed, note); }} onClose={shut}
      />
      <ConfirmDialog
        open={deed === 'pause'} title={t('deeds.pauseTitle')} detail={t('deeds.pauseDetail')} objects={task === null ? [] : [taskWords(task)]} confirmLabel={t('deeds.pauseSubmit')} reason="required" reasonLabel={t('deeds.pauseReason')} reasonHint={t('deeds.pauseReasonHint')}
        busy={pause.isPending} error={pause.error} onConfirm={(reason) => { if (task !== null) confirmPause(task, reason); }} onClose={shut}
      />
      {deed === 'assign' && task !== null && <AssignDialog task={task} onClose={shut} />}
      {deed === 'history' && task !== null && <TaskHistoryDialog task={task} onClose={shut} />}
    </>
  );
  return { start, dialogs };
}

import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Worker } from '#shared/contract/roster.ts';
import type { Task } from '#shared/contract/tasks.ts';
import { WorkerSelect } from '../../app/worker-select.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { taskWords } from './task-words.ts';

/** 转交: who does a task from now on, and who stands in for this one alone. */
export function AssignDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation('today');
  const core = useCore();
  const [assigneeId, setAssigneeId] = useState<Worker['personId'] | null>(task.assigneeId);
  const [deputyId, setDeputyId] = useState<Worker['personId'] | null>(task.deputyId);
  const [note, setNote] = useState('');
  const assign = useMutation(core.tasks.assignTask.mutationOptions({
    onSuccess: (given) => { onClose(); showDone(given.assignee === null ? t('deeds.unassignedToast', { title: taskWords(given) }) : t('deeds.assignedToast', { name: given.assignee, title: taskWords(given) })); },
  }));
  return (
    <FormDialog title={t('deeds.assignTitle')} submitLabel={t('deeds.assignSubmit')} busy={assign.isPending} error={assign.error} onSubmit={() => { assign.mutate({ taskId: task.taskId, version: task.version, assigneeId, deputyId, note: note.trim() }); }} onClose={onClose}>
      <p>{taskWords(task)}</p>
      <WorkerSelect first label={t('deeds.whose')} value={assigneeId} onChange={(worker) => { setAssigneeId(worker?.personId ?? null); if (worker?.personId === deputyId) setDeputyId(null); }} />
      <WorkerSelect label={t('deeds.deputy')} description={t('deeds.deputyHint')} value={deputyId} without={assigneeId} onChange={(worker) => { setDeputyId(worker?.personId ?? null); }} />
      <TextInput label={t('deeds.note')} maxLength={500} value={note} onChange={({ currentTarget }) => { setNote(currentTarget.value); }} />
    </FormDialog>
  );
}

import { Button, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Worker } from '#shared/contract/roster.ts';
import { WorkerSelect } from '../../app/worker-select.tsx';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';

/** A date alone means by the end of the office day there. */
const END_OF_DAY = 'T17:00:00';

/** A person's own task. */
export function NewTaskDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('today');
  return <Dialog open={open} onClose={onClose} title={t('form.title')}><NewTaskForm onClose={onClose} /></Dialog>;
}

function NewTaskForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['today', 'common']);
  const core = useCore();
  const create = useMutation(core.tasks.createTask.mutationOptions());
  const [title, setTitle] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [assigneeId, setAssigneeId] = useState<Worker['personId'] | null>(null);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    create.mutate({
      title: title.trim(), dueAt: due === null ? null : new Date(due + END_OF_DAY).toISOString(), assigneeId,
    }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} style={{ display: 'contents' }}>
      <TextInput label={t('form.what')} description={t('form.whatHint')} value={title} maxLength={200} onChange={(event) => { setTitle(event.currentTarget.value); }} data-autofocus />
      <DateInput label={t('form.due')} description={t('form.dueHint')} value={due} onChange={setDue} valueFormat="YYYY-MM-DD" clearable size="sm" />
      <WorkerSelect label={t('form.whose')} value={assigneeId} onChange={(worker) => { setAssigneeId(worker?.personId ?? null); }} />
      <ErrorNotice error={create.error} />
      <DialogFoot>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={create.isPending} disabled={title.trim() === ''}>{t('form.submit')}</Button>
      </DialogFoot>
    </form>
  );
}

import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Worker } from '#shared/contract/roster.ts';
import { useCore } from '../client/use-core.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { showDone } from '../components/toast.ts';
import { WorkerSelect } from './worker-select.tsx';

const localToday = (): string => { const now = new Date(); return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`; };
const plain = (day: string): string => day.replaceAll('-', '');

/** 登记外出: from when to when, and who stands in. `title` names somebody else. */
export function AwayDialog({ personId, title, onClose }: { readonly personId: Worker['personId']; readonly title?: string; readonly onClose: () => void }) {
  const { t } = useTranslation('today');
  const core = useCore();
  const { data } = useQuery(core.tasks.listWorkers.queryOptions({ input: {} }));
  const standing = data?.find((worker) => worker.personId === personId)?.deputy ?? null;
  const [from, setFrom] = useState<string | null>(localToday);
  const [to, setTo] = useState<string | null>(null);
  const [deputyId, setDeputyId] = useState<Worker['personId'] | null>(null);
  const [reason, setReason] = useState('');
  const mark = useMutation(core.tasks.markAway.mutationOptions({
    onSuccess: ({ deputy, away, planned }) => { onClose(); showDone(t('away.done', { name: away?.deputy ?? planned.at(-1)?.deputy ?? deputy ?? '' })); },
  }));
  const submit = (): void => { if (from !== null) mark.mutate({ personId, fromDay: plain(from), toDay: to === null ? null : plain(to), deputyId, reason: reason.trim() }); };
  return (
    <FormDialog title={title ?? t('away.title')} submitLabel={t('away.submit')} busy={mark.isPending} error={mark.error} canSubmit={from !== null && (deputyId !== null || standing !== null)} onSubmit={submit} onClose={onClose}>
      <p>{t('away.detail')}</p>
      <DateInput label={t('away.from')} value={from} onChange={setFrom} valueFormat="YYYY-MM-DD" size="sm" data-autofocus />
      <DateInput label={t('away.to')} description={t('away.toHint')} value={to} onChange={setTo} valueFormat="YYYY-MM-DD" clearable size="sm" {...(from !== null && { minDate: from })} />
      <WorkerSelect label={t('away.deputy')} {...(standing !== null && { description: t('away.deputyStanding', { name: standing }) })} value={deputyId} without={personId} onChange={(worker) => { setDeputyId(worker?.personId ?? null); }} />
      <TextInput label={t('away.reason')} maxLength={200} value={reason} onChange={({ currentTarget }) => { setReason(currentTarget.value); }} />
    </FormDialog>
  );
}

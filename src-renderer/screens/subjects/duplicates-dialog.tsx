import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '#shared/contract/subjects.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { showDone } from '../../components/toast.ts';

interface Pair { readonly first: Subject; readonly second: Subject; readonly why: 'sameIdentifier' | 'sameName' }

/** Two that may be one, side by side; merging can be taken back from the subject itself. */
export function DuplicatesDialog({ mayEdit, onClose }: { readonly mayEdit: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['subjects', 'common']);
  const core = useCore();
  const [reason, setReason] = useState('');
  const { data, error } = useQuery(core.subjects.listDuplicates.queryOptions({ input: {} }));
  const merge = useMutation(core.subjects.mergeSubjects.mutationOptions());
  const named = (subject: Subject) => <>{subject.name}<br />{subject.identifiers.map((each) => `${t(`identifierKinds.${each.kind}`)} ${each.value}`).join(' · ')}</>;
  const columns: readonly ListColumn<Pair>[] = [
    { id: 'first', header: t('duplicates.first'), render: ({ first }) => named(first) },
    { id: 'second', header: t('duplicates.second'), width: '260px', render: ({ second }) => named(second) },
    { id: 'why', header: t('duplicates.why'), width: '110px', render: ({ why }) => t(`duplicates.${why}`) },
    ...(mayEdit ? [{ id: 'merge', header: '', width: '100px', render: ({ first, second }: Pair) => (
      <Button variant="default" size="compact-sm" disabled={reason.trim() === ''} loading={merge.isPending} onClick={() => { merge.mutate({ subjectId: second.subjectId, into: first.subjectId, reason: reason.trim() }, { onSuccess: () => { showDone(t('merged', { name: second.name, into: first.name })); } }); }}>{t('duplicates.merge')}</Button>
    ) }] : []),
  ];
  return (
    <Dialog open onClose={onClose} title={t('duplicates.title')} width={860}>
      <p>{t('duplicates.detail')}</p>
      {mayEdit && <TextInput label={t('common:reason')} value={reason} maxLength={500} data-autofocus onChange={(event) => { setReason(event.currentTarget.value); }} />}
      <ErrorNotice error={error ?? merge.error} />
      {data?.length === 0 ? <p>{t('duplicates.none')}</p> : <ListTable label={t('duplicates.title')} columns={columns} rows={data ?? []} rowKey={({ first, second }) => `${first.subjectId} ${second.subjectId}`} />}
      <DialogFoot><Button onClick={onClose}>{t('common:close')}</Button></DialogFoot>
    </Dialog>
  );
}

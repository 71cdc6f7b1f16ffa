import { Select, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliverySource } from '#shared/contract/delivery-shapes.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';

export interface ListOfSource { readonly sourceId: DeliverySource['sourceId']; readonly listKey: string; readonly name: string }

/** A list that is pasted, or numbers that are scanned as the papers come. */
export function ExpectedDialog({ what, lists, day, onClose }: { readonly what: 'import' | 'receive'; readonly lists: readonly ListOfSource[]; readonly day: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('deliveries');
  const core = useCore();
  const [at, setAt] = useState('0');
  const [about, setAbout] = useState(day ?? '');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const list = lists[Number(at)] ?? lists[0]!;
  const rows = text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '').map((line) => { const [externalId = '', unit = '', title = ''] = line.split(/\t|[,，]| {2,}/u).map((cell) => cell.trim()); return { externalId, unit, title }; });
  const importing = useMutation(core.deliveries.importExpected.mutationOptions({ onSuccess: ({ added, known }) => { onClose(); showDone(t('expected.imported', { added, known })); } }));
  const receiving = useMutation(core.deliveries.receiveExpected.mutationOptions({ onSuccess: (answer) => { onClose(); showDone(t('expected.received', answer)); } }));
  const isImport = what === 'import';
  const submit = (): void => {
    const of = { sourceId: list.sourceId, listKey: list.listKey };
    if (isImport) importing.mutate({ ...of, day: about.trim(), rows });
    else receiving.mutate({ ...of, externalIds: rows.map(({ externalId }) => externalId), day: null, reason: reason.trim() });
  };
  return (
    <FormDialog title={t(isImport ? 'expected.importTitle' : 'expected.receiveTitle')} submitLabel={t(isImport ? 'expected.importSubmit' : 'expected.receiveSubmit', { n: rows.length })} canSubmit={rows.length > 0 && (!isImport || about.trim() !== '')} busy={importing.isPending || receiving.isPending} error={importing.error ?? receiving.error} onSubmit={submit} onClose={onClose}>
      {lists.length > 1 && <Select label={t('expected.list')} allowDeselect={false} value={at} data={lists.map(({ name }, index) => ({ value: String(index), label: name }))} onChange={(next) => { if (next !== null) setAt(next); }} />}
      {isImport && <TextInput label={t('expected.importDay')} placeholder="2026-11-30" data-autofocus value={about} onChange={(event) => { setAbout(event.currentTarget.value); }} />}
      <Textarea label={t(isImport ? 'expected.lines' : 'expected.number')} description={t(isImport ? 'expected.importHint' : 'expected.receiveHint')} autosize minRows={4} maxRows={12} {...(!isImport && { 'data-autofocus': true })} value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
      {!isImport && <TextInput label={t('expected.lateReason')} maxLength={500} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} />}
    </FormDialog>
  );
}

import { Button, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch, DispatchRecipient } from '#shared/contract/dispatches.ts';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './dispatches.module.css';

interface RecipientTableProps {
  readonly dispatch: Dispatch;
  readonly recipients: readonly DispatchRecipient[];
  readonly mayHandle: boolean;
}
type Deed = 'sign' | 'receipt' | 'reopen';

const TONES: Record<DispatchRecipient['state'], StatusTone> = { waiting: 'absent', issued: 'warning', signed: 'info', returned: 'normal' };

/** Who got it: slip, signature and receipt of each under one number. */
export function RecipientTable({ dispatch, recipients, mayHandle }: RecipientTableProps) {
  const { t } = useTranslation('dispatches');
  const core = useCore();
  const format = useFormat();
  const [asked, setAsked] = useState<{ readonly deed: Deed; readonly recipient: DispatchRecipient } | null>(null);
  const close = (): void => { setAsked(null); };
  const reopen = useMutation(core.dispatches.reopenRecipient.mutationOptions({ onSuccess: close }));
  const { dispatchId, version, state, receiptWithin } = dispatch;
  const runs = mayHandle && state === 'issued';
  const next = ({ state: at }: DispatchRecipient): Deed | null => (!runs ? null : at === 'issued' ? 'sign' : at === 'signed' && receiptWithin !== null ? 'receipt' : null);
  const wordOf = ({ state: at }: DispatchRecipient): string => t(at === 'signed' && receiptWithin === null ? 'recipientStates.done' : `recipientStates.${at}`);
  const columns: readonly ListColumn<DispatchRecipient>[] = [
    { id: 'slip', header: t('recipient.slip'), width: '170px', render: ({ slip }) => <CodeText>{slip}</CodeText> },
    { id: 'name', header: t('recipient.name'), render: ({ name }) => name },
    { id: 'copies', header: t('recipient.copies'), width: '70px', align: 'right', render: ({ copies }) => copies },
    { id: 'method', header: t('recipient.method'), width: '80px', wideOnly: true, render: ({ method }) => t(`methods.${method}`) },
    { id: 'state', header: t('recipient.state'), width: '120px', render: (each) => <StatusMark tone={each.state === 'signed' && receiptWithin === null ? 'normal' : TONES[each.state]} word={wordOf(each)} /> },
    { id: 'signed', header: t('recipient.signed'), width: '190px', render: ({ signedBy, signedOn }) => (signedOn === '' ? '' : t('signedBy', { by: signedBy, day: format.described(signedOn) })) },
    { id: 'returned', header: t('recipient.returned'), width: '220px', render: ({ returnedOn, returnedTo, note }) => (returnedOn === '' ? '' : t('returnedOn', { day: format.described(returnedOn), to: returnedTo, note })) },
    ...(mayHandle && (state === 'issued' || state === 'closed') ? [{ id: 'deeds', header: '', width: '170px', render: (recipient: DispatchRecipient) => {
      const deed = next(recipient);
      return (
        <span className={classes.deeds}>
          {deed !== null && <Button variant="default" size="compact-sm" onClick={() => { setAsked({ deed, recipient }); }}>{t(`${deed as 'sign' | 'receipt'}.button`)}</Button>}
          {(recipient.state === 'signed' || recipient.state === 'returned') && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setAsked({ deed: 'reopen', recipient }); }}>{t('reopen.button')}</Button>}
        </span>
      );
    } }] : []),
  ];
  return (
    <>
      <ListTable label={t('recipients')} columns={columns} rows={recipients} rowKey={({ recipientId }) => recipientId} onOpen={(recipient) => { const deed = next(recipient); if (deed !== null) setAsked({ deed, recipient }); }} />
      {asked !== null && asked.deed !== 'reopen' && <NoteDialog deed={asked.deed} dispatch={dispatch} recipient={asked.recipient} onClose={close} />}
      <ConfirmDialog open={asked?.deed === 'reopen'} title={t('reopen.title', { name: asked?.recipient.name ?? '' })} detail={t('reopen.detail')} confirmLabel={t('reopen.button')} reason="required" busy={reopen.isPending} error={reopen.error} onClose={close} onConfirm={(reason) => { if (asked !== null) reopen.mutate({ dispatchId, version, recipientId: asked.recipient.recipientId, reason }); }} />
    </>
  );
}

const today = (): string => { const now = new Date(); return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`; };

/** Who signed when, or when the receipt came. */
function NoteDialog({ deed, dispatch: { dispatchId, version }, recipient: { name, recipientId }, onClose }: { readonly deed: 'sign' | 'receipt'; readonly dispatch: Dispatch; readonly recipient: DispatchRecipient; readonly onClose: () => void }) {
  const { t } = useTranslation('dispatches');
  const core = useCore();
  const { values, set, text } = useFormValues({ day: today(), words: '' });
  const sign = useMutation(core.dispatches.signRecipients.mutationOptions({ onSuccess: onClose }));
  const receipt = useMutation(core.dispatches.noteReceipts.mutationOptions({ onSuccess: onClose }));
  const seen = { dispatchId, version, recipientIds: [recipientId] };
  const [day, words] = [values.day.replaceAll('-', ''), values.words.trim()];
  const submit = (): void => {
    if (deed === 'sign') sign.mutate({ ...seen, signedBy: words, signedOn: day });
    else receipt.mutate({ ...seen, returnedOn: day, note: words });
  };
  return (
    <FormDialog title={t(`${deed}.title`, { name })} submitLabel={t(`${deed}.button`)} busy={sign.isPending || receipt.isPending} error={sign.error ?? receipt.error} canSubmit={deed === 'receipt' || words !== ''} onSubmit={submit} onClose={onClose}>
      <TextInput label={t(deed === 'sign' ? 'sign.by' : 'receipt.note')} maxLength={deed === 'sign' ? 100 : 300} data-autofocus {...text('words')} />
      <DateInput label={t(`${deed}.on`)} valueFormat="YYYY-MM-DD" maxDate={today()} value={values.day} onChange={(next) => { if (next !== null) set('day', next); }} />
    </FormDialog>
  );
}

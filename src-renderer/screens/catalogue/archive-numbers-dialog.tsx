import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { UndoStack } from './use-undo-stack.ts';
import classes from './catalogue.module.css';

const LARGEST = 9_999_999;

/** 馆编件号 for the chosen records, in the order of their own codes. */
export function ArchiveNumbersDialog({ items, did, onClose }: { readonly items: readonly Item[]; readonly did: UndoStack['did']; readonly onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const core = useCore();
  const give = useMutation(core.catalogue.giveArchiveNumbers.mutationOptions());
  const [startAt, setStartAt] = useState<number | null>(1);
  const [width, setWidth] = useState(4);
  const [reason, setReason] = useState('');
  const ordered = [...items].sort((a, b) => (a.archivalCode ?? '\uffff').localeCompare(b.archivalCode ?? '\uffff'));
  const show = (number: number): string => String(number).padStart(width, '0');
  const replaced = items.filter(({ aliases }) => aliases.some(({ kind }) => kind === 'archiveNumber')).length;
  const fits = startAt !== null && String(startAt + items.length - 1).length <= width;
  const submit = (): void => {
    if (startAt === null) return;
    give.mutate({ itemIds: ordered.map(({ itemId }) => itemId), startAt, width, reason }, {
      onSuccess: ({ changed, undoToken }) => { onClose(); if (undoToken !== null) did({ label: t('deed.archiveNumbers', { n: changed }), tokens: [undoToken] }, { toast: true }); },
    });
  };
  return (
    <FormDialog title={t('archiveNumbers.title', { n: items.length })} submitLabel={t('archiveNumbers.submit')} canSubmit={fits} busy={give.isPending} error={give.error} onSubmit={submit} onClose={onClose}>
      <p className={classes.boxNote}>{t('archiveNumbers.detail')}</p>
      <NumberInput label={t('archiveNumbers.startAt')} value={startAt ?? ''} min={1} max={LARGEST} allowDecimal={false} data-autofocus onChange={(value) => { setStartAt(typeof value === 'number' ? value : null); }} />
      <NumberInput label={t('archiveNumbers.width')} value={width} min={1} max={7} allowDecimal={false} onChange={(value) => { if (typeof value === 'number') setWidth(value); }} />
      <TextInput label={`${t('common:reason')} ${t('change.reasonOptional')}`} value={reason} maxLength={500} onChange={(event) => { setReason(event.currentTarget.value); }} />
      {startAt !== null && <p>{t('archiveNumbers.preview', { first: show(startAt), last: show(startAt + items.length - 1), from: ordered[0]?.archivalCode ?? '—', to: ordered.at(-1)?.archivalCode ?? '—' })}</p>}
      {!fits && <p className={classes.boxProblem}><span aria-hidden="true">■</span> {t('archiveNumbers.tooWide')}</p>}
      {replaced > 0 && <p className={classes.boxNote}>{t('archiveNumbers.replaced', { n: replaced })}</p>}
    </FormDialog>
  );
}

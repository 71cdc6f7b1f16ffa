import { Select, Textarea } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueRecord } from '#shared/contract/declassification.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './declassification.module.css';

const LEVELS = ['public', 'internal', 'secret', 'confidential'] as const;
const SHOWN = 100;

interface DeclassifyDialogProps {
  readonly records: readonly Pick<DueRecord, 'itemId' | 'volumeId'>[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** To which level, and why: every change stands below before it is made. */
export function DeclassifyDialog({ records, onClose, onDone }: DeclassifyDialogProps) {
  const { t } = useTranslation('declassification');
  const core = useCore();
  const client = useCoreClient();
  const words = useItemWords();
  const format = useFormat();
  const ids = { itemIds: records.flatMap(({ itemId }) => itemId ?? []), volumeIds: records.flatMap(({ volumeId }) => volumeId ?? []) };
  const [to, setTo] = useState<(typeof LEVELS)[number]>('public');
  const [reason, setReason] = useState('');
  const preview = useQuery(core.declassification.previewDeclassify.queryOptions({ input: { ...ids, to }, placeholderData: keepPreviousData, gcTime: 0 }));
  const takeBack = (undoToken: number): void => { client.declassification.takeBack({ undoToken }).then(({ records: back }) => { showDone(t('undone', { n: back })); }, showFailed); };
  const save = useMutation(core.declassification.declassifyItems.mutationOptions({
    onSuccess: ({ changed, undoToken }) => { onDone(); if (undoToken !== null) showDone(t('done', { n: changed }), { label: t('back'), run: () => { takeBack(undoToken); } }); },
  }));
  const shown = preview.data;
  const early = shown?.changes.filter((change) => change.early).length ?? 0;
  return (
    <FormDialog
      title={t('dialogTitle', { n: format.number(records.length) })} width={720} busy={save.isPending} error={save.error ?? preview.error} canSubmit={reason.trim() !== '' && shown !== undefined && shown.changes.length > 0 && !preview.isPlaceholderData}
      submitLabel={t('submit', { n: format.number(shown?.changes.length ?? 0) })} onSubmit={() => { save.mutate({ ...ids, to, reason: reason.trim() }); }} onClose={onClose}
    >
      <Select label={t('to')} w={240} allowDeselect={false} value={to} data={LEVELS.map((each) => ({ value: each, label: words.value('classification', each) }))} onChange={(next) => { setTo(LEVELS.find((each) => each === next) ?? 'public'); }} />
      <Textarea label={t('reason')} description={t('reasonHint')} required autosize minRows={2} maxRows={5} maxLength={500} value={reason} onChange={(event) => { setReason(event.currentTarget.value); }} data-autofocus />
      {shown !== undefined && shown.changes.length > 0 && (
        <>
          <p role="status">{t('willChange', { n: format.number(shown.changes.length) })}{early > 0 && <span className={classes.early}> ▲ {t('earlyCount', { n: format.number(early) })}</span>}</p>
          <ul className={classes.changes} tabIndex={0} aria-label={t('willChange', { n: format.number(shown.changes.length) })}>
            {shown.changes.slice(0, SHOWN).map((change) => <li key={change.itemId ?? change.volumeId}>{change.name}<span className={classes.quiet}>{'　'}{change.before} → {change.after}</span>{change.early && <span className={classes.early}> ▲ {t('early')}</span>}</li>)}
          </ul>
        </>
      )}
      {shown !== undefined && shown.left.length > 0 && <p className={classes.quiet}>{t('left', { n: format.number(shown.left.length) })}</p>}
    </FormDialog>
  );
}

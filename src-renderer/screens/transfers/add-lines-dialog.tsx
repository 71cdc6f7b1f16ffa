import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '#shared/contract/transfers.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { readLines } from './read-lines.ts';
import classes from './transfers.module.css';

/** Papers, one a line, typed or pasted from a spreadsheet; what is read is shown before it is kept. */
export function AddLinesDialog({ transfer, onClose }: { readonly transfer: Transfer; readonly onClose: () => void }) {
  const { t } = useTranslation('transfers');
  const core = useCore();
  const [typed, setTyped] = useState('');
  const add = useMutation(core.transfers.addLines.mutationOptions({ onSuccess: onClose }));
  const read = readLines(typed);
  const unclear = read.filter(({ pages, title }) => pages === null || pages < 1 || title === '');
  const lines = read.map(({ pages, ...line }) => ({ ...line, pages: pages ?? 0 }));
  return (
    <FormDialog title={t('add.title')} width={640} submitLabel={t('add.submit', { n: read.length })} busy={add.isPending} error={add.error} canSubmit={read.length > 0 && unclear.length === 0} onSubmit={() => { add.mutate({ transferId: transfer.transferId, version: transfer.version, lines }); }} onClose={onClose}>
      <Textarea label={t('add.lines')} description={t('add.hint')} autosize minRows={8} maxRows={16} data-autofocus value={typed} onChange={(event) => { setTyped(event.currentTarget.value); }} />
      <p className={unclear.length > 0 ? classes.lack : classes.quiet} role="status">
        {unclear.length > 0 ? t('add.unclear', { line: unclear[0]!.title }) : t('add.read', { n: read.length, pages: lines.reduce((sum, { pages }) => sum + pages, 0) })}
      </p>
    </FormDialog>
  );
}

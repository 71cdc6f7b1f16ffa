import { Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '#shared/contract/line.ts';
import { useCore } from '../../client/use-core.ts';
import { useFormat } from '../../components/format.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

/** 接手 Each station checks the one before: every point is ticked by whoever takes the batch. */
export function ClaimDialog({ detail: { batch, settings, handOvers }, onClose }: { readonly detail: BatchDetail; readonly onClose: () => void }) {
  const { t } = useTranslation('line');
  const core = useCore();
  const format = useFormat();
  const words = useLineWords();
  const [checked, setChecked] = useState<string[]>([]);
  const [remark, setRemark] = useState('');
  const claim = useMutation(core.line.claimBatch.mutationOptions({ onSuccess: onClose }));
  const last = handOvers.at(-1);
  // What came back from a later station was checked when it first came.
  const checks = last?.direction === 'back' ? [] : (settings.stations[batch.position - 1]?.checks ?? []);
  return (
    <FormDialog title={t('claim.title', { number: batch.number })} submitLabel={t('claim.submit')} focusSubmit={checks.length === 0} busy={claim.isPending} error={claim.error} canSubmit={checks.every(({ checkKey }) => checked.includes(checkKey))} onClose={onClose} onSubmit={() => { claim.mutate({ batchId: batch.batchId, version: batch.version, checked, remark: remark.trim() }); }}>
      {last !== undefined && <p>{t('claim.from', { by: last.givenBy, at: format.dateTime(last.givenAt), items: format.number(last.items), pages: format.number(last.pages) })}{last.condition !== '' && <><br />{t('claim.condition', { condition: last.condition })}</>}{last.reason !== '' && <><br />{t('claim.backDetail', { reason: last.reason })}</>}</p>}
      {checks.length === 0 ? <p className={classes.quiet}>{t('claim.none')}</p> : (
        <Checkbox.Group label={t('claim.checks')} description={t('claim.bad')} value={checked} onChange={setChecked}>
          <div className={classes.checks}>{checks.map((check, index) => <Checkbox key={check.checkKey} value={check.checkKey} label={words.name(check)} data-autofocus={index === 0 || undefined} />)}</div>
        </Checkbox.Group>
      )}
      <TextInput label={t('claim.remark')} maxLength={500} value={remark} onChange={(event) => { setRemark(event.currentTarget.value); }} />
    </FormDialog>
  );
}

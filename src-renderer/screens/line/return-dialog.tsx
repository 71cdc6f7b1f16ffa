import { NumberInput, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '#shared/contract/line.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useLineWords } from './line-words.ts';

/** 退回 To which earlier station, why, and how many pages were wrong. */
export function ReturnDialog({ detail: { batch, settings }, findings, onClose }: { readonly detail: BatchDetail; /** Of the automatic checks, for which it goes back. */ readonly findings: number; readonly onClose: () => void }) {
  const { t } = useTranslation(['line', 'quality']);
  const core = useCore();
  const words = useLineWords();
  const earlier = settings.stations.slice(0, batch.position - 1);
  const { values, set, text } = useFormValues({ toStation: earlier.at(-1)?.stationKey ?? '', reason: findings > 0 ? t('quality:checks.reason', { n: findings }) : '', wrongPages: findings });
  const giveBack = useMutation(core.line.returnBatch.mutationOptions({ onSuccess: onClose }));
  return (
    <FormDialog title={t('giveBack.title', { number: batch.number })} submitLabel={t('giveBack.submit')} busy={giveBack.isPending} error={giveBack.error} canSubmit={values.reason.trim() !== ''} onClose={onClose} onSubmit={() => { giveBack.mutate({ batchId: batch.batchId, version: batch.version, toStation: values.toStation, reason: values.reason.trim(), wrongPages: values.wrongPages }); }}>
      <Select label={t('giveBack.to')} allowDeselect={false} value={values.toStation} data={earlier.map((station) => ({ value: station.stationKey, label: words.name(station) }))} onChange={(next) => { if (next !== null) set('toStation', next); }} />
      <Textarea label={t('giveBack.reason')} required maxLength={500} autosize minRows={2} data-autofocus {...text('reason')} />
      <NumberInput label={t('giveBack.wrongPages')} min={0} max={1_000_000} allowDecimal={false} value={values.wrongPages} onChange={(next) => { set('wrongPages', typeof next === 'number' ? next : 0); }} />
    </FormDialog>
  );
}

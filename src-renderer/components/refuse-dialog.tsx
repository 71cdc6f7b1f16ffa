import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REFUSAL_REASONS, type RefusalReason } from '#shared/domain/case-paper.ts';
import { FormDialog } from './form-dialog.tsx';
import { useFormValues } from './use-form-values.ts';

interface RefuseDialogProps {
  readonly name: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onRefuse: (reason: RefusalReason, note: string) => void;
  readonly onClose: () => void;
}

/** 退回 Why a paper goes back to who brought it. */
export function RefuseDialog({ name, busy, error, onRefuse, onClose }: RefuseDialogProps) {
  const { t } = useTranslation('receive');
  const { values, set, text } = useFormValues({ reason: 'unsigned' as RefusalReason, note: '' });
  return (
    <FormDialog title={t('refuse.title', { name })} submitLabel={t('paper.refuse')} busy={busy} error={error} onSubmit={() => { onRefuse(values.reason, values.note.trim()); }} onClose={onClose}>
      <Select label={t('refuse.reason')} data-autofocus allowDeselect={false} value={values.reason} data={REFUSAL_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))} onChange={(next) => { const found = REFUSAL_REASONS.find((reason) => reason === next); if (found !== undefined) set('reason', found); }} />
      <Textarea label={t('refuse.note')} maxLength={500} autosize minRows={2} {...text('note')} />
    </FormDialog>
  );
}

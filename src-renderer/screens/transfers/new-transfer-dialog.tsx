import { NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useItemWords } from '../../components/use-item-words.ts';

/** Those of a pick list; a room that keeps records for other terms changes them in the catalogue. */
const RETENTIONS = ['Y', 'D30', 'D10'];

/** Who hands over, and what the papers become in the catalogue. Lines come afterwards. */
export function NewTransferDialog({ onClose, onCreated }: { readonly onClose: () => void; readonly onCreated: (transferId: string) => void }) {
  const { t, i18n } = useTranslation('transfers');
  const core = useCore();
  const { all, current } = useCurrentFonds();
  const words = useItemWords();
  const { values, set, text } = useFormValues({ fondsId: (current ?? all[0])?.fondsId ?? '', fromWhom: '', recordGroup: 'WS', retention: 'D30', year: new Date().getFullYear(), note: '' });
  const create = useMutation(core.transfers.createTransfer.mutationOptions({ onSuccess: ({ transfer: { transferId } }) => { onClose(); onCreated(transferId); } }));
  const submit = (): void => {
    create.mutate({ fondsId: values.fondsId as never, fromWhom: values.fromWhom.trim(), recordGroup: values.recordGroup, retention: values.retention, year: values.year, note: values.note.trim() });
  };
  return (
    <FormDialog title={t('create.title')} submitLabel={t('create.submit')} busy={create.isPending} error={create.error} canSubmit={values.fromWhom.trim() !== '' && values.fondsId !== ''} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('column.from')} maxLength={200} data-autofocus {...text('fromWhom')} />
      {all.length > 1 && <Select label={t('create.fonds')} value={values.fondsId} allowDeselect={false} data={all.map(({ fondsId, code, name }) => ({ value: fondsId, label: `${code} ${name}` }))} onChange={(next) => { if (next !== null) set('fondsId', next as never); }} />}
      <Select label={t('create.recordGroup')} value={values.recordGroup} allowDeselect={false} data={RECORD_GROUP_PRESETS.map(({ code, nameZh, nameEn }) => ({ value: code, label: `${code} ${i18n.language === 'en' ? nameEn : nameZh}` }))} onChange={(next) => { if (next !== null) set('recordGroup', next); }} />
      <Select label={t('create.retention')} value={values.retention} allowDeselect={false} data={RETENTIONS.map((code) => ({ value: code, label: words.retention(code) }))} onChange={(next) => { if (next !== null) set('retention', next); }} />
      <NumberInput label={t('create.year')} min={1000} max={2200} allowDecimal={false} thousandSeparator="" value={values.year} onChange={(next) => { set('year', typeof next === 'number' ? next : new Date().getFullYear()); }} />
      <TextInput label={t('create.note')} maxLength={500} {...text('note')} />
    </FormDialog>
  );
}

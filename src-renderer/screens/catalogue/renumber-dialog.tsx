import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { isCode, type RecordForm } from './use-record.ts';

/** The 档号 holds what is being changed: a new number, and the old one retired, or nothing. */
export function RenumberDialog({ record }: { readonly record: RecordForm }) {
  const { t } = useTranslation('catalogue');
  const words = useItemWords();
  const { opened, error } = record;
  const asking = opened.kind === 'item' && isCode(error, 'CATALOGUE_CODE_HOLDS_FIELD');
  return (
    <ConfirmDialog
      open={asking} title={t('renumber.title')} confirmLabel={t('renumber.submit')} reason="required" reasonHint={t('renumber.reasonHint')} busy={record.saving}
      detail={opened.kind === 'item' && t('renumber.detail', { code: opened.item.archivalCode ?? '', fields: record.changed.filter((field) => ['fondsId', 'recordGroup', 'year', 'unitId', 'retention'].includes(field)).map(words.field).join(t('list')) })}
      onConfirm={(reason) => { void record.save({ reason }); }} onClose={record.forgetError}
    />
  );
}

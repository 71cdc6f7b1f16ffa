import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';

interface LeaveDialogProps {
  readonly open: boolean;
  /** What the record is called. */
  readonly name: string;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Words were written and not saved, and somebody is going away from them. */
export function LeaveDialog({ open, name, busy, onSave, onDiscard, onStay }: LeaveDialogProps) {
  const { t } = useTranslation('catalogue');
  return (
    <Dialog open={open} onClose={onStay} title={t('leave.title')}>
      <p>{t('leave.detail', { name })}</p>
      <DialogFoot>
        <Button variant="subtle" color="gray" onClick={onDiscard}>{t('leave.discard')}</Button>
        <Button variant="default" onClick={onStay}>{t('leave.stay')}</Button>
        <Button onClick={onSave} loading={busy} data-autofocus>{t('leave.save')}</Button>
      </DialogFoot>
    </Dialog>
  );
}

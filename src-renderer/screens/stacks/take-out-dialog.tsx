import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Box } from '#shared/contract/stacks.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { StopKeys } from './stop-button.tsx';

/** Takes a box off its shelf, with a reason. */
export function TakeOutDialog({ box, onStop, onClose }: { readonly box: Box | null; readonly onStop: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const takeOut = useMutation(core.stacks.takeOutBox.mutationOptions());
  const place = box?.place ?? null;
  const confirm = (reason: string): void => {
    if (box === null) return;
    takeOut.mutate({ boxId: box.boxId, reason }, { onSuccess: () => { onClose(); showDone(t('box.takeOutToast', { box: box.boxNumber })); } });
  };
  return (
    <ConfirmDialog
      open={box !== null} title={t('box.takeOutTitle', { box: box?.boxNumber ?? '' })} detail={<>{t('box.takeOutDetail')}<StopKeys press={onStop} /></>} objects={place === null ? [] : [currentLanguage() === 'en' ? place.spokenEn : place.spokenZh]}
      confirmLabel={t('box.takeOut')} reason="required" busy={takeOut.isPending} error={takeOut.error} onConfirm={confirm} onClose={() => { takeOut.reset(); onClose(); }}
    />
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfPlace, Stocktaking, StocktakingDetail } from '#shared/contract/stocktaking.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showFailed } from '../../components/toast.ts';
import classes from './stocktaking.module.css';

export interface AisleBarProps {
  readonly stocktakingId: Stocktaking['stocktakingId'];
  readonly shelf: ShelfPlace;
  readonly entered: StocktakingDetail['aisles'][number] | null;
  readonly isLive: boolean;
  readonly onEntered: () => void;
}

/** Whether the bank is locked for whoever counts in this aisle. A powered one is before anything is counted there. */
export function AisleBar({ stocktakingId, shelf, entered, isLive, onEntered }: AisleBarProps) {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const goTo = useGoTo();
  const enter = useMutation(core.stocktaking.enterAisle.mutationOptions());
  const leave = useMutation(core.stocktaking.leaveAisle.mutationOptions());
  const [asking, setAsking] = useState<'unlocked' | 'leave' | null>(null);
  const { aisle, bankId, shelfId, powered } = shelf;
  if (!isLive || aisle === 0) return null;
  const isHere = entered?.aisle === aisle && (entered.held || entered.remark !== '' || !powered);
  const go = (unlockedRemark: string): void => { enter.mutate({ stocktakingId, shelfId, unlockedRemark }, { onSuccess: () => { setAsking(null); onEntered(); } }); };
  const out = (remark: string): void => { leave.mutate({ stocktakingId, bankId, remark }, { onSuccess: () => { setAsking(null); }, ...(remark === '' && { onError: showFailed }) }); };
  return (
    <div className={classes.aisle} data-held={(isHere && entered.held) || undefined}>
      {isHere && <p className={classes.aisleWord}>{entered.held ? t('aisle.held', { aisle }) : entered.remark === '' ? t('aisle.unheldHand', { aisle }) : t('aisle.unheld', { aisle, remark: entered.remark })}</p>}
      {!isHere && <p className={classes.aisleWord}>{powered ? t('aisle.closed', { aisle }) : t('aisle.unheldHand', { aisle })}</p>}
      <span className={classes.grow} />
      {!isHere && powered && <Button variant="subtle" color="gray" size="compact-md" onClick={() => { goTo('stacks', bankId); }}>{t('aisle.open', { aisle })}</Button>}
      {!isHere && <Button variant={powered ? 'filled' : 'default'} size="compact-md" loading={enter.isPending} onClick={() => { go(''); }}>{t('aisle.enter', { aisle })}</Button>}
      {!isHere && enter.error !== null && powered && <Button variant="default" size="compact-md" onClick={() => { setAsking('unlocked'); }}>{t('aisle.unlocked')}</Button>}
      {entered !== null && <Button variant="default" size="compact-md" loading={leave.isPending} onClick={() => { if (entered.isOwn) out(''); else { leave.reset(); setAsking('leave'); } }}>{t('aisle.leave', { aisle: entered.aisle })}</Button>}
      {asking === null && <ErrorNotice error={enter.error} />}
      <ConfirmDialog
        open={asking === 'unlocked'} title={t('aisle.unlockedTitle', { aisle })} detail={t('aisle.unlockedDetail')} reason="required" reasonLabel={t('aisle.remark')} confirmLabel={t('aisle.enter', { aisle })} busy={enter.isPending}
        onConfirm={go} onClose={() => { setAsking(null); }}
      />
      <ConfirmDialog
        open={asking === 'leave'} title={t('aisle.leaveTitle', { person: entered?.enteredBy ?? '' })} detail={t('aisle.leaveDetail')} reason="required" reasonLabel={t('aisle.remark')} confirmLabel={t('aisle.leave', { aisle: entered?.aisle ?? aisle })} busy={leave.isPending} error={leave.error}
        onConfirm={out} onClose={() => { setAsking(null); }}
      />
    </div>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import type { BankPlan } from './plan/bank-geometry.ts';
import classes from './operating-panel.module.css';

/** While an aisle stands open: the word that somebody goes in, which locks the bank, and the word that they are out. */
export function AisleHold({ bank, openAisle }: { readonly bank: BankPlan; readonly openAisle: number }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const format = useFormat();
  const hold = useMutation(core.stacks.holdAisle.mutationOptions({ onError: showFailed }));
  const release = useMutation(core.stacks.releaseAisle.mutationOptions());
  const [asking, setAsking] = useState(false);
  const { bankId, hold: held } = bank;
  const byHand = bank.kind === 'manual';
  if (!can('stacks.fetch')) return null;
  if (held === null) {
    if (openAisle <= 0) return null;
    return <Button variant="default" loading={hold.isPending} onClick={() => { hold.mutate({ bankId, aisle: openAisle, purpose: 'fetch' }, { onSuccess: () => { showDone(t(byHand ? 'hold.handBegun' : 'hold.begun', { aisle: openAisle })); } }); }}>{t(byHand ? 'hold.handBegin' : 'hold.begin', { aisle: openAisle })}</Button>;
  }
  const end = (remark: string): void => { release.mutate({ bankId, remark }, { onSuccess: () => { setAsking(false); showDone(t(byHand ? 'hold.handEnded' : 'hold.ended', { bank: bank.name })); }, onError: held.isOwn ? showFailed : () => {} }); };
  return (
    <div className={classes.report} data-tone="warning" role="status">
      <p className={classes.reportWords}>{t(byHand ? 'hold.handInside' : 'hold.inside', { name: held.heldBy, aisle: held.aisle })}</p>
      <p>{t('hold.since', { time: format.dateTime(held.heldAt) })}</p>
      {held.isOwn && <Button size="compact-md" variant="default" loading={release.isPending} onClick={() => { end(''); }}>{t(byHand ? 'hold.handOut' : 'hold.out')}</Button>}
      {!held.isOwn && can('stacks.move') && <Button size="compact-md" variant="default" onClick={() => { release.reset(); setAsking(true); }}>{t('hold.force')}</Button>}
      <ConfirmDialog
        open={asking} title={t('hold.forceTitle')} detail={t('hold.forceDetail', { name: held.heldBy, aisle: held.aisle })} reason="required" reasonLabel={t('hold.seen')} confirmLabel={t('hold.force')} busy={release.isPending} error={release.error}
        onConfirm={end} onClose={() => { setAsking(false); }}
      />
    </div>
  );
}

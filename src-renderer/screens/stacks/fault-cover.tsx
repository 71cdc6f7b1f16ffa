import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentError } from '#shared/errors.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { showDone } from '../../components/toast.ts';
import { toldConditions } from './bank-state.ts';
import type { BankPlan } from './plan/bank-geometry.ts';
import type { BankStatus } from './use-bank-watch.ts';
import classes from './fault-cover.module.css';

export interface FaultCoverProps {
  readonly bank: Pick<BankPlan, 'bankId' | 'name'>;
  readonly status: BankStatus;
  readonly error: MunimentError;
  /** For the wall: only words. */
  readonly readOnly?: boolean;
}

/** Lies over the plan while a fault holds the bank: what stopped it, what to check, and the reset for who may. */
export function FaultCover({ bank, status, error, readOnly = false }: FaultCoverProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const [asking, setAsking] = useState(false);
  const reset = useMutation(core.stacks.resetFault.mutationOptions());
  const { what, kept, action } = errorSentences(error);
  const mayReset = can('stacks.move');
  const confirm = (remark: string): void => {
    reset.mutate({ bankId: bank.bankId, remark }, { onSuccess: () => { setAsking(false); showDone(t('fault.resetToast', { bank: bank.name })); } });
  };
  return (
    <div className={classes.cover} role="alert" data-wall={readOnly || undefined}>
      <div className={classes.body}>
        <p className={classes.state}><span aria-hidden="true">■</span> {t(`state.${status.state}`)}{status.faultCarriage > 0 && <span className={classes.carriage}>{t('fault.carriage', { carriage: status.faultCarriage })}</span>}</p>
        <p className={classes.what}>{what}</p>
        {toldConditions(status).length > 0 && <ul className={classes.conditions}>{toldConditions(status).map((condition) => <li key={condition}>{t(`condition.${condition}`)}</li>)}</ul>}
        <p className={classes.action}>{action}</p>
        <p className={classes.kept}>{kept}</p>
        {!readOnly && status.state !== 'fireHold' && (
          <div className={classes.foot}>
            {mayReset ? <Button variant="default" onClick={() => { reset.reset(); setAsking(true); }}>{t('fault.reset')}</Button> : <span className={classes.kept}>{t('fault.noReset')}</span>}
            <span className={classes.code}>{error.code}{status.faultCode > 0 && ` · ${status.faultCode}`}</span>
          </div>
        )}
      </div>
      <ConfirmDialog
        open={asking} title={t('fault.resetTitle', { bank: bank.name })} detail={t('fault.resetDetail')} confirmLabel={t('fault.reset')} reason="required" reasonLabel={t('fault.resetReason')} reasonHint={t('fault.resetReasonHint')}
        busy={reset.isPending} error={reset.error} onConfirm={confirm} onClose={() => { setAsking(false); }}
      />
    </div>
  );
}

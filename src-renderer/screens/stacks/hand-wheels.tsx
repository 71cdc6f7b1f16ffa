import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { handWheelSteps } from '#shared/domain/hand-wheel.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import type { BankPlan } from './plan/bank-geometry.ts';
import classes from './operating-panel.module.css';

interface HandWheelsProps {
  readonly bank: BankPlan;
  /** The aisle that is wanted; null when none, 0 for the walkway. */
  readonly aisle: number | null;
}

/** A bank that no program moves: says which wheels a person has to turn, and keeps their word for what stands open. */
export function HandWheels({ bank, aisle }: HandWheelsProps) {
  const { t } = useTranslation('stacks');
  if (bank.kind === 'fixed') return <p className={classes.wheel}>{t('operate.fixedHint')}</p>;
  if (bank.kind === 'powered') return <p className={classes.wheel}>{t('operate.noController')}</p>;
  return <Wheels bank={bank} aisle={aisle} />;
}

function Wheels({ bank, aisle }: HandWheelsProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const format = useFormat();
  const confirm = useMutation(core.stacks.confirmByHand.mutationOptions());
  const { handState } = bank;
  const say = (openAisle: number): void => { confirm.mutate({ bankId: bank.bankId, openAisle }); };
  const mayOpen = can('stacks.fetch') && bank.hold === null && aisle !== null && aisle > 0 && handState?.openAisle !== aisle;
  useShortcut({ keys: 'o', label: t('operate.handOpen', { aisle: aisle ?? '–' }), enabled: mayOpen && !confirm.isPending }, () => { if (aisle !== null) say(aisle); });
  const isOpen = aisle !== null && aisle > 0 && handState?.openAisle === aisle;
  return (
    <div className={classes.wheel}>
      <p className={classes.quiet}>{t('operate.manualTitle')}</p>
      {handState !== null && (
        <p>
          {handState.openAisle > 0 ? t('openNow.aisle', { aisle: handState.openAisle }) : t('openNow.none')}{' '}
          <span className={classes.quiet}>{t('operate.handSaid', { name: handState.confirmedBy, time: format.dateTime(handState.confirmedAt) })}</span>
        </p>
      )}
      {!isOpen && bank.hold === null && <p>{wheelWords(t, bank, aisle)}</p>}
      <ErrorNotice error={confirm.error} />
      {can('stacks.fetch') && bank.hold === null && (
        <div className={classes.handButtons}>
          {mayOpen && <Button rightSection={<KeyHint keys="O" />} loading={confirm.isPending} onClick={() => { say(aisle); }}>{t('operate.handOpen', { aisle })}</Button>}
          {handState?.openAisle !== 0 && <Button variant="default" loading={confirm.isPending} onClick={() => { say(0); }}>{t('operate.handClosed')}</Button>}
        </div>
      )}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'stacks'>>['t'];

/** Without anybody's word for what is open only the wheel of the wanted aisle can be named. */
function wheelWords(t: Translate, bank: BankPlan, aisle: number | null): string {
  if (aisle === null) return t('operate.manualChoose');
  if (aisle === 0) return t('operate.manualWalkway');
  if (bank.handState === null) return t('operate.manualHint', { column: aisle, aisle });
  const steps = handWheelSteps({ carriages: bank.carriages, aisleMm: bank.aisleWidthMm, mmPerTurn: null }, bank.handState.openAisle, aisle);
  return steps === null ? '' : t(`operate.wheels.${steps.direction}`, { columns: steps.columns.join(t('operate.wheelsJoin')), aisle });
}

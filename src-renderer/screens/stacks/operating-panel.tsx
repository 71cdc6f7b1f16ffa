import { IconArrowsHorizontal, IconArrowsLeftRight, IconBulb, IconBulbOff, IconLock, IconLockOpen, IconMoon, IconShieldCheck, type Icon } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { AisleHold } from './aisle-hold.tsx';
import { coveringError, motionBlock, stateOf, toldConditions } from './bank-state.ts';
import { HandWheels } from './hand-wheels.tsx';
import { MotionReport } from './motion-report.tsx';
import type { BankPlan, Motion } from './plan/bank-geometry.ts';
import { useBlockWords } from './use-block-words.ts';
import type { BankWatch } from './use-bank-watch.ts';
import type { MotionControl } from './use-motion.ts';
import classes from './operating-panel.module.css';

export interface OperatingPanelProps {
  readonly bank: BankPlan;
  readonly watch: BankWatch | undefined;
  /** The aisle that is chosen or wanted; null when none, 0 for the walkway. */
  readonly aisle: number | null;
  readonly motion: MotionControl;
  readonly onAsk: (motion: Motion) => void;
  /** What is being fetched, or the box that is looked at. */
  readonly children?: ReactNode;
  readonly stop: ReactNode;
}

/** The right side of the stacks: what is wanted, what the bank does, what one may do, and Stop in the corner. */
export function OperatingPanel({ bank, watch, aisle, motion, onAsk, children, stop }: OperatingPanelProps) {
  const { t } = useTranslation('stacks');
  const can = useCan();
  const status = watch?.status ?? null;
  const { name, tone } = stateOf(bank, watch);
  const powered = bank.kind === 'powered' && bank.deviceId !== null;
  const covered = coveringError(status) !== null;
  const ours = motion.current?.bankId === bank.bankId ? motion.current : null;
  return (
    <aside className={classes.panel} aria-label={t('operate.title')}>
      <div className={classes.context}>{children}</div>
      <div className={classes.operate}>
        <div className={classes.state}>
          <span className={classes.bankName}>{bank.name}</span>
          {powered && <StatusMark tone={tone} word={t(`state.${name}`)} />}
        </div>
        {status !== null && (name === 'idle' || name === 'moving') && (ours === null || ours.phase === 'ended') && <p className={classes.open}>{openWords(t, status.state === 'moving', status.openAisle, status.targetAisle)}</p>}
        {powered && name !== 'lost' && toldConditions(status).map((condition) => <p key={condition} className={classes.condition}><span aria-hidden="true">▲</span> {t(`condition.${condition}`)}</p>)}
        {ours !== null && !covered && <MotionReport stopsOnSite={bank.stopReach === 'onSite'} running={ours} status={status} isLost={name === 'lost'} onDismiss={motion.dismiss} />}
        {!powered && <HandWheels bank={bank} aisle={aisle} />}
        {status !== null && (name === 'idle' || bank.hold !== null) && <AisleHold bank={bank} openAisle={status.openAisle} />}
        {bank.handState !== null && <AisleHold bank={bank} openAisle={bank.handState.openAisle} />}
        {powered && (can('stacks.move') ? <MotionButtons bank={bank} watch={watch} aisle={aisle} busy={ours !== null && ours.phase !== 'ended'} onAsk={onAsk} /> : <p className={classes.quiet}>{t('operate.viewOnly')}</p>)}
      </div>
      <div className={classes.corner}>
        {bank.stopReach === 'onSite' && <p className={classes.onSite} role="note">{t('stop.onSite', { bank: bank.name })}</p>}
        {stop}
      </div>
    </aside>
  );
}

type Translate = ReturnType<typeof useTranslation<'stacks'>>['t'];

function openWords(t: Translate, moving: boolean, openAisle: number, targetAisle: number): string {
  if (moving) return targetAisle > 0 ? t('openNow.toAisle', { aisle: targetAisle }) : t('openNow.moving');
  if (openAisle === -1) return t('openNow.ventilating');
  return openAisle > 0 ? t('openNow.aisle', { aisle: openAisle }) : t('openNow.none');
}

interface MotionButtonsProps extends Pick<OperatingPanelProps, 'bank' | 'watch' | 'aisle' | 'onAsk'> { readonly busy: boolean }

function MotionButtons({ bank, watch, aisle, busy, onAsk }: MotionButtonsProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const lock = useMutation(core.stacks.setBankLock.mutationOptions({ onError: showFailed }));
  const test = useMutation(core.stacks.testBank.mutationOptions({ onError: showFailed }));
  const light = useMutation(core.stacks.setAisleLight.mutationOptions({ onError: showFailed }));
  const blockWords = useBlockWords();
  const status = watch?.status ?? null;
  const block = motionBlock(bank, watch);
  const still = block === null && !busy;
  const locked = status?.conditions.includes('locked') === true;
  const reachable = watch?.freshness === 'fresh' && status?.state === 'idle';
  const isOpen = aisle !== null && aisle > 0 && status?.openAisle === aisle;
  const lightAisle = aisle !== null && aisle > 0 ? aisle : (status?.openAisle ?? 0);
  const lit = status?.carriages[lightAisle - 1]?.lightOn === true;
  const setLock = (): void => {
    lock.mutate({ bankId: bank.bankId, locked: !locked }, { onSuccess: () => { showDone(t(locked ? 'operate.unlockedToast' : 'operate.lockedToast', { bank: bank.name })); } });
  };
  const setLight = (): void => {
    light.mutate({ bankId: bank.bankId, aisle: lightAisle, on: !lit }, { onSuccess: () => { showDone(t(lit ? 'operate.lightOffToast' : 'operate.lightOnToast', { aisle: lightAisle })); } });
  };
  return (
    <div className={classes.buttons}>
      {aisle === 0 && <p className={classes.quiet}>{t('operate.walkway')}</p>}
      {!isOpen && aisle !== 0 && (
        <button type="button" className={classes.openButton} disabled={aisle === null || !still} onClick={() => { if (aisle !== null) onAsk({ kind: 'openAisle', aisle }); }}>
          {aisle === null ? t('operate.choose') : t('operate.open', { aisle })}
          {aisle === null && <span className={classes.openHint}>{t('operate.chooseHint')}</span>}
        </button>
      )}
      {block !== null && !busy && <p className={classes.quiet}>{t('operate.blocked', { why: blockWords(block) })}</p>}
      <div className={classes.small}>
        <SmallButton icon={IconArrowsLeftRight} label={t('operate.close')} disabled={!still || status?.openAisle === 0} onClick={() => { onAsk({ kind: 'closeAisles' }); }} />
        <SmallButton icon={IconArrowsHorizontal} label={t('operate.ventilate')} disabled={!still} onClick={() => { onAsk({ kind: 'ventilateBank' }); }} />
        <SmallButton icon={IconMoon} label={t('operate.park')} disabled={!still} onClick={() => { onAsk({ kind: 'parkBank' }); }} />
        <SmallButton icon={IconShieldCheck} label={t('operate.test')} disabled={!still || test.isPending} onClick={() => { test.mutate({ bankId: bank.bankId }, { onSuccess: () => { showDone(t('operate.testedToast', { bank: bank.name })); } }); }} />
        <SmallButton icon={locked ? IconLockOpen : IconLock} label={t(locked ? 'operate.unlock' : 'operate.lock')} disabled={!reachable || busy || lock.isPending} onClick={setLock} />
        <SmallButton icon={lit ? IconBulbOff : IconBulb} label={t(lit ? 'operate.lightOff' : 'operate.lightOn')} title={lightAisle > 0 ? t('plan.aisleButton', { aisle: lightAisle }) : undefined} disabled={!reachable || busy || lightAisle <= 0 || light.isPending} onClick={setLight} />
      </div>
    </div>
  );
}

interface SmallButtonProps { readonly icon: Icon; readonly label: string; readonly title?: string | undefined; readonly disabled: boolean; readonly onClick: () => void }

function SmallButton({ icon: Sign, label, title, disabled, onClick }: SmallButtonProps) {
  return <button type="button" className={classes.smallButton} disabled={disabled} title={title} onClick={onClick}><Sign size={18} stroke={1.5} aria-hidden="true" />{label}</button>;
}

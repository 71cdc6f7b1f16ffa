import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowsMaximize, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { coveringError, stateOf, toldConditions } from './bank-state.ts';
import { FaultCover } from './fault-cover.tsx';
import { BankDrawing, MARGIN } from './plan/bank-drawing.tsx';
import { carriageLengthMm, railLengthMm, unreportedPositionsMm, type BankPlan } from './plan/bank-geometry.ts';
import { useSmoothPositions } from './plan/use-smooth-positions.ts';
import type { Room } from './stacks-room.tsx';
import { StopButton } from './stop-button.tsx';
import { useBankWatches, type BankWatch } from './use-bank-watch.ts';
import { stopTargetsOf, useStop } from './use-stop.ts';
import classes from './wall-display.module.css';

/** The powered banks of a room over the whole screen, to be read from three metres. No names of people or papers; Stop works. */
export function WallDisplay({ room, onLeave }: { readonly room: Room; readonly onLeave: () => void }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const plan = useQuery(core.stacks.getPlan.queryOptions({ input: { roomId: room.roomId } }));
  const banks = (plan.data?.banks ?? []).filter(({ kind, deviceId }) => kind === 'powered' && deviceId !== null);
  const ids = banks.map(({ bankId }) => bankId);
  const watches = useBankWatches(ids);
  const stop = useStop(stopTargetsOf(banks, watches));
  const moving = banks.some(({ bankId }) => watches.get(bankId)?.status?.state === 'moving');
  const bank = banks[0];
  return (
    <div className={classes.wall}>
      <header className={classes.head}>
        <h1 className={classes.title}>{room.name}</h1>
        <span className={classes.grow} />
        <Button variant="subtle" color="gray" leftSection={<IconArrowsMaximize size={16} stroke={1.5} />} onClick={() => { void document.documentElement.requestFullscreen(); }}>{t('wall.fullScreen')}</Button>
        <Button variant="subtle" color="gray" leftSection={<IconX size={16} stroke={1.5} />} onClick={onLeave}>{t('wall.leave')}</Button>
      </header>
      <ErrorNotice error={plan.error} onRetry={() => { void plan.refetch(); }} />
      {plan.data !== undefined && bank === undefined && <p className={classes.state}>{t('wall.noBank')}</p>}
      <div className={classes.banks}>{banks.map((each) => <WallBank key={each.bankId} bank={each} watch={watches.get(each.bankId)} />)}</div>
      {bank !== undefined && (
        <footer className={classes.foot}>
          <div className={classes.words}>{banks.map((each) => <WallState key={each.bankId} bank={each} watch={watches.get(each.bankId)} named={banks.length > 1} />)}
            {banks.filter(({ stopReach }) => stopReach === 'onSite').map((each) => <p key={each.bankId} role="note">{t('stop.onSite', { bank: each.name })}</p>)}
          </div>
          <StopButton control={stop} moving={moving} large />
        </footer>
      )}
    </div>
  );
}

function WallBank({ bank, watch }: { readonly bank: BankPlan; readonly watch: BankWatch | undefined }) {
  const { t } = useTranslation('stacks');
  const { ref, width, height } = useElementSize();
  const status = watch?.status ?? null;
  const positionsMm = useSmoothPositions(status === null ? unreportedPositionsMm(bank) : status.carriages.map((carriage) => carriage.positionMm));
  const scale = Math.min((width - MARGIN.left - MARGIN.right) / railLengthMm(bank), (height - MARGIN.top - MARGIN.bottom) / carriageLengthMm(bank));
  const dead = watch?.freshness === 'lost';
  const fault = dead ? null : coveringError(status);
  return (
    <div ref={ref} className={classes.bank} data-dead={dead || undefined}>
      {width > 0 && scale > 0 && <BankDrawing bank={bank} scale={scale} positionsMm={positionsMm} status={status} target={null} selectedFace={null} selectedAisle={null} large />}
      {dead && status !== null && <p className={classes.dead} role="alert">{t('plan.lastKnown', { time: new Date(status.readAt).toLocaleTimeString('en-GB') })}</p>}
      {fault !== null && status !== null && <FaultCover bank={bank} status={status} error={fault} readOnly />}
    </div>
  );
}

function WallState({ bank, watch, named }: { readonly bank: BankPlan; readonly watch: BankWatch | undefined; readonly named: boolean }) {
  const { t } = useTranslation('stacks');
  const { name, tone } = stateOf(bank, watch);
  const status = watch?.status ?? null;
  const open = status === null || name === 'lost' ? '' : status.state === 'moving' ? (status.targetAisle > 0 ? t('openNow.toAisle', { aisle: status.targetAisle }) : t('openNow.moving'))
    : status.openAisle > 0 ? t('openNow.aisle', { aisle: status.openAisle }) : status.openAisle === -1 ? t('openNow.ventilating') : t('openNow.none');
  return (
    <div role="status">
      <p className={classes.state}>{named && `${bank.name} `}<StatusMark tone={tone} word={t(`state.${name}`)} /></p>
      <p className={classes.open}>{open}</p>
      {name !== 'lost' && toldConditions(status).map((condition) => <p key={condition} className={classes.condition}>▲ {t(`condition.${condition}`)}</p>)}
    </div>
  );
}

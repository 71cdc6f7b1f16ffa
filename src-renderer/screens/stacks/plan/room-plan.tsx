import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Place } from '#shared/contract/stacks.ts';
import { shelfFill } from '#shared/domain/shelf-capacity.ts';
import { useFormat } from '../../../components/format.ts';
import { StatusMark } from '../../../components/status-mark.tsx';
import { coveringError, stateOf } from '../bank-state.ts';
import { FaultCover } from '../fault-cover.tsx';
import type { BankId, BankWatch } from '../use-bank-watch.ts';
import { BankDrawing, MARGIN, type FaceRef } from './bank-drawing.tsx';
import { carriageLengthMm, positionsByHandMm, railLengthMm, unreportedPositionsMm, type BankPlan } from './bank-geometry.ts';
import { useSmoothPositions } from './use-smooth-positions.ts';
import classes from './plan.module.css';

export interface RoomPlanProps {
  readonly banks: readonly BankPlan[];
  readonly watches: ReadonlyMap<BankId, BankWatch>;
  readonly current: BankId;
  readonly target: Pick<Place, 'bankId' | 'column' | 'face' | 'section' | 'aisle'> | null;
  readonly face: FaceRef | null;
  readonly aisle: number | null;
  readonly onFace: (bankId: BankId, face: FaceRef) => void;
  readonly onAisle: (bankId: BankId, aisle: number) => void;
}

const HEAD_PX = 30;
const KEYS_PX = 34;
const SMALLEST_SCALE = 0.045;

/** All banks of a room on one scale. */
export function RoomPlan({ banks, watches, current, target, face, aisle, onFace, onAisle }: RoomPlanProps) {
  const { t } = useTranslation('stacks');
  const { ref, width, height } = useElementSize();
  const widest = Math.max(...banks.map(railLengthMm));
  const lengths = banks.reduce((sum, bank) => sum + carriageLengthMm(bank), 0);
  const roomForRails = width - MARGIN.left - MARGIN.right;
  const roomForLengths = height - banks.length * (HEAD_PX + MARGIN.top + MARGIN.bottom + 8) - KEYS_PX;
  const scale = Math.max(SMALLEST_SCALE, Math.min(roomForRails / widest, roomForLengths / lengths));
  return (
    <div ref={ref} className={classes.room}>
      {width > 0 && banks.map((bank) => (
        <LiveBank
          key={bank.bankId} bank={bank} scale={scale} watch={watches.get(bank.bankId)} target={target?.bankId === bank.bankId ? target : null}
          face={bank.bankId === current ? face : null} aisle={bank.bankId === current ? aisle : null} onFace={onFace} onAisle={onAisle}
        />
      ))}
      <p className={classes.keys}>
        <span className={classes.legend}><span className={classes.swatch} data-kind="fill" />{t('plan.legend.fill')}</span>
        <span className={classes.legend}><span className={classes.swatch} data-kind="lit" />{t('plan.legend.lit')}</span>
        <span className={classes.legend}><span className={classes.swatch} data-kind="target" />{t('plan.legend.target')}</span>
        <span>{t('plan.keys')}</span>
      </p>
    </div>
  );
}

interface LiveBankProps extends Pick<RoomPlanProps, 'face' | 'aisle' | 'onFace' | 'onAisle'> {
  readonly bank: BankPlan;
  readonly scale: number;
  readonly watch: BankWatch | undefined;
  readonly target: RoomPlanProps['target'];
}

function LiveBank({ bank, scale, watch, target, face, aisle, onFace, onAisle }: LiveBankProps) {
  const { t } = useTranslation('stacks');
  const format = useFormat();
  const status = watch?.status ?? null;
  const positionsMm = useSmoothPositions(status === null ? (bank.handState === null ? unreportedPositionsMm(bank) : positionsByHandMm(bank, bank.handState.openAisle)) : status.carriages.map((carriage) => carriage.positionMm));
  const { name, tone } = stateOf(bank, watch);
  const dead = name === 'lost';
  const fault = dead ? null : coveringError(status);
  const fill = bank.columns.flatMap((column) => column.faces).reduce((sum, each) => ({ widthMm: sum.widthMm + each.widthMm, usedMm: sum.usedMm + each.usedMm }), { widthMm: 0, usedMm: 0 });
  return (
    <section className={classes.bank} aria-label={bank.name}>
      <header className={classes.bankHead}>
        <h2 className={classes.bankName}>{bank.name}</h2>
        {bank.kind === 'powered' ? <StatusMark tone={tone} word={t(`state.${name}`)} /> : <span className={classes.bankFact}>{t(`kind.${bank.kind}`)}</span>}
        <span className={classes.bankFact}>{t('elevation.used', { pct: format.number(shelfFill(fill).fillPct, 1) })}</span>
        <span className={classes.bankFact}>{t('plan.scale', { metres: format.number(railLengthMm(bank) / 1000, 1) })}</span>
        {bank.kind === 'powered' && status === null && <span className={classes.bankFact}>{t('plan.neverHeard')}</span>}
        {bank.kind === 'manual' && <span className={classes.bankFact}>{bank.handState === null ? t('plan.positionsUnknown') : t('plan.positionsSaid', { name: bank.handState.confirmedBy, time: format.dateTime(bank.handState.confirmedAt) })}</span>}
      </header>
      <div className={classes.stage} data-dead={dead || undefined}>
        <BankDrawing
          bank={bank} scale={scale} positionsMm={positionsMm} status={status} target={target} selectedFace={face} selectedAisle={aisle}
          onFace={(chosen) => { onFace(bank.bankId, chosen); }} onAisle={bank.kind === 'fixed' ? undefined : (chosen) => { onAisle(bank.bankId, chosen); }}
        />
        {dead && status !== null && <p className={classes.deadNote} role="alert">{t('plan.lastKnown', { time: clockTime(status.readAt) })}</p>}
        {fault !== null && status !== null && <FaultCover bank={bank} status={status} error={fault} />}
      </div>
    </section>
  );
}

/** With seconds: how old the last thing known is matters here. */
function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB');
}

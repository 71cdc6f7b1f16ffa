import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { plannedMoves, spanText, type BankPlan, type Motion } from './plan/bank-geometry.ts';
import { StopKeys } from './stop-button.tsx';
import type { BankStatus } from './use-bank-watch.ts';
import classes from './confirm-motion-dialog.module.css';

export interface MotionRequest { readonly bank: BankPlan; readonly motion: Motion }

export interface ConfirmMotionDialogProps {
  readonly request: MotionRequest | null;
  /** As it comes in while the dialog is open. */
  readonly status: BankStatus | null;
  /** Why it cannot be now, in words; null when it can. */
  readonly blocked: string | null;
  readonly onStart: (request: MotionRequest) => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

/**
 * Names what will move and asks for the operator's word that the open aisle is empty. The word is given by ticking, and Enter never
 * starts anything by itself: the cursor stands on Cancel and the start waits for the tick.
 */
export function ConfirmMotionDialog({ request, status, blocked, onStart, onStop, onClose }: ConfirmMotionDialogProps) {
  const { t } = useTranslation('stacks');
  const title = request === null ? '' : request.motion.kind === 'openAisle' ? t('confirm.open', { aisle: request.motion.aisle }) : t(TITLES[request.motion.kind]);
  return (
    <Dialog open={request !== null} onClose={onClose} title={title} width={560}>
      <StopKeys press={onStop} />
      {request !== null && <Question request={request} status={status} blocked={blocked} onStart={onStart} onClose={onClose} />}
    </Dialog>
  );
}

const TITLES = { closeAisles: 'confirm.close', ventilateBank: 'confirm.ventilate', parkBank: 'confirm.park' } as const;

interface QuestionProps extends Pick<ConfirmMotionDialogProps, 'status' | 'blocked' | 'onStart' | 'onClose'> { readonly request: MotionRequest }

function Question({ request, status, blocked, onStart, onClose }: QuestionProps) {
  const { t } = useTranslation(['stacks', 'common']);
  const { bank, motion } = request;
  const [empty, setEmpty] = useState(false);
  const openAisle = status?.openAisle ?? 0;
  const occupied = status?.conditions.includes('aisleBeam') === true;
  // The word was given for the aisle that was open then.
  useEffect(() => { setEmpty(false); }, [openAisle, occupied]);
  const moves = status === null ? null : plannedMoves(bank, status.carriages.map((carriage) => carriage.positionMm), motion);
  const moving = moves === null ? [] : [...moves.away, ...moves.towards].sort((a, b) => a - b);
  return (
    <>
      <div className={classes.facts}>
        {moves === null && <p>{t('confirm.positionsUnknown')}</p>}
        {moves !== null && <p className={classes.count}>{moving.length === 0 ? t('confirm.nothingMoves') : t('confirm.moves', { count: moving.length, columns: spanText(moving) })}</p>}
        {motion.kind === 'ventilateBank' ? <p>{t('confirm.spread')}</p> : moves !== null && (
          <ul className={classes.moves}>
            {moves.away.length > 0 && <li><span aria-hidden="true">→</span> {t('confirm.away', { columns: spanText(moves.away) })}</li>}
            {moves.towards.length > 0 && <li><span aria-hidden="true">←</span> {t('confirm.towards', { columns: spanText(moves.towards) })}</li>}
          </ul>
        )}
        {motion.kind === 'parkBank' && <p>{t('confirm.parkHint')}</p>}
        <p>{openAisle > 0 ? t('confirm.willClose', { aisle: openAisle }) : t('confirm.noneOpen')}</p>
      </div>
      {occupied && <p className={classes.occupied} role="alert">{t('confirm.occupied')}</p>}
      <Checkbox
        className={classes.word} size="md" checked={empty} disabled={occupied} onChange={(event) => { setEmpty(event.currentTarget.checked); }}
        label={openAisle > 0 ? t('confirm.emptyAisle', { aisle: openAisle }) : t('confirm.emptyNone')}
      />
      <p className={classes.quiet}>{blocked ?? t('confirm.keepWatching')}</p>
      <DialogFoot>
        <Button variant="default" size="md" onClick={onClose} data-autofocus>{t('common:cancel')}</Button>
        <Button size="md" disabled={!empty || occupied || blocked !== null} onClick={() => { onStart(request); }}>{t('confirm.start')}</Button>
      </DialogFoot>
    </>
  );
}

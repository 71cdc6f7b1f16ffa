import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { errorOfResult } from './bank-state.ts';
import type { RunningMotion } from './use-motion.ts';
import type { BankStatus } from './use-bank-watch.ts';
import classes from './operating-panel.module.css';

export interface MotionReportProps {
  /** Only the red button in the room stops this bank. */
  readonly stopsOnSite: boolean;
  readonly running: RunningMotion;
  readonly status: BankStatus | null;
  /** The link is gone: nobody knows what the carriages do now. */
  readonly isLost: boolean;
  readonly onDismiss: () => void;
}

/** What became of the motion that this screen asked for, in words. */
export function MotionReport({ stopsOnSite, running, status, isLost, onDismiss }: MotionReportProps) {
  const { t } = useTranslation('stacks');
  const { motion, phase, result, error } = running;
  if (phase !== 'ended' && isLost) {
    return (
      <div className={classes.report} data-tone="warning" role="alert">
        <p className={classes.reportWords}>{t('motion.unknown')}</p>
        <p>{t('motion.unknownHint')}</p>
      </div>
    );
  }
  if (phase !== 'ended') {
    return (
      <div className={classes.report} data-tone="moving" role="status">
        <p className={classes.reportWords}>{motion.kind === 'openAisle' ? t('motion.openAisle', { aisle: motion.aisle }) : t(`motion.${motion.kind}`)}</p>
        <p>{phase === 'asking' ? t('motion.asking') : t(stopsOnSite ? 'motion.watchOnSite' : 'motion.watch')}</p>
      </div>
    );
  }
  const cause = error ?? (result === null ? null : errorOfResult(result, status));
  if (cause !== null) {
    return (
      <div className={classes.reportError}>
        <ErrorNotice error={cause} />
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onDismiss}>{t('motion.dismiss')}</Button>
      </div>
    );
  }
  const words = result === 'done'
    ? { text: motion.kind === 'openAisle' ? t('motion.done.openAisle', { aisle: motion.aisle }) : t(`motion.done.${motion.kind}`), hint: null, tone: 'done' }
    : result === 'stopped' ? { text: t('motion.stopped'), hint: t('motion.stoppedHint'), tone: 'warning' } : { text: t('motion.unknown'), hint: t('motion.unknownHint'), tone: 'warning' };
  return (
    <div className={classes.report} data-tone={words.tone} role="status">
      <p className={classes.reportWords}>{words.text}</p>
      {words.hint !== null && <p>{words.hint}</p>}
      <Button variant="subtle" color="gray" size="compact-sm" className={classes.dismiss} onClick={onDismiss}>{t('motion.dismiss')}</Button>
    </div>
  );
}

import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import type { StillPhase } from './lying-still.ts';
import { SplitLine } from './split-line.tsx';
import type { PageSplit } from './use-page-split.ts';
import type { SheetView } from './use-sheet-watch.ts';
import classes from './camera-stage.module.css';

interface CameraPictureProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly view: SheetView | null;
  readonly isTaking: boolean;
  /** What taking by itself waits for; null when it is off. */
  readonly phase: StillPhase | null;
  readonly split: PageSplit;
  /** Counts the pictures taken: each flashes once. */
  readonly flashes: number;
}

const PHASE_TONES: Record<StillPhase, StatusTone> = { waiting: 'absent', moving: 'info', settling: 'info', faulty: 'warning', same: 'normal', taken: 'normal' };

/** The live picture with the edge of the sheet drawn onto it, its faults in words, and what is done with it by itself. */
export function CameraPicture({ video, view, isTaking, phase, split, flashes }: CameraPictureProps) {
  const { t } = useTranslation(['digitise', 'camera']);
  const degrees = Math.round(Math.abs(view?.edge?.tiltDegrees ?? 0));
  const shownPhase = isTaking && phase !== null ? 'taken' : phase;
  return (
    <>
      <video ref={video} className={classes.picture} data-taking={isTaking || undefined} autoPlay muted playsInline aria-label={t('camera.live')} />
      {/* Of an open book only one page would be drawn round: the shadow in the fold parts the two. */}
      {view?.edge != null && !split.enabled && (
        <svg className={classes.edge} viewBox={`0 0 ${view.widthPx} ${view.heightPx}`} aria-hidden="true">
          <polygon points={view.edge.corners.map(({ xPx, yPx }) => `${xPx + 0.5},${yPx + 0.5}`).join(' ')} data-fault={view.warnings.length > 0 || undefined} />
        </svg>
      )}
      {split.enabled && view !== null && <SplitLine widthPx={view.widthPx} heightPx={view.heightPx} share={split.share} order={split.order} onChange={(fixedShare) => { split.change({ fixedShare }); }} />}
      {flashes > 0 && <span key={flashes} className={classes.flash} aria-hidden="true" />}
      <p className={classes.paneName}>{t('camera.live')}</p>
      <div className={classes.notes}>
        {view !== null && (
          <ul className={classes.warnings} role="status">
            {view.warnings.length === 0 && <li><StatusMark tone="normal" word={t('warning.good')} /></li>}
            {view.warnings.map((warning) => <li key={warning}><StatusMark tone="warning" word={t(`warning.${warning}`, { degrees })} /></li>)}
          </ul>
        )}
        {(shownPhase !== null || split.enabled) && (
          <ul className={classes.doings} role="status" aria-label={t('camera:doings')}>
            {shownPhase !== null && <li><StatusMark tone={PHASE_TONES[shownPhase]} word={t(`camera:auto.${shownPhase}`)} /></li>}
            {split.enabled && <li><StatusMark tone={split.by === 'middle' ? 'warning' : 'normal'} word={t(`camera:split.${split.by}`)} /></li>}
          </ul>
        )}
      </div>
    </>
  );
}

import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark.tsx';
import type { SheetView } from './use-sheet-watch.ts';
import classes from './camera-stage.module.css';

interface CameraPictureProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly view: SheetView | null;
  readonly isTaking: boolean;
}

/** The live picture with the edge of the sheet drawn onto it, and its faults in words. */
export function CameraPicture({ video, view, isTaking }: CameraPictureProps) {
  const { t } = useTranslation('digitise');
  const degrees = Math.round(Math.abs(view?.edge?.tiltDegrees ?? 0));
  return (
    <>
      <video ref={video} className={classes.picture} data-taking={isTaking || undefined} autoPlay muted playsInline aria-label={t('camera.live')} />
      {view?.edge != null && (
        <svg className={classes.edge} viewBox={`0 0 ${view.widthPx} ${view.heightPx}`} aria-hidden="true">
          <polygon points={view.edge.corners.map(({ xPx, yPx }) => `${xPx + 0.5},${yPx + 0.5}`).join(' ')} data-fault={view.warnings.length > 0 || undefined} />
        </svg>
      )}
      <p className={classes.paneName}>{t('camera.live')}</p>
      {view !== null && (
        <ul className={classes.warnings} role="status">
          {view.warnings.length === 0 && <li><StatusMark tone="normal" word={t('warning.good')} /></li>}
          {view.warnings.map((warning) => <li key={warning}><StatusMark tone="warning" word={t(`warning.${warning}`, { degrees })} /></li>)}
        </ul>
      )}
    </>
  );
}

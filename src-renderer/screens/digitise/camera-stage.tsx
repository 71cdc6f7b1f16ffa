import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { usePreference } from '../../components/stored-preference.ts';
import { CameraBar } from './camera-bar.tsx';
import { CameraPicture } from './camera-picture.tsx';
import { CameraTrouble } from './camera-trouble.tsx';
import type { DeskItem } from './desk-pages.ts';
import { LastPage } from './last-page.tsx';
import { ShotTrouble } from './shot-trouble.tsx';
import { playShutter } from './shutter-sound.ts';
import { useAutoCapture } from './use-auto-capture.ts';
import { useCamera } from './use-camera.ts';
import { useCameraLocks } from './use-camera-locks.ts';
import { useCapture } from './use-capture.ts';
import { useCaptureKeys } from './use-capture-keys.ts';
import type { CaptureQueue } from './capture-queue.ts';
import { partsBeside, usePageSplit } from './use-page-split.ts';
import { useSheetWatch } from './use-sheet-watch.ts';
import { useStillSize } from './use-still-size.ts';
import classes from './camera-stage.module.css';

interface CameraStageProps {
  readonly item: DeskItem;
  readonly pages: readonly Page[];
  readonly queue: CaptureQueue;
  readonly replacing: Page | null;
  readonly onReplace: (page: Page | null) => void;
  /** Somebody looks at a page instead; the camera stays open for them to come back. */
  readonly covered: boolean;
}

const NO_PAGES: readonly Page[] = [];

/** The live picture, what is wrong with it, and the last page beside it. */
export function CameraStage({ item, pages, queue, replacing, onReplace, covered }: CameraStageProps) {
  const { t } = useTranslation('digitise');
  const video = useRef<HTMLVideoElement>(null);
  const [auto, setAuto] = usePreference<boolean>('digitiseAuto', false);
  const [withSound, setSound] = usePreference<boolean>('digitiseSound', true);
  const [flashes, setFlashes] = useState(0);
  const camera = useCamera(true);
  const stream = camera.state.kind === 'live' ? camera.state.stream : null;
  const track = stream?.getVideoTracks()[0] ?? null;
  const live = stream !== null && !covered;
  const view = useSheetWatch(video, live);
  const split = usePageSplit(view);
  const locks = useCameraLocks(track);
  const stillPx = useStillSize(track);
  const replaced = replacing === null ? NO_PAGES : split.enabled ? partsBeside(replacing, pages) : [replacing];
  const capture = useCapture({
    video, stream, item, queue, split, replacing: replaced, onReplaced: () => { onReplace(null); },
    onTaken: () => { setFlashes((count) => count + 1); if (withSound) playShutter(); },
  });
  const take = (): void => { void capture.take('hand'); };
  const phase = useAutoCapture({ enabled: auto && live && !capture.isLate, isTaking: capture.isTaking, view, onTake: () => { void capture.take('lyingStill'); } });
  const lastPage = pages.at(-1) ?? null;
  useCaptureKeys({
    enabled: live, mayReplace: live && lastPage !== null, isReplacing: replacing !== null && !covered,
    onTake: take, onReplaceLast: () => { onReplace(lastPage); }, onKeep: () => { onReplace(null); },
  });
  useEffect(() => { if (video.current !== null) video.current.srcObject = stream; }, [stream]);

  return (
    <div className={classes.stage} hidden={covered}>
      <div className={classes.panes}>
        <section className={classes.pane} aria-label={t('camera.stage')}>
          {camera.state.kind === 'failed' && <CameraTrouble problem={camera.state.problem} onRetry={camera.retry} />}
          {camera.state.kind === 'starting' && <p className={classes.quiet} role="status">{t('camera.starting')}</p>}
          {stream !== null && <CameraPicture video={video} view={view} isTaking={capture.isTaking} phase={phase} split={split} flashes={flashes} />}
          {stream !== null && capture.isLate && <ShotTrouble onAgain={take} onFrames={() => { capture.setFrameOnly(true); capture.forgetLate(); }} onClose={capture.forgetLate} />}
        </section>
        <LastPage page={replacing ?? lastPage} replacing={replacing !== null} />
      </div>
      <CameraBar
        camera={camera} track={track} stillPx={stillPx} replacing={replaced} auto={auto} onAuto={setAuto} split={split} locks={locks} withSound={withSound} onSound={setSound}
        frameOnly={capture.frameOnly} onFrameOnly={capture.setFrameOnly} onTake={take} onKeep={() => { onReplace(null); }}
      />
    </div>
  );
}

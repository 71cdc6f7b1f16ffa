import { Button, Select } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { CameraPicture } from './camera-picture.tsx';
import { CameraTrouble } from './camera-trouble.tsx';
import type { DeskItem } from './desk-pages.ts';
import { LastPage } from './last-page.tsx';
import { useCamera } from './use-camera.ts';
import { useCapture } from './use-capture.ts';
import { useCaptureKeys } from './use-capture-keys.ts';
import type { CaptureQueue } from './capture-queue.ts';
import { useSheetWatch } from './use-sheet-watch.ts';
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

/** The live picture, what is wrong with it, and the last page beside it. */
export function CameraStage({ item, pages, queue, replacing, onReplace, covered }: CameraStageProps) {
  const { t } = useTranslation('digitise');
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(true);
  const stream = camera.state.kind === 'live' ? camera.state.stream : null;
  const view = useSheetWatch(video, stream !== null && !covered);
  const { take, isTaking } = useCapture({ video, stream, item, queue, replacing, onReplaced: () => { onReplace(null); } });
  const lastPage = pages.at(-1) ?? null;
  useCaptureKeys({
    enabled: stream !== null && !covered, mayReplace: stream !== null && !covered && lastPage !== null, isReplacing: replacing !== null && !covered,
    onTake: () => { void take(); }, onReplaceLast: () => { onReplace(lastPage); }, onKeep: () => { onReplace(null); },
  });
  useEffect(() => { if (video.current !== null) video.current.srcObject = stream; }, [stream]);

  const settings = stream?.getVideoTracks()[0]?.getSettings();
  return (
    <div className={classes.stage} hidden={covered}>
      <div className={classes.panes}>
        <section className={classes.pane} aria-label={t('camera.stage')}>
          {camera.state.kind === 'failed' && <CameraTrouble problem={camera.state.problem} onRetry={camera.retry} />}
          {camera.state.kind === 'starting' && <p className={classes.quiet} role="status">{t('camera.starting')}</p>}
          {stream !== null && <CameraPicture video={video} view={view} isTaking={isTaking} />}
        </section>
        <LastPage page={replacing ?? lastPage} replacing={replacing !== null} />
      </div>
      <div className={classes.bar}>
        <Button leftSection={<IconCamera size={18} stroke={1.5} aria-hidden="true" />} rightSection={<KeyHint keys="Space" />} onClick={() => { void take(); }} disabled={stream === null} className={classes.take} aria-label={replacing === null ? t('camera.take') : t('camera.retake', { n: replacing.position })}>
          {replacing === null ? t('camera.take') : t('camera.retake', { n: replacing.position })}
        </Button>
        {replacing === null
          ? <span className={classes.hint}>{t('camera.keys')}</span>
          : <span className={classes.replacing} role="status">◆ {t('camera.replaceHint', { n: replacing.position })}<Button variant="default" size="compact-sm" rightSection={<KeyHint keys="Escape" />} aria-label={t('camera.keep')} onClick={() => { onReplace(null); }}>{t('camera.keep')}</Button></span>}
        <span className={classes.grow} />
        {settings?.width !== undefined && settings.height !== undefined && <span className={classes.hint}>{t('camera.size', { width: settings.width, height: settings.height })}</span>}
        {camera.cameras.length > 0 && (
          <Select
            aria-label={t('camera.label')} className={classes.cameras} data={camera.cameras.map((each, index) => ({ value: each.deviceId, label: each.label === '' ? t('camera.unnamed', { n: index + 1 }) : each.label }))}
            value={camera.cameraId} onChange={(cameraId) => { if (cameraId !== null) camera.choose(cameraId); }}
          />
        )}
      </div>
    </div>
  );
}

import { Button, Select, Switch } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { CameraOptions } from './camera-options.tsx';
import type { Camera } from './use-camera.ts';
import type { CameraLocks } from './use-camera-locks.ts';
import type { PageSplit } from './use-page-split.ts';
import classes from './camera-stage.module.css';

interface CameraBarProps {
  readonly camera: Camera;
  readonly track: MediaStreamTrack | null;
  readonly stillPx: { readonly width: number; readonly height: number } | null;
  /** The pages that the next picture replaces. */
  readonly replacing: readonly Page[];
  readonly auto: boolean;
  readonly onAuto: (on: boolean) => void;
  readonly split: PageSplit;
  readonly locks: CameraLocks;
  readonly withSound: boolean;
  readonly onSound: (on: boolean) => void;
  readonly frameOnly: boolean;
  readonly onFrameOnly: (on: boolean) => void;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Under the picture: take it, how it is taken, and by which camera. */
export function CameraBar({ camera, track, stillPx, replacing, auto, onAuto, split, locks, withSound, onSound, frameOnly, onFrameOnly, onTake, onKeep }: CameraBarProps) {
  const { t } = useTranslation(['digitise', 'camera']);
  const { width, height } = track?.getSettings() ?? {};
  const [first] = replacing;
  const takeWords = first === undefined ? t('camera.take') : t('camera.retake', { n: replacing.map(({ position }) => position).join('+') });
  return (
    <div className={classes.bar}>
      <Button leftSection={<IconCamera size={18} stroke={1.5} aria-hidden="true" />} rightSection={<KeyHint keys="Space" unsaid />} onClick={onTake} disabled={track === null} className={classes.take}>{takeWords}</Button>
      {first === undefined
        ? (
          <>
            <Switch label={t('camera:auto.switch')} checked={auto} onChange={(event) => { onAuto(event.currentTarget.checked); }} />
            <Switch label={t('camera:split.switch')} checked={split.enabled} onChange={(event) => { split.change({ enabled: event.currentTarget.checked }); }} />
            {split.enabled && split.fixedShare !== null && <Button variant="default" size="compact-sm" onClick={() => { split.change({ fixedShare: null }); }}>{t('camera:split.find')}</Button>}
            <span className={`${classes.hint} ${classes.keys}`}>{t('camera.keys')}</span>
          </>
        )
        : <span className={classes.replacing} role="status">◆ {t('camera.replaceHint', { n: replacing.map(({ position }) => position).join('+') })}<Button variant="default" size="compact-sm" rightSection={<KeyHint keys="Escape" unsaid />} onClick={onKeep}>{t('camera.keep')}</Button></span>}
      <span className={classes.grow} />
      {stillPx !== null && !frameOnly
        ? <span className={classes.hint}>{t('camera:stillSize', stillPx)}</span>
        : width !== undefined && height !== undefined && <span className={classes.hint} title={t('camera:frameSize')}>{t('camera.size', { width, height })}</span>}
      <CameraOptions split={split} locks={locks} withSound={withSound} onSound={onSound} frameOnly={frameOnly} onFrameOnly={onFrameOnly} />
      {camera.cameras.length > 0 && (
        <Select
          aria-label={t('camera.label')} className={classes.cameras} data={camera.cameras.map((each, index) => ({ value: each.deviceId, label: each.label === '' ? t('camera.unnamed', { n: index + 1 }) : each.label }))}
          value={camera.cameraId} onChange={(cameraId) => { if (cameraId !== null) camera.choose(cameraId); }}
        />
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { STILL_PATIENCE_MS } from './take-picture.ts';
import classes from './camera-stage.module.css';

interface ShotTroubleProps {
  readonly onAgain: () => void;
  readonly onFrames: () => void;
  readonly onClose: () => void;
}

/** The camera promised a photo and gave none: what that means for the page, and the two ways on. */
export function ShotTrouble({ onAgain, onFrames, onClose }: ShotTroubleProps) {
  const { t } = useTranslation('camera');
  return (
    <div className={classes.shotTrouble} role="alert">
      <p className={classes.troubleWhat}>{t('late.what', { s: STILL_PATIENCE_MS / 1000 })}</p>
      <p>{t('late.kept')} {t('late.action')}</p>
      <div className={classes.shotChoices}>
        <Button size="compact-sm" onClick={onAgain} rightSection={<KeyHint keys="Space" />}>{t('late.again')}</Button>
        <Button size="compact-sm" variant="default" onClick={onFrames}>{t('late.frames')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>{t('late.close')}</Button>
      </div>
    </div>
  );
}

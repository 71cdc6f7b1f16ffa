import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CameraProblem } from './camera-problem.ts';
import classes from './camera-stage.module.css';

/** Why there is no picture and what to do; never only a code. */
export function CameraTrouble({ problem, onRetry }: { readonly problem: CameraProblem; readonly onRetry: () => void }) {
  const { t } = useTranslation('digitise');
  return (
    <div className={classes.trouble} role="alert">
      <p className={classes.troubleWhat}>{t(`problem.${problem.kind}.what`, { detail: problem.detail })}</p>
      <p>{t(`problem.${problem.kind}.action`)}</p>
      <Button variant="default" onClick={onRetry}>{t('camera.retry')}</Button>
    </div>
  );
}

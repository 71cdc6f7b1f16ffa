import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRetryNow } from '../../client/use-core.ts';
import classes from './reconnect-banner.module.css';

/** The core does not answer: said once, plainly, where it does not cover the work. */
export function ReconnectBanner() {
  const { t } = useTranslation('shell');
  const retryNow = useRetryNow();
  return (
    <div className={classes.banner} role="status">
      <span><strong>{t('gone.title')}</strong> {t('gone.detail')} {window.munimentBridge === undefined && t('gone.newAddress')}</span>
      <Button variant="default" size="compact-sm" onClick={retryNow}>{t('gone.now')}</Button>
    </div>
  );
}

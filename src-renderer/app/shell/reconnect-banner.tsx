import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIsRefused, useRetryNow } from '../../client/use-core.ts';
import classes from './reconnect-banner.module.css';

/** The core does not answer: said once, plainly, where it does not cover the work. */
export function ReconnectBanner() {
  const { t } = useTranslation('shell');
  const retryNow = useRetryNow();
  const refused = useIsRefused();
  return (
    <div className={classes.banner} role="status">
      {refused
        ? <span><strong>{t('refused.title')}</strong> {t('refused.detail')}</span>
        : <span><strong>{t('gone.title')}</strong> {t('gone.detail')}</span>}
      <Button variant="default" size="compact-sm" onClick={retryNow}>{t('gone.now')}</Button>
    </div>
  );
}

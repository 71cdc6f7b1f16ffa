import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MunimentError } from '#shared/errors.ts';
import { ERRORS } from '#shared/errors.ts';
import { errorSentences } from './error-sentences.ts';
import classes from './error-notice.module.css';

export interface ErrorNoticeProps {
  /** Anything that a call threw; null shows nothing. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened, what was kept, what to do; the code small beside it. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation('common');
  if (error === null || error === undefined) return null;
  const { code, what, kept, action }: ReturnType<typeof errorSentences> = errorSentences(error);
  const severity = ERRORS[code satisfies MunimentError['code']].severity;
  return (
    <div className={classes.notice} data-severity={severity} role="alert">
      <p className={classes.what}>{what}</p>
      {kept !== '' && <p>{kept}</p>}
      <p>{action}</p>
      <div className={classes.foot}>
        <span className={classes.code} title={t('errorCode')}>{code}</span>
        {onRetry !== undefined && <Button variant="default" size="compact-sm" onClick={onRetry}>{t('retry')}</Button>}
      </div>
    </div>
  );
}

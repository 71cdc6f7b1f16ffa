import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import type { PendingCapture } from './capture-queue.ts';
import type { PageId } from './desk-pages.ts';
import type { PendingCaptures } from './use-capture-queue.ts';
import classes from './notices.module.css';

/** Pictures that the core has not yet answered for: how many, why, and those that it refused one by one. */
export function PendingNotice({ queue, pending, isHeldUp }: PendingCaptures) {
  const { t } = useTranslation('digitise');
  const [discarding, setDiscarding] = useState<PageId | null>(null);
  if (pending.length === 0) return null;
  const refused = pending.filter(({ error }) => error !== null);
  const waiting = pending.length - refused.length;
  return (
    <div className={classes.notices}>
      {waiting > 0 && <p className={classes.line} role="status">{isHeldUp ? <StatusMark tone="warning" word={t('pending.waiting', { n: waiting })} /> : <StatusMark tone="info" word={t('pending.saving', { n: waiting })} />}</p>}
      {refused.length > 0 && <p className={classes.line} role="alert"><StatusMark tone="overdue" word={t('pending.refused', { n: refused.length })} /></p>}
      {refused.map((capture) => (
        <div key={capture.pageId} className={classes.line}>
          <PendingPicture capture={capture} />
          <Refusal error={capture.error} />
          <Button variant="default" size="compact-sm" onClick={() => { queue.resume(capture.pageId); }}>{t('pending.again')}</Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setDiscarding(capture.pageId); }}>{t('pending.discard')}</Button>
        </div>
      ))}
      <ConfirmDialog
        open={discarding !== null} title={t('pending.discardTitle')} detail={t('pending.discardDetail')} confirmLabel={t('pending.discard')} onClose={() => { setDiscarding(null); }}
        onConfirm={() => { if (discarding !== null) queue.discard(discarding); setDiscarding(null); }}
      />
    </div>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const { what, action } = errorSentences(error);
  return <span>{what} {action}</span>;
}

function PendingPicture({ capture }: { readonly capture: PendingCapture }) {
  const { t } = useTranslation('digitise');
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(capture.file);
    setUrl(made);
    return () => { URL.revokeObjectURL(made); };
  }, [capture.file]);
  return url === null ? null : <img className={classes.small} src={url} alt={t('pending.picture')} />;
}

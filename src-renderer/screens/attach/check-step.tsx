import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import type { CheckedBatch } from './checked-batch.ts';
import { FindingTable } from './finding-table.tsx';
import { ReportButton } from './report-button.tsx';
import classes from './attach.module.css';

/** The verdict in one line, all that differs, and whether to go on. Green only when every item and every file agrees. */
export function CheckStep({ batch }: { readonly batch: CheckedBatch }) {
  const { t } = useTranslation('attachments');
  const core = useCore();
  const format = useFormat();
  const start = useMutation(core.attachments.startAttaching.mutationOptions());
  const [partly, setPartly] = useState(false);
  const { report, attachmentId } = batch;
  const counts = { items: format.number(report.items), itemsAgreed: format.number(report.itemsAgreed), files: format.number(report.files), filesAgreed: format.number(report.filesAgreed) };
  const ready = { items: format.number(report.readyItems), files: format.number(report.readyFiles), pages: format.number(report.readyPages) };
  const hasNew = report.readyFiles > 0;
  return (
    <>
      <p className={classes.verdict} role="status"><StatusMark tone={report.agrees ? 'normal' : 'overdue'} word={t(report.agrees ? 'check.agrees' : 'check.disagrees', counts)} /></p>
      <p className={classes.facts}>
        <span>{hasNew ? t('check.ready', ready) : t('check.nothingNew')}</span>
        {report.itemsThere > 0 && <span className={classes.quiet}>{t('check.there', { n: format.number(report.itemsThere) })}</span>}
        <ReportButton attachmentId={attachmentId} />
      </p>
      {hasNew && batch.settings.existing === 'replace' && <p className={classes.quiet}>{t('check.replaces')}</p>}
      <FindingTable batch={batch} />
      <ErrorNotice error={start.error} />
      {hasNew && (
        <div className={classes.foot}>
          {!report.agrees && <Checkbox label={t('check.partly', { n: ready.items })} checked={partly} onChange={(event) => { setPartly(event.currentTarget.checked); }} />}
          <Button disabled={!report.agrees && !partly} loading={start.isPending} onClick={() => { start.mutate({ attachmentId, partly }); }}>{t('check.submit', { n: ready.pages })}</Button>
        </div>
      )}
    </>
  );
}

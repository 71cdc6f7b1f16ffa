import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { Line, Panel } from './section.tsx';
import classes from './settings.module.css';

type VerifyReport = Awaited<ReturnType<MunimentClient['preservation']['verifyRoom']>>;

/** Walks the audit chain, asks the database, hashes the files, and says what it found. */
export function VerifyPanel() {
  const { t } = useTranslation('settings');
  const client = useCoreClient();
  const [blobs, setBlobs] = useState(true);
  const verify = useMutation({ mutationFn: () => client.preservation.verifyRoom({ blobs }) });
  return (
    <Panel title={t('backup.verify')} actions={<><Checkbox label={t('backup.withBlobs')} checked={blobs} onChange={(event) => { setBlobs(event.currentTarget.checked); }} /><Button variant="default" loading={verify.isPending} onClick={() => { verify.mutate(); }}>{t('backup.run')}</Button></>}>
      {verify.data === undefined && verify.error === null && <p className={`${classes.quiet} ${classes.formPad}`}>{t(verify.isPending ? 'backup.running' : 'backup.verifyDetail')}</p>}
      <ErrorNotice error={verify.error} />
      {verify.data !== undefined && <Report report={verify.data} />}
    </Panel>
  );
}

function Report({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { blobs, database } = report;
  const chainBroken = report.brokenAt !== null;
  const filesBad = blobs.missing.length + blobs.damaged.length > 0;
  return (
    <dl className={classes.rows}>
      <Line label={t('backup.checkedAt')}><StatusMark tone={report.ok ? 'normal' : 'overdue'} word={t(report.ok ? 'backup.ok' : 'backup.bad')} /><span className={classes.quiet}>{format.dateTime(report.checkedAt)}</span></Line>
      <Line label={t('backup.chain')}>
        <StatusMark tone={chainBroken ? 'overdue' : 'normal'} word={report.brokenAt === null ? t('backup.chainEntries', { n: format.number(report.chainEntries) }) : t('backup.chainBroken', { n: report.brokenAt })} />
        <span className={classes.quiet}>{t('backup.head')} <CodeText>{report.chainHead.slice(0, 16)}</CodeText></span>
      </Line>
      <Line label={t('backup.database')}><StatusMark tone={database.ok ? 'normal' : 'overdue'} {...(database.ok ? {} : { word: database.detail })} /></Line>
      <Line label={t('backup.blobs')}>
        <StatusMark tone={filesBad ? 'overdue' : 'normal'} word={t('backup.blobsChecked', { n: format.number(blobs.checked) })} />
        {blobs.missing.length > 0 && <span className={classes.wrap}>{t('backup.missing')} {blobs.missing.length}：<CodeText>{blobs.missing.slice(0, 5).map((hash) => hash.slice(0, 12)).join(' ')}</CodeText></span>}
        {blobs.damaged.length > 0 && <span className={classes.wrap}>{t('backup.damaged')} {blobs.damaged.length}：<CodeText>{blobs.damaged.slice(0, 5).map((hash) => hash.slice(0, 12)).join(' ')}</CodeText></span>}
        {blobs.orphans > 0 && <span className={classes.quiet}>{t('backup.orphans')} {format.number(blobs.orphans)}</span>}
      </Line>
    </dl>
  );
}

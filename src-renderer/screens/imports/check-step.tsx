import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messages } from '#shared/i18n/messages.ts';
import type { ImportBatch, ImportReport } from '#shared/contract/imports.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { ErrorFileButton } from './error-file-button.tsx';
import { ProblemTable } from './problem-table.tsx';
import { WarningTable } from './warning-table.tsx';
import classes from './imports.module.css';

type NoteName = keyof (typeof messages)['zh-CN']['imports']['check']['noteWords'];
const isNote = (note: string): note is NoteName => Object.hasOwn(messages['zh-CN'].imports.check.noteWords, note);

/** What the check found in all rows, and whether to go on. */
export function CheckStep({ batch, onChange }: { readonly batch: ImportBatch; readonly onChange: () => void }) {
  const { t } = useTranslation('imports');
  const core = useCore();
  const format = useFormat();
  const start = useMutation(core.imports.startImport.mutationOptions());
  const [skip, setSkip] = useState(batch.settings?.invalid === 'skip');
  const { report } = batch;
  if (report === null) return null;
  const count = report.add + report.fill;
  const ready = count > 0 && (report.refuse === 0 || skip);
  return (
    <>
      <p className={classes.facts}>
        <span>{t('check.rows', { n: format.number(report.rows) })}</span>
        <StatusMark tone="normal" word={t('check.add', { n: format.number(report.add) })} />
        {report.fill > 0 && <span>{t('check.fill', { n: format.number(report.fill) })}</span>}
        {report.skip > 0 && <span>{t('check.skip', { n: format.number(report.skip) })}</span>}
        {report.refuse > 0 && <StatusMark tone="overdue" word={t('check.refuse', { n: format.number(report.refuse) })} />}
        {report.warned > 0 && <StatusMark tone="warning" word={t('check.warned', { n: format.number(report.warned) })} />}
        {report.unnumbered > 0 && <span>{t('check.unnumbered', { n: format.number(report.unnumbered) })}</span>}
        {report.duplicates > 0 && <StatusMark tone="warning" word={t('check.duplicates', { n: format.number(report.duplicates) })} />}
        {batch.hasErrorFile && <ErrorFileButton importId={batch.importId} label={t('check.download')} />}
      </p>
      {report.refuse === 0 && <p>{t('check.clean')}</p>}
      {report.problems.length > 0 && <ProblemTable report={report} />}
      <WarningTable report={report} />
      <Duplicates report={report} />
      {report.leftOut.length > 0 && <p className={classes.quiet}>{t('check.leftOut')}：{report.leftOut.map(({ heading, count: n }) => t('check.leftOutRows', { heading, n: format.number(n) })).join('、')}</p>}
      {report.notes.length > 0 && <p className={classes.quiet}>{t('check.notes')}：{report.notes.map(({ note, count: n }) => (isNote(note) ? t(`check.noteWords.${note}`, { n: format.number(n), note }) : t('check.noteWords.other', { note, n }))).join('；')}</p>}
      <ErrorNotice error={start.error} />
      <div className={classes.foot}>
        {report.refuse > 0 && <Checkbox label={t('check.skipInvalid', { n: format.number(report.refuse) })} checked={skip} onChange={(event) => { setSkip(event.currentTarget.checked); }} />}
        <Button variant="default" onClick={onChange}>{t('check.change')}</Button>
        <Button disabled={!ready} loading={start.isPending} onClick={() => { start.mutate({ importId: batch.importId, skipInvalid: skip }); }}>{t('check.submit', { n: format.number(count) })}</Button>
      </div>
    </>
  );
}

function Duplicates({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('imports');
  if (report.duplicateList.length === 0) return null;
  return (
    <div className={classes.problems} role="region" aria-label={t('check.duplicateList')} tabIndex={0}>
      <table className={classes.problemTable}>
        <thead><tr><th>{t('check.row')}</th><th>{t('check.duplicateList')}</th><th>{t('check.value')}</th><th>{t('check.other')}</th></tr></thead>
        <tbody>
          {report.duplicateList.map(({ row, kind, text, other }) => <tr key={`${row}-${kind}`}><td>{row}</td><td>{t(`check.kinds.${kind}`)}</td><td>{text}</td><td>{/^\d{1,9}$/u.test(other) ? t('check.otherRow', { row: other }) : other}</td></tr>)}
        </tbody>
      </table>
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { Job } from '#shared/contract/system.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showFailed } from '../../components/toast.ts';
import { useJob } from './use-job.ts';
import classes from './folders-dialog.module.css';

/** The import of a folder as it goes, and what came of it. It goes on when the dialog is closed. */
export function FolderJob({ jobId }: { readonly jobId: Job['jobId'] }) {
  const { t } = useTranslation('digitise');
  const core = useCore();
  const job = useJob(jobId);
  const cancel = useMutation(core.system.cancelJob.mutationOptions({ onError: showFailed }));
  if (job === null) return null;
  if (job.state === 'queued' || job.state === 'running') return <ProgressLine label={t('folder.job', { folder: job.label })} done={job.done} total={job.total} startedAt={job.startedAt} onCancel={() => { cancel.mutate({ jobId }); }} />;
  if (job.state === 'cancelled') return <StatusMark tone="absent" word={t('folder.cancelled')} />;
  if (job.state === 'failed') {
    return (
      <div role="status">
        <StatusMark tone="overdue" word={t('folder.failed')} />
        {job.errorCode !== null && isErrorCode(job.errorCode) && <ErrorNotice error={new MunimentError(job.errorCode, { folder: job.label, detail: job.errorDetail ?? '', incident: job.jobId })} />}
      </div>
    );
  }
  const count = (name: string): number => Number(job.result[name] ?? 0);
  const problems = String(job.result['problemList'] ?? '').split('\n').filter((line) => line !== '');
  return (
    <div role="status">
      <StatusMark tone={problems.length === 0 ? 'normal' : 'warning'} word={t('folder.result', { files: count('files'), pages: count('pages'), known: count('known'), ignored: count('ignored') })} />
      {problems.length > 0 && <p>{t('folder.problems', { n: count('problems') })}</p>}
      {problems.length > 0 && <ul className={classes.refused}>{problems.map((line, index) => <li key={`${index}-${line}`}>{problemWords(line)}</li>)}</ul>}
    </div>
  );
}

/** `name.tif: CODE` in words; a name may hold colons of its own. */
function problemWords(line: string): string {
  const at = line.lastIndexOf(': ');
  const [fileName, code] = [line.slice(0, at), line.slice(at + 2)];
  if (!isErrorCode(code)) return line;
  const { what, kept, action } = errorSentences(new MunimentError(code, { fileName }));
  return `${fileName}　${what} ${kept} ${action}`;
}

import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorSentences } from '../../components/error-sentences.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import type { FileImport, FileProblem } from './use-file-import.ts';
import classes from './notices.module.css';

/** Files as they come in, and at the end what came and what did not, file by file. */
export function ImportReport({ files }: { readonly files: FileImport }) {
  const { t } = useTranslation('digitise');
  const { state } = files;
  if (state === null) return null;
  const facts = { files: state.imported, pages: state.pages, left: state.left.length };
  return (
    <div className={classes.notices}>
      <div className={classes.line} role="status">
        {state.phase === 'running' && <ProgressLine label={t('files.running', { file: state.current })} done={state.done} total={state.total} startedAt={state.startedAt} onCancel={files.stop} />}
        {state.phase === 'done' && <StatusMark tone={state.problems.length === 0 ? 'normal' : 'warning'} word={t('files.done', facts)} />}
        {state.phase === 'stopped' && <StatusMark tone="absent" word={t('files.stopped', facts)} />}
        {state.phase === 'held up' && <StatusMark tone="warning" word={t('files.waiting', facts)} />}
        {state.phase !== 'running' && state.left.length > 0 && <Button variant="default" size="compact-sm" onClick={files.goOn}>{t('files.again')}</Button>}
        <span className={classes.grow} />
        {state.phase !== 'running' && <CloseButton aria-label={t('files.close')} onClick={files.dismiss} />}
      </div>
      {state.problems.length > 0 && <ul className={classes.problems} aria-label={t('files.problems')}>{state.problems.map((problem, index) => <li key={`${problem.fileName}-${index}`}><ProblemLine problem={problem} /></li>)}</ul>}
    </div>
  );
}

function ProblemLine({ problem: { fileName, pageInFile, error } }: { readonly problem: FileProblem }) {
  const { t } = useTranslation(['digitise', 'common']);
  const { code, what, kept, action } = errorSentences(error);
  return <><span className={classes.file}>{pageInFile === null ? fileName : t('files.pageOf', { file: fileName, n: pageInFile })}</span>{what} {code === 'HOST_GONE' ? t('files.unsure') : `${kept} ${action}`} <span className={classes.code} title={t('common:errorCode')}>{code}</span></>;
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AttachmentBatch } from '#shared/contract/attachments.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { CheckStep } from './check-step.tsx';
import { FolderForm } from './folder-form.tsx';
import { ResultStep } from './result-step.tsx';
import classes from './attach.module.css';

const STEPS = ['folder', 'check', 'attach', 'result'] as const;

const STEP_OF: Readonly<Record<AttachmentBatch['state'], (typeof STEPS)[number]>> = {
  unchecked: 'folder', checking: 'check', checked: 'check', running: 'attach', stopped: 'result', done: 'result', rollingBack: 'result', rolledBack: 'result',
};
const WORK_LABELS = { checking: 'check.running', running: 'run.running', rollingBack: 'rollback.running' } as const;
const isWork = (state: AttachmentBatch['state']): state is keyof typeof WORK_LABELS => Object.hasOwn(WORK_LABELS, state);

/** One folder of images at the step that it has come to. The step is the batch's own: whoever leaves finds it where it was. */
export function AttachmentDesk({ attachmentId }: { readonly attachmentId: string }) {
  const { t } = useTranslation('attachments');
  const core = useCore();
  const goTo = useGoTo();
  const id = attachmentId as AttachmentBatch['attachmentId'];
  const batch = useQuery(core.attachments.getAttachment.queryOptions({ input: { attachmentId: id } }));
  const jobs = useQuery(core.system.listJobs.queryOptions({ input: { limit: 50 } }));
  const cancel = useMutation(core.system.cancelJob.mutationOptions());
  const discard = useMutation(core.attachments.discardAttachment.mutationOptions({ onSuccess: () => { goTo('attach'); } }));
  const { data } = batch;
  const job = jobs.data?.find(({ jobId }) => jobId === data?.jobId);
  const step = data === undefined ? 'folder' : STEP_OF[data.state];
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        {(data?.state === 'checked' || data?.state === 'unchecked') && <Button variant="subtle" color="gray" loading={discard.isPending} onClick={() => { discard.mutate({ attachmentId: id }); }}>{t('discard')}</Button>}
        <Button variant="default" onClick={() => { goTo('attach'); }}>{t('back')}</Button>
      </PageHeading>
      <div className={classes.body}>
        <ol className={classes.steps} aria-label={t('steps.label')}>
          {STEPS.map((each) => <li key={each} aria-current={each === step ? 'step' : undefined}>{t(`steps.${each}`)}</li>)}
        </ol>
        <ErrorNotice error={batch.error ?? discard.error ?? cancel.error} />
        {data !== undefined && (data.state === 'checked' || data.state === 'unchecked') && <FolderForm batch={data} onChecking={() => undefined} />}
        {data !== undefined && isWork(data.state) && (
          <section className={classes.work} aria-live="polite">
            <ProgressLine label={t(WORK_LABELS[data.state], { folder: data.folder })} done={job?.done ?? 0} total={job?.total ?? 0} startedAt={job?.startedAt ?? null} {...(data.jobId !== null && { onCancel: () => { cancel.mutate({ jobId: data.jobId! }); } })} />
            <p className={classes.quiet}>{t('run.leave')}</p>
          </section>
        )}
        {data?.state === 'checked' && <CheckStep batch={data} />}
        {(data?.state === 'done' || data?.state === 'stopped' || data?.state === 'rolledBack') && <ResultStep batch={data} />}
      </div>
    </div>
  );
}

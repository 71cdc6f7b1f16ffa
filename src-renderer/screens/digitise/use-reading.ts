import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '#shared/contract/system.ts';
import { useCore } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import type { PageId } from './desk-pages.ts';
import { useJob } from './use-job.ts';

export interface Reading {
  readonly start: (pageIds: readonly PageId[], again: boolean) => void;
  /** The job while it waits or runs. */
  readonly job: Job | null;
  readonly cancel: () => void;
  readonly isStarting: boolean;
}

/** Reading of text (OCR): starts it, follows it, stops it, and says how it ended. */
export function useReading(): Reading {
  const { t } = useTranslation('digitise');
  const core = useCore();
  const [jobId, setJobId] = useState<Job['jobId'] | null>(null);
  const job = useJob(jobId);
  const begin = useMutation(core.digitisation.readPages.mutationOptions({
    onError: showFailed,
    onSuccess: ({ jobId: started, pages }) => { showDone(pages === 0 ? t('read.nothing') : t('read.started', { n: pages })); setJobId(started); },
  }));
  const cancel = useMutation(core.system.cancelJob.mutationOptions({ onError: showFailed }));
  const state = job?.state ?? null;
  const sayEnd = useEffectEvent(() => {
    if (state !== 'done' && state !== 'failed' && state !== 'cancelled') return;
    showDone(t(`read.${state}`));
    setJobId(null);
  });
  useEffect(() => { sayEnd(); }, [state]);
  return {
    start: (pageIds, again) => { begin.mutate({ pageIds: [...pageIds], again }); },
    job: state === 'queued' || state === 'running' ? job : null,
    cancel: () => { if (jobId !== null) cancel.mutate({ jobId }); },
    isStarting: begin.isPending,
  };
}

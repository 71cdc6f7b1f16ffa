import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/system.ts';
import { MunimentError, isErrorCode } from '#shared/errors.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { saveBlob } from '../../components/save-blob.ts';

type TableOrder = Parameters<MunimentClient['exports']['startExport']>[0];
/** Which items. */
export type ExportView = TableOrder['view'];
type FindingAidOrder = Parameters<MunimentClient['exchange']['startFindingAid']>[0];
/** A table of items, or a whole fonds as a finding aid. */
export type ExportOrder = { readonly kind: 'table'; readonly order: TableOrder } | { readonly kind: 'findingAid'; readonly order: FindingAidOrder };

export interface Export {
  readonly start: (order: ExportOrder) => void;
  /** The job while it is at work. */
  readonly job: Job | null;
  readonly cancel: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  /** Name of the file that was handed over. */
  readonly saved: string | null;
}

/** Has the core write a file and hands it to the person when it is whole. */
export function useExport(): Export {
  const core = useCore();
  const client = useCoreClient();
  const [running, setRunning] = useState<{ readonly kind: ExportOrder['kind']; readonly jobId: Job['jobId'] } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const jobs = useQuery(core.system.listJobs.queryOptions({ input: { limit: 50 }, enabled: running !== null }));
  const job = running === null ? null : (jobs.data?.find(({ jobId }) => jobId === running.jobId) ?? null);
  const begin = useMutation({
    mutationFn: async (order: ExportOrder) => ({ kind: order.kind, jobId: (order.kind === 'table' ? await client.exports.startExport(order.order) : await client.exchange.startFindingAid(order.order)).jobId }),
    onSuccess: (started) => { setSaved(null); setRunning(started); },
  });
  const fetch = useMutation({
    mutationFn: async ({ kind, jobId }: { readonly kind: ExportOrder['kind']; readonly jobId: Job['jobId'] }) => {
      const pieces: Blob[] = [];
      let name = '';
      for (let offset: number | null = 0; offset !== null;) {
        const answer: { fileName: string; piece: Blob; nextOffset: number | null } = await (kind === 'table' ? client.exports.readExport({ jobId, offset }) : client.exchange.readFindingAid({ jobId, offset }));
        pieces.push(answer.piece);
        name = answer.fileName;
        offset = answer.nextOffset;
      }
      saveBlob(new Blob(pieces, { type: pieces[0]?.type ?? '' }), name);
      return name;
    },
    onSuccess: setSaved,
  });
  const cancelling = useMutation(core.system.cancelJob.mutationOptions());
  const { state } = job ?? {};
  useEffect(() => {
    if (running === null || state === undefined || state === 'queued' || state === 'running') return;
    setRunning(null);
    if (state === 'done') fetch.mutate(running);
    // The mutation is new at every drawing; the job's state is what matters.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [running, state]);
  const failure = job?.state === 'failed' ? new MunimentError(isErrorCode(job.errorCode) ? job.errorCode : 'EXPORTS_NOT_READY') : null;
  return {
    start: (order) => { fetch.reset(); begin.mutate(order); }, job, saved, busy: begin.isPending || running !== null || fetch.isPending,
    cancel: () => { if (running !== null) cancelling.mutate({ jobId: running.jobId }); },
    error: begin.error ?? fetch.error ?? cancelling.error ?? failure,
  };
}

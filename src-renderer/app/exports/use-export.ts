import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Job } from '#shared/contract/system.ts';
import { MunimentError, isErrorCode } from '#shared/errors.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { saveBlob } from '../../components/save-blob.ts';

type ExportOrder = Parameters<MunimentClient['exports']['startExport']>[0];
/** The pages of an item as a PDF. */
interface PdfOrder { readonly pdfOf: Item['itemId'] }
/** Which records. */
export type ExportView = ExportOrder['view'];

/** `lost`: characters that the format has no place for; each left a mark. */
export interface SavedExport { readonly fileName: string; readonly records: number; readonly lost: number }

export interface Export {
  readonly start: (order: ExportOrder | PdfOrder) => void;
  /** The job while it is at work. */
  readonly job: Job | null;
  readonly cancel: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  /** The file that was handed over. */
  readonly saved: SavedExport | null;
}

/** Has the core write a file and hands it to the person when it is whole. */
export function useExport(): Export {
  const core = useCore();
  const client = useCoreClient();
  const [running, setRunning] = useState<Job['jobId'] | null>(null);
  const [saved, setSaved] = useState<SavedExport | null>(null);
  const jobs = useQuery(core.system.listJobs.queryOptions({ input: { limit: 50 }, enabled: running !== null }));
  const job = running === null ? null : (jobs.data?.find(({ jobId }) => jobId === running) ?? null);
  const begin = useMutation({
    mutationFn: (order: ExportOrder | PdfOrder) => ('pdfOf' in order ? client.digitisation.startPdf({ itemId: order.pdfOf }) : client.exports.startExport(order)),
    onSuccess: ({ jobId }) => { setSaved(null); setRunning(jobId); },
  });
  const fetch = useMutation({
    mutationFn: async ({ jobId, result }: Job): Promise<SavedExport> => {
      const pieces: Blob[] = [];
      let name = '';
      for (let offset: number | null = 0; offset !== null;) {
        const answer: { fileName: string; piece: Blob; nextOffset: number | null } = await client.exports.readExport({ jobId, offset });
        pieces.push(answer.piece);
        name = answer.fileName;
        offset = answer.nextOffset;
      }
      saveBlob(new Blob(pieces, { type: pieces[0]?.type ?? '' }), name);
      await client.exports.discardExport({ jobId });
      return { fileName: name, records: Number(result['records'] ?? 0), lost: Number(result['lostCharacters'] ?? 0) };
    },
    onSuccess: setSaved,
  });
  const cancelling = useMutation(core.system.cancelJob.mutationOptions());
  const { state } = job ?? {};
  useEffect(() => {
    if (running === null || job === null || state === undefined || state === 'queued' || state === 'running') return;
    setRunning(null);
    if (state === 'done') fetch.mutate(job);
    // The mutation is new at every drawing; the job's state is what matters.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [running, state]);
  const failure = job?.state === 'failed' ? new MunimentError(isErrorCode(job.errorCode) ? job.errorCode : 'EXPORTS_NOT_READY') : null;
  return {
    start: (order) => { fetch.reset(); begin.mutate(order); }, job, saved, busy: begin.isPending || running !== null || fetch.isPending,
    cancel: () => { if (running !== null) cancelling.mutate({ jobId: running }); },
    error: begin.error ?? fetch.error ?? cancelling.error ?? failure,
  };
}

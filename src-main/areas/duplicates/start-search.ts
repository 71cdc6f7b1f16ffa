import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { FIND_DUPLICATES_JOB } from './find-duplicates-job.ts';
import { lastItem } from './pairs-store.ts';

export function startSearch(context: AreaContext): CallAnswer<'duplicates', 'startSearch'> {
  const jobId = context.write((tx) => tx.enqueue({ kind: FIND_DUPLICATES_JOB, payload: {}, label: '', total: lastItem(context.db) }), { local: true });
  return { jobId } as CallAnswer<'duplicates', 'startSearch'>;
}

import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { countItemRows } from '#main/areas/catalogue/item-list-store.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { WRITE_FINDING_AID_JOB } from './write-finding-aid-job.ts';

const MOST_COUNTED = 10_000_000;

/** Throws SCHEMES_FONDS_NOT_FOUND. */
export function startFindingAid(context: AreaContext, { fondsId, format, language }: CallInput<'exchange', 'startFindingAid'>): CallAnswer<'exchange', 'startFindingAid'> {
  const fonds = findFonds(context.db, fondsId);
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const records = countItemRows(context.db, { fondsId, state: 'all' }, clearanceRank(context.actor), MOST_COUNTED);
  const jobId = context.write((tx) => tx.enqueue({ kind: WRITE_FINDING_AID_JOB, payload: { fondsId, format, language, records }, label: `${fonds.code} ${format}`, total: records }), { local: true });
  return { jobId } as CallAnswer<'exchange', 'startFindingAid'>;
}

import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { CHECK_RECORDS_JOB } from './check-records-job.ts';
import { beginCheck, countScope, findCheck } from './checks-store.ts';

/** Begins a check; one that is still at work for the person ends. Throws SCHEMES_FONDS_NOT_FOUND. */
export function startCheck(context: AreaContext, scope: CallInput<'completeness', 'startCheck'>): CallAnswer<'completeness', 'startCheck'> {
  const { db, actor, clock, services } = context;
  const fonds = findFonds(db, scope.fondsId);
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const before = findCheck(db, actor.personId);
  if (before?.state === 'running') services.jobs.runner.cancel(before.jobId);
  const label = [fonds.code, scope.recordGroup, scope.year].filter((part) => part !== null).join(' ');
  return {
    jobId: context.write((tx) => {
      const jobId = tx.enqueue({ kind: CHECK_RECORDS_JOB, payload: {}, label, total: countScope(db, 'items', scope, clearanceRank(actor)) });
      beginCheck(db, actor.personId, jobId, scope, clock.nowIso());
      return jobId;
    }, { local: true }),
  } as CallAnswer<'completeness', 'startCheck'>;
}

import { bothNames } from '#shared/domain/both-names.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countBatch } from './batches-store.ts';
import { keepBatch, requireBatchIn, stationOf } from './change-batch.ts';
import { selectHandOvers, writeReceipt } from './hand-overs-store.ts';
import { readFiles, requireExplained, requireSameFiles } from './look-at-evidence.ts';
import { requireRemark } from './move-batch.ts';
import { viewBatchDetail } from './view-batch.ts';

const UNREAD: ReadonlySet<string> = new Set();

/** Throws LINE_IN_OTHER_HANDS, LINE_SAME_PERSON, LINE_CHECKS_MISSING and what `requireBatchIn`, `requireExplained`, `requireSameFiles` and `requireRemark` throw. */
export async function claimBatch(context: AreaContext, { batchId, version, checked, counts, remark }: CallInput<'line', 'claimBatch'>): Promise<CallAnswer<'line', 'claimBatch'>> {
  const { db, actor, clock } = context;
  const find = () => {
    const row = requireBatchIn(context, { batchId, version }, ['running']);
    if (row.holder !== null) throw new MunimentError('LINE_IN_OTHER_HANDS', { number: row.number, who: row.holder });
    return row;
  };
  const files = await readFiles(context, find());
  context.write((tx) => {
    const row = find();
    const station = stationOf(row)!;
    const last = selectHandOvers(db, batchId).at(-1)!;
    if (station.otherPerson && last.direction === 'forward' && last.givenBy === actor.name) throw new MunimentError('LINE_SAME_PERSON', { number: row.number, station: bothNames(station) });
    // What came back from a later station was checked when it first came here.
    const missing = last.direction === 'back' ? [] : station.checks.filter(({ checkKey }) => !checked.includes(checkKey));
    if (missing.length > 0) throw new MunimentError('LINE_CHECKS_MISSING', { number: row.number, checks: missing.map(bothNames) });
    requireExplained(context, row, UNREAD);
    requireSameFiles(context, row, files);
    if (counts != null) requireRemark(row, countBatch(db, batchId), counts, remark);
    const now = clock.nowIso();
    writeReceipt(db, batchId, row.arrival, { at: now, by: actor.name, received: counts ?? null, remark, checks: checked });
    keepBatch(context, tx, row, { holderId: actor.personId, holder: actor.name, claimedAt: now }, 'batch.claim', { station: station.stationKey, checked, counts: counts == null ? null : { ...counts }, note: remark });
  });
  return viewBatchDetail(context, batchId);
}

import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireBatch, stationOf } from '#main/areas/line/change-batch.ts';
import { readFiles } from '#main/areas/line/look-at-evidence.ts';
import { moveBatch, NOTHING_SAID } from '#main/areas/line/move-batch.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepInspection, requireOpen } from './change-inspection.ts';
import type { InspectionRow } from './inspections-store.ts';
import { countLinked, selectSample } from './sample-pages-store.ts';
import { isChanged, viewInspection, viewInspectionDetail } from './view-inspection.ts';

type Input = CallInput<'quality', 'closeInspection'>;

/** On the way back nothing is asked of the images: it goes back to be mended. */
const NONE: ReadonlySet<string> = new Set();

/** Throws QUALITY_NOT_AT_GATE, QUALITY_NOT_DONE, QUALITY_BELOW_LIMIT, QUALITY_PAGES_CHANGED, QUALITY_FINDINGS_OPEN, QUALITY_NOT_CHECKED, QUALITY_REASON_NEEDED, LINE_STATION_NOT_BEFORE and what `requireOpen` throws. */
export async function closeInspection(context: AreaContext, { outcome, returnTo, note, ...at }: Input): Promise<CallAnswer<'quality', 'closeInspection'>> {
  const batchOf = (row: InspectionRow) => {
    const batch = requireBatch(context, row.batchId);
    if (batch.state !== 'running' || batch.arrival !== row.arrival) throw new MunimentError('QUALITY_NOT_AT_GATE', { number: batch.number });
    return batch;
  };
  const first = requireOpen(context, at);
  if (outcome === 'rejected' && note === '') throw new MunimentError('QUALITY_REASON_NEEDED');
  const evidence = outcome === 'rejected' ? { damaged: NONE, files: await readFiles(context, batchOf(first)) } : null;
  context.write((tx) => {
    const row = requireOpen(context, at);
    const batch = batchOf(row);
    if (outcome === 'accepted') requirePassed(context, row);
    const view = viewInspection(context, row);
    keepInspection(context, tx, row, { state: outcome, closedAt: context.clock.nowIso(), closedBy: context.actor.name, ...countLinked(context.db, row.batchId), note }, outcome === 'accepted' ? 'inspection.accept' : 'inspection.reject', { ratePct: view.ratePct, score: view.score, wrong: view.wrong, sampled: view.sampled, linkPct: view.linkPct });
    if (evidence === null) return;
    const station = batch.settings.stations.findIndex(({ stationKey }) => stationKey === (returnTo ?? batch.settings.quality.returnTo)) + 1;
    // Where the gates are at the very station that makes the images, it comes to itself once more.
    if (station === 0 || station > batch.position) throw new MunimentError('LINE_STATION_NOT_BEFORE', { number: batch.number });
    moveBatch(context, tx, batch, evidence, { ...NOTHING_SAID, toPosition: station, reason: `${view.gateName.zh}：${note}`, remark: stationOf(batch)?.nameZh ?? '', wrongPages: view.wrong });
  });
  return viewInspectionDetail(context, at.inspectionId);
}

/** Every page looked at as it is now, enough of them right, catalogue and images agree. */
function requirePassed(context: AreaContext, row: InspectionRow): void {
  const sample = selectSample(context.db, row.inspectionId);
  const view = viewInspection(context, row, sample);
  if (view.pending > 0) throw new MunimentError('QUALITY_NOT_DONE', { pending: view.pending });
  const changed = sample.filter(isChanged);
  if (changed[0] !== undefined) throw new MunimentError('QUALITY_PAGES_CHANGED', { count: changed.length, place: changed[0].place });
  if (view.shortfalls.includes('findings')) throw new MunimentError('QUALITY_FINDINGS_OPEN', { count: view.mustFindings });
  if (view.shortfalls.includes('unchecked')) throw new MunimentError('QUALITY_NOT_CHECKED', { checked: view.checkedPages });
  const shown = (pct: number | null): string => (pct ?? 0).toFixed(1);
  if (view.shortfalls.length > 0) throw new MunimentError('QUALITY_BELOW_LIMIT', { rate: shown(view.ratePct), pass: view.passPct, link: shown(view.linkPct), linkPass: view.linkPassPct });
}

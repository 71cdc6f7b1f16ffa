import { bothNames } from '#shared/domain/both-names.ts';
import { MunimentError } from '#shared/errors.ts';
import type { QualityGate } from '#shared/presets/line-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { BatchRow } from '#main/areas/line/batches-store.ts';
import { requireBatch, stationOf } from '#main/areas/line/change-batch.ts';
import { selectWorkers } from '#main/areas/line/hand-overs-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceInspection } from './change-inspection.ts';
import { selectRound, writeInspection, type InspectionRow } from './inspections-store.ts';
import { drawPages } from './preview-sample.ts';
import { countLinked, insertSamplePage, selectBatchPages } from './sample-pages-store.ts';
import { viewInspectionDetail } from './view-inspection.ts';

const SEEDS = 4_294_967_296;

/** Throws QUALITY_NOT_AT_GATE, QUALITY_GATE_NOT_FOUND, QUALITY_GATE_NOT_NEXT, QUALITY_ALREADY_OPEN, QUALITY_SAME_PERSON, QUALITY_NO_PAGES and what `requireBatch` throws. */
export function openInspection(context: AreaContext, { batchId, gateKey, seed: wanted }: CallInput<'quality', 'openInspection'>): CallAnswer<'quality', 'openInspection'> {
  const { db, ids, clock, actor } = context;
  const opened = context.write((tx) => {
    const batch = requireBatch(context, batchId);
    if (batch.state !== 'running' || stationOf(batch)?.leaves.includes('gates') !== true) throw new MunimentError('QUALITY_NOT_AT_GATE', { number: batch.number });
    const round = selectRound(db, batchId, batch.arrival);
    const gate = nextGate(batch, round, gateKey ?? null);
    requireOther(context, batch, round, gate);
    const pages = selectBatchPages(db, batchId);
    if (pages.length === 0) throw new MunimentError('QUALITY_NO_PAGES', { number: batch.number });
    const seed = wanted ?? clock.nowMs() % SEEDS;
    const sample = drawPages(pages, seed, gate.samplePct);
    const inspectionId = ids.uuid();
    writeInspection(db, {
      inspectionId, batchId, arrival: batch.arrival, gateKey: gate.gateKey, seed, samplePct: gate.samplePct, population: pages.length, state: 'open', openedAt: clock.nowIso(), openedBy: actor.name, closedAt: null, closedBy: null, ...countLinked(db, batchId), note: '', version: 1,
    });
    for (const [index, { pageId, picture }] of sample.entries()) insertSamplePage(db, inspectionId, index + 1, pageId, picture);
    tx.record({ class: 'O', kind: 'inspection.open', entity: 'inspection', eid: inspectionId, body: { batchId, number: batch.number, gate: gate.gateKey, seed, samplePct: gate.samplePct, population: pages.length, pageIds: sample.map(({ pageId }) => pageId) } });
    announceInspection(tx, { inspectionId, batchId });
    return inspectionId;
  });
  return viewInspectionDetail(context, opened);
}

/** The gates are passed in their order. */
function nextGate({ number, settings }: BatchRow, round: readonly InspectionRow[], wanted: string | null): QualityGate {
  const open = round.find(({ state }) => state === 'open');
  if (open !== undefined) throw new MunimentError('QUALITY_ALREADY_OPEN', { number, who: open.openedBy });
  const passed = new Set(round.filter(({ state }) => state === 'accepted').map(({ gateKey }) => gateKey));
  const next = settings.quality.gates.find(({ gateKey }) => !passed.has(gateKey));
  if (wanted !== null && !settings.quality.gates.some(({ gateKey }) => gateKey === wanted)) throw new MunimentError('QUALITY_GATE_NOT_FOUND');
  if (next === undefined) throw new MunimentError('QUALITY_NOT_NOW');
  if (wanted !== null && wanted !== next.gateKey) throw new MunimentError('QUALITY_GATE_NOT_NEXT', { number, gate: bothNames(next) });
  return next;
}

/** 三道关由不同的人: from the second gate on by nobody who passed another one, and by nobody who worked on the batch. */
function requireOther(context: AreaContext, batch: BatchRow, round: readonly InspectionRow[], gate: QualityGate): void {
  const { gates, differentPeople } = batch.settings.quality;
  if (!differentPeople || gate.gateKey === gates[0]!.gateKey) return;
  const name = context.actor.name;
  const earlier = round.find(({ closedBy, openedBy }) => closedBy === name || openedBy === name);
  const worked = batch.holder === name || selectWorkers(context.db, batch.batchId).includes(name);
  if (earlier !== undefined || worked) throw new MunimentError('QUALITY_SAME_PERSON', { number: batch.number, gate: bothNames(gates.find(({ gateKey }) => gateKey === earlier?.gateKey) ?? gates[0]!) });
}

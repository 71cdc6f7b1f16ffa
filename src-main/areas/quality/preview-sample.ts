import { drawSample, sampleSize } from '#shared/domain/draw-sample.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireBatch } from '#main/areas/line/change-batch.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectBatchPages, type BatchPageRow } from './sample-pages-store.ts';

/** Throws LINE_BATCH_NOT_FOUND. */
export function previewSample(context: AreaContext, { batchId, seed, pct }: CallInput<'quality', 'previewSample'>): CallAnswer<'quality', 'previewSample'> {
  requireBatch(context, batchId);
  const all = selectBatchPages(context.db, batchId);
  return { population: all.length, pages: drawPages(all, seed, pct).map(({ picture: _picture, ...page }, index) => ({ ...page, place: index + 1 })) } as CallAnswer<'quality', 'previewSample'>;
}

/** The pages that a seed gives, in the order of the batch. */
export function drawPages(all: readonly BatchPageRow[], seed: number, pct: number): BatchPageRow[] {
  const drawn = new Set(drawSample(all.map(({ pageId }) => pageId), seed, sampleSize(all.length, pct)));
  return all.filter(({ pageId }) => drawn.has(pageId));
}

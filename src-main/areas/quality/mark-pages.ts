import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireBatch } from '#main/areas/line/change-batch.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepInspection, requireOpen } from './change-inspection.ts';
import { selectSample, writeMark, type SampleMark } from './sample-pages-store.ts';
import { viewInspectionDetail } from './view-inspection.ts';

/** All marks or none. Throws QUALITY_PAGE_NOT_IN_SAMPLE, QUALITY_DEFECT_NEEDED, QUALITY_DEFECT_NOT_FOUND and what `requireOpen` throws. */
export function markPages(context: AreaContext, { marks, ...at }: CallInput<'quality', 'markPages'>): CallAnswer<'quality', 'markPages'> {
  context.write((tx) => {
    const row = requireOpen(context, at);
    const known = new Set(requireBatch(context, row.batchId).settings.quality.defects.filter(({ retired }) => !retired).map(({ code }) => code));
    const sample = new Map(selectSample(context.db, row.inspectionId).map((page) => [page.place, page]));
    const before: SampleMark[] = [];
    for (const { place, verdict, defects, note } of marks) {
      const page = sample.get(place);
      if (page === undefined) throw new MunimentError('QUALITY_PAGE_NOT_IN_SAMPLE');
      if (verdict === 'wrong' && defects.length === 0) throw new MunimentError('QUALITY_DEFECT_NEEDED', { place });
      const unknown = defects.find((code) => !known.has(code));
      if (unknown !== undefined) throw new MunimentError('QUALITY_DEFECT_NOT_FOUND', { code: unknown });
      before.push({ place, picture: page.picture, verdict: page.verdict, defects: page.defects, note: page.note, markedAt: page.markedAt, markedBy: page.markedBy });
      const isMarked = verdict !== 'pending';
      // What is marked is the image that is there now.
      writeMark(context.db, row.inspectionId, { place, picture: page.current ?? page.picture, verdict, defects: verdict === 'wrong' ? [...new Set(defects)] : [], note, markedAt: isMarked ? context.clock.nowIso() : null, markedBy: isMarked ? context.actor.name : null });
    }
    keepInspection(context, tx, row, {}, 'inspection.mark', { marks: marks.map((mark) => ({ ...mark })), before: before.map((mark) => ({ ...mark, defects: [...mark.defects] })) });
  });
  return viewInspectionDetail(context, at.inspectionId);
}

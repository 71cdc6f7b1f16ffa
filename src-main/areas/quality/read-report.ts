import { messages } from '#shared/i18n/messages.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireBatch } from '#main/areas/line/change-batch.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { nameOfDefect, viewInspectionDetail } from './view-inspection.ts';

/** The figures, how often each defect was found, then the sample page by page. Throws QUALITY_INSPECTION_NOT_FOUND. */
export function readReport(context: AreaContext, { inspectionId, language }: CallInput<'quality', 'readReport'>): CallAnswer<'quality', 'readReport'> {
  const { inspection, pages, defects, unlinked } = viewInspectionDetail(context, inspectionId);
  const batch = requireBatch(context, inspection.batchId);
  const words = messages[language].quality;
  const named = ({ zh, en }: { readonly zh: string; readonly en: string }): string => (language === 'en' ? en : zh);
  const { report } = words;
  const pct = (value: number | null): string => (value === null ? '' : value.toFixed(2));
  const facts: readonly (readonly [string, string])[] = [
    [report.batch, `${batch.number} ${batch.title}`], [report.contractor, batch.contractor], [report.gate, named(inspection.gateName)], [report.state, words.states[inspection.state]], [report.seed, String(inspection.seed)],
    [report.sample, `${inspection.sampled} / ${inspection.population}`], [report.right, String(inspection.right)], [report.wrong, String(inspection.wrong)], [report.rate, pct(inspection.ratePct)], [report.score, pct(inspection.score)],
    [report.link, `${inspection.linked} / ${inspection.items}`], [report.by, inspection.closedBy ?? inspection.openedBy], [report.at, inspection.closedAt ?? inspection.openedAt], [report.note, inspection.note],
  ];
  const defectsOf = (codes: readonly string[]): string => codes.map((code) => `${code} ${named(nameOfDefect(batch.settings.quality, code))}`).join('; ');
  const csv = [
    ...facts.map((line) => csvLine([...line])), csvLine([]), csvLine([report.defect, report.count]), ...defects.map(({ code, name, count }) => csvLine([`${code} ${named(name)}`, String(count)])), csvLine([]),
    csvLine([report.place, report.record, report.page, report.verdict, report.defect, report.note]), ...pages.map(({ place, record, position, verdict, defects: codes, note }) => csvLine([String(place), record, String(position), words.verdicts[verdict], defectsOf(codes), note])),
    ...(unlinked.length === 0 ? [] : [csvLine([]), csvLine([report.unlinked, report.described, report.images]), ...unlinked.map(({ record, pageCount, capturedPages }) => csvLine([record, String(pageCount), String(capturedPages)]))]),
  ];
  return { fileName: `${batch.number}-${inspection.gateKey}.csv`, csv: BYTE_ORDER_MARK + csv.join('') };
}

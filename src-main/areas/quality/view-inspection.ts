import { linkPct, qualityFigures, qualityShortfalls, type CheckFigures } from '#shared/domain/quality-verdict.ts';
import { MunimentError } from '#shared/errors.ts';
import type { QualityScheme } from '#shared/presets/line-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { countChecked, countMust } from '#main/areas/images/page-findings-store.ts';
import { countBatch, selectItemIds } from '#main/areas/line/batches-store.ts';
import { requireBatch } from '#main/areas/line/change-batch.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findInspection, type InspectionRow } from './inspections-store.ts';
import { countLinked, selectSample, selectUnlinked, type SampleRow } from './sample-pages-store.ts';

type Detail = CallAnswer<'quality', 'getInspection'>;

const NAMED_ITEMS = 100;
/** Whoever sees a batch may see all of it. */
const ANY_RANK = 4;

/** Throws QUALITY_INSPECTION_NOT_FOUND, QUALITY_CHANGED_MEANWHILE. */
export function requireInspection(context: AreaContext, inspectionId: string, version?: number): InspectionRow {
  const row = findInspection(context.db, inspectionId, clearanceRank(context.actor));
  if (!row) throw new MunimentError('QUALITY_INSPECTION_NOT_FOUND');
  if (version !== undefined && row.version !== version) throw new MunimentError('QUALITY_CHANGED_MEANWHILE', { version: row.version });
  return row;
}

export const isChanged = ({ picture, current }: Pick<SampleRow, 'picture' | 'current'>): boolean => picture !== current;

export function viewInspection(context: AreaContext, row: InspectionRow, sample = selectSample(context.db, row.inspectionId)): Detail['inspection'] {
  const { n: _n, arrival: _arrival, ...rest } = row;
  const batch = requireBatch(context, row.batchId);
  const { quality } = batch.settings;
  const gate = quality.gates.find(({ gateKey }) => gateKey === row.gateKey);
  const figures = qualityFigures(sample.map(({ verdict, defects }) => ({ verdict, weights: defects.map((code) => quality.defects.find((each) => each.code === code)?.weight ?? 0) })));
  const checks = row.state === 'open' ? checkFigures(context, row.batchId) : { pages: 0, checkedPages: 0, must: 0 };
  const link = row.state === 'open' ? countLinked(context.db, row.batchId) : { items: row.items, linked: row.linked };
  return {
    ...rest, ...figures, ...link, batchNumber: batch.number, gateName: { zh: gate?.nameZh ?? row.gateKey, en: gate?.nameEn ?? row.gateKey }, sampled: sample.length, linkPct: linkPct(link), passPct: quality.passPct, linkPassPct: quality.linkPct, mustFindings: checks.must, checkedPages: checks.checkedPages,
    shortfalls: qualityShortfalls(figures, link, checks, { passPct: quality.passPct, linkPct: quality.linkPct, checksFirst: quality.checksFirst }),
  } as Detail['inspection'];
}

/** What the automatic checks say of a batch now. */
function checkFigures({ db }: AreaContext, batchId: string): CheckFigures {
  const of = { kind: 'items', ids: JSON.stringify(selectItemIds(db, batchId)) } as const;
  return { pages: countBatch(db, batchId).capturedPages, checkedPages: countChecked(db, ANY_RANK, of), must: countMust(db, of) };
}

export const nameOfDefect = (quality: QualityScheme, code: string): { zh: string; en: string } => {
  const found = quality.defects.find((each) => each.code === code);
  return { zh: found?.nameZh ?? code, en: found?.nameEn ?? code };
};

/** Throws QUALITY_INSPECTION_NOT_FOUND. */
export function viewInspectionDetail(context: AreaContext, inspectionId: string): Detail {
  const row = requireInspection(context, inspectionId);
  const sample = selectSample(context.db, inspectionId);
  const { quality } = requireBatch(context, row.batchId).settings;
  const counts = new Map<string, number>();
  for (const code of sample.flatMap(({ defects }) => defects)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    inspection: viewInspection(context, row, sample), unlinked: selectUnlinked(context.db, row.batchId, NAMED_ITEMS),
    pages: sample.map(({ picture, current, ...page }) => ({ ...page, defects: [...page.defects], changed: isChanged({ picture, current }) })),
    defects: [...counts].toSorted(([, a], [, b]) => b - a).map(([code, count]) => ({ code, name: nameOfDefect(quality, code), count })),
  } as Detail;
}

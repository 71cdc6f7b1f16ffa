import type { ImportBatch } from '#shared/contract/imports.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findAdopted } from './adopted-fonds-store.ts';
import { countAnnex } from './annex-store.ts';
import type { ImportRecord } from './imports-store.ts';

/** A batch as a screen sees it. What stands in rows that somebody else imported is shown only to who may see everything. */
export function viewImport(context: AreaContext, { n, companionName: _companion, lastRow: _row, errorBytes, ...record }: ImportRecord): ImportBatch {
  const mayRead = record.createdBy === context.actor.name || clearanceRank(context.actor) === 4;
  const report = record.report === null || mayRead ? record.report : { ...record.report, problems: [], warnings: [], duplicateList: [] };
  return { ...record, report, hasErrorFile: errorBytes > 0 && mayRead, annexes: mayRead ? countAnnex(context.db, n) : 0, fondsTook: Object.keys(findAdopted(context.db, n) ?? {}).length } as ImportBatch;
}

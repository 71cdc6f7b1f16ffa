import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { levelOf } from '#main/areas/clearance-rank.ts';
import { settingsOf } from '#main/areas/cases/processes-store.ts';
import { requireCase } from '#main/areas/cases/view-case.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { createTransfer } from './create-transfer.ts';
import { countListsOfPaper } from './transfers-store.ts';

/** Throws CASES_CASE_NOT_FOUND, TRANSFERS_NO_PAPERS and what `createTransfer` throws. */
export function listPapers(context: AreaContext, { caseId }: CallInput<'transfers', 'listPapers'>): CallAnswer<'transfers', 'listPapers'> {
  const { row, papers } = requireCase(context, caseId);
  const ready = papers.filter(({ state, paperId }) => state === 'reviewed' && countListsOfPaper(context.db, paperId) === 0);
  if (ready.length === 0) throw new MunimentError('TRANSFERS_NO_PAPERS', { caseNumber: row.caseNumber });
  const { recordGroup, classCode, retention } = settingsOf(context.db, row);
  return createTransfer(context, {
    fondsId: row.fondsId as never, unitId: row.unitId as never, fromWhom: row.unitName ?? context.actor.name, recordGroup, classCode, retention, year: Number(localDay(context.clock.nowMs()).slice(0, 4)), classification: levelOf(row.classification), note: row.caseNumber,
    lines: ready.map(({ paperId, nameZh, pageCount }) => ({ title: nameZh, pages: pageCount, paperId: paperId as never, documentNumber: '', responsible: '', date: '' })),
  });
}

import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { findFonds, findUnit } from '#main/areas/schemes/schemes-store.ts';
import { requirePaper } from '#main/areas/cases/move-papers.ts';
import { requireCase } from '#main/areas/cases/view-case.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countListsOfPaper, lastNumberOf, writeLine, writeTransfer } from './transfers-store.ts';
import { viewTransferDetail } from './view-transfer.ts';

type Input = CallInput<'transfers', 'createTransfer'>;

/** Throws CATALOGUE_ABOVE_CLEARANCE, SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND and what `putLines` throws. */
export function createTransfer(context: AreaContext, { lines, ...heading }: Input): CallAnswer<'transfers', 'createTransfer'> {
  const { db, ids, clock, actor } = context;
  const transferId = context.write((tx) => {
    if (rankOf(heading.classification) > clearanceRank(actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
    if (!findFonds(db, heading.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    const unitId = heading.unitId ?? null;
    if (unitId !== null && findUnit(db, unitId)?.fondsId !== heading.fondsId) throw new MunimentError('SCHEMES_UNIT_NOT_FOUND');
    const year = localDay(clock.nowMs()).slice(0, 4);
    const facts = { ...heading, unitId, classification: rankOf(heading.classification), number: `YJ-${year}-${String(lastNumberOf(db, year) + 1).padStart(4, '0')}` };
    const created = ids.uuid();
    writeTransfer(db, { ...facts, transferId: created, state: 'draft', createdAt: clock.nowIso(), createdBy: actor.name, sentAt: null, sentBy: null, dueAt: null, signedAt: null, signedBy: null, version: 1 });
    putLines(context, created, facts.classification, lines, 0);
    tx.record({ class: 'O', kind: 'transfer.create', entity: 'transfer', eid: created, body: { ...facts, lines: lines.map((line) => ({ ...line, paperId: line.paperId ?? null })) } });
    announce(tx, created);
    return created;
  });
  return viewTransferDetail(context, transferId);
}

function announce(tx: WriteTx, transferId: string): void {
  tx.publish({ name: 'transfers.transferChanged', payload: { transferIds: [transferId] } });
}

/** Lines behind position `after`, of a list of this 密级. Throws TRANSFERS_PAPER_MORE_SECRET, CASES_PAPER_NOT_FOUND, CASES_NOT_OPEN, TRANSFERS_PAPER_NOT_READY, TRANSFERS_PAPER_ON_A_LIST. */
export function putLines(context: AreaContext, transferId: string, rank: number, lines: Input['lines'], after: number): void {
  for (const [index, { title, documentNumber, responsible, date, pages, paperId }] of lines.entries()) {
    const paper = paperId == null ? null : requirePaper(context, paperId);
    if (paper !== null && paper.state !== 'reviewed') throw new MunimentError('TRANSFERS_PAPER_NOT_READY', { paper: paper.nameZh });
    if (paper !== null && countListsOfPaper(context.db, paper.paperId) > 0) throw new MunimentError('TRANSFERS_PAPER_ON_A_LIST', { paper: paper.nameZh });
    // Whoever may see the list reads its lines.
    if (paper !== null && requireCase(context, paper.caseId).row.classification > rank) throw new MunimentError('TRANSFERS_PAPER_MORE_SECRET', { paper: paper.nameZh });
    writeLine(context.db, {
      lineId: context.ids.uuid(), transferId, position: after + index + 1, title, documentNumber, responsible, date, statedPages: pages, countedPages: null, damage: '', outcome: 'pending', refusal: null, note: '', decidedAt: null, decidedBy: null,
      paperId: paper?.paperId ?? null, itemId: paper?.itemId ?? null,
    });
  }
}

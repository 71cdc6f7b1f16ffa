import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { levelOf } from '#main/areas/clearance-rank.ts';
import { insertItems } from '#main/areas/catalogue/insert-items.ts';
import { plainItem } from '#main/areas/catalogue/plain-item.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { settingsOf } from './processes-store.ts';
import { movePaper, requirePaper } from './move-papers.ts';
import { countPapersOfItem, type PaperRow } from './papers-store.ts';
import { isStageLate, requireCase, viewDetail, type WholeCase } from './view-case.ts';

type Input = CallInput<'cases', 'addPaper'>;

/** Throws CASES_PAPER_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_NOT_OPEN, CASES_PAPER_ALREADY_THERE, CASES_ITEM_HAS_A_PAPER, CASES_TOO_FEW_PAGES, CASES_LATE_REASON_NEEDED, CASES_STAGE_NOT_BEGUN and what the catalogue throws. */
export function addPaper(context: AreaContext, input: Input): CallAnswer<'cases', 'addPaper'> {
  const caseId = context.write((tx) => {
    const paper = requirePaper(context, input.paperId, input.version);
    if (paper.state !== 'expected' && paper.state !== 'notNeeded') throw new MunimentError('CASES_PAPER_ALREADY_THERE', { paper: paper.nameZh });
    const whole = requireCase(context, paper.caseId);
    if (isLate(context, whole, paper) && input.lateReason === '') throw new MunimentError('CASES_LATE_REASON_NEEDED', { paper: paper.nameZh });
    const { itemId, pageCount } = 'itemId' in input.item ? itemThere(context, input.item.itemId, paper) : newItem(context, tx, whole, input.item);
    if (pageCount < paper.minPages) throw new MunimentError('CASES_TOO_FEW_PAGES', { paper: paper.nameZh, pages: pageCount, least: paper.minPages });
    movePaper(context, tx, paper, { state: 'added', itemId, pageCount, addedAt: context.clock.nowIso(), addedBy: context.actor.name, lateReason: input.lateReason, note: '' }, { itemId, pageCount, lateReason: input.lateReason });
    syncCaseTasks(context, tx, paper.caseId);
    return paper.caseId;
  });
  return viewDetail(context, caseId);
}

/** Throws CASES_STAGE_NOT_BEGUN. */
function isLate(context: AreaContext, whole: WholeCase, { position, refusals }: PaperRow): boolean {
  const stage = whole.stages[position - 1]!;
  if (stage.beganAt === null) throw new MunimentError('CASES_STAGE_NOT_BEGUN', { stage: stage.settings.nameZh });
  // What was refused comes again by order, not late.
  return refusals.length === 0 && isStageLate(context, settingsOf(context.db, whole.row), whole, position);
}

function itemThere(context: AreaContext, itemId: string, paper: PaperRow): { itemId: string; pageCount: number } {
  const [row] = requireLiveItems(context, [itemId]);
  if (countPapersOfItem(context.db, itemId, paper.paperId) > 0) throw new MunimentError('CASES_ITEM_HAS_A_PAPER', { title: row!.title });
  return { itemId, pageCount: row!.pageCount };
}

/** An item of the record group of the process; its date is today's where none is said. */
function newItem(context: AreaContext, tx: WriteTx, { row }: WholeCase, { title, pageCount, date }: Exclude<Input['item'], { itemId: unknown }>): { itemId: string; pageCount: number } {
  const { recordGroup, classCode, retention } = settingsOf(context.db, row);
  const day = date === '' ? localDay(context.clock.nowMs()) : date;
  const fields = plainItem({
    fondsId: row.fondsId, recordGroup, classCode, year: Number(day.slice(0, 4)), unitId: row.unitId, retention, title, date: day, pageCount, classification: levelOf(row.classification),
  });
  const [created] = insertItems(context, tx, [{ code: 'none', fields }], { origin: row.caseNumber });
  return { itemId: created!.itemId, pageCount };
}

import type { StockEntry } from '#shared/contract/stocktaking.ts';
import { messages, type Language } from '#shared/i18n/messages.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { requireStocktaking } from './require-stocktaking.ts';

/** Marks the file as UTF-8 for spreadsheets. */
const BYTE_ORDER_MARK = '\uFEFF';

/** 盘点表 in the order of the walk; what was seen but belongs nowhere here comes last. Throws STOCKTAKING_NOT_FOUND. */
export function exportReport(context: AreaContext, input: CallInput<'stocktaking', 'exportReport'>): CallAnswer<'stocktaking', 'exportReport'> {
  const record = requireStocktaking(context, input.stocktakingId);
  const { shelves, entries } = judgeStocktaking(context, record.stocktakingId);
  const position = new Map(shelves.map(({ shelfId }, index) => [shelfId, index]));
  const walk = (entry: StockEntry): number => position.get(entry.expectedAt?.shelfId ?? '') ?? shelves.length;
  const rows = entries.toSorted((a, b) => walk(a) - walk(b)).map((entry) => rowOf(entry, input.language));
  const { columns } = messages[input.language].stocktaking.report;
  const head = [columns.place, columns.slot, columns.kind, columns.code, columns.title, columns.status, columns.seenAt, columns.seenBy, columns.seenTime, columns.belongsAt, columns.absence, columns.decision, columns.reason, columns.decidedBy];
  return { fileName: `${messages[input.language].stocktaking.title}-${record.startedAt.slice(0, 10)}.csv`, text: BYTE_ORDER_MARK + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n' };
}

function rowOf(entry: StockEntry, language: Language): string[] {
  const words = messages[language].stocktaking;
  const { expectedAt, belongsAt, sights, absence, decision } = entry;
  return [
    expectedAt?.code ?? '', entry.slot === null ? '' : String(entry.slot), words.kinds[entry.kind], entry.code, entry.title, words.status[entry.status], sights.map(({ place }) => place.code).join(' '),
    [...new Set(sights.map(({ seenBy }) => seenBy))].join(' '), sights[0]?.seenAt ?? '', belongsAt?.code ?? '', absence === null ? '' : [absence.by, absence.reason].filter(Boolean).join(' '),
    decision === null ? '' : words.decisions[decision.decision], decision?.reason ?? '', decision?.decidedBy ?? '',
  ];
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

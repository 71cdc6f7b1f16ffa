import { taskUrgency } from '#shared/domain/task-urgency.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findTransfer, selectLines, type LineRow, type TransferRow } from './transfers-store.ts';

type Detail = CallAnswer<'transfers', 'getTransfer'>;

/** 当日登入 warns from four hours before the end of the day. */
const WARNS_MS = 4 * 3_600_000;

/** One above the clearance is as if it were not there. Throws TRANSFERS_TRANSFER_NOT_FOUND, TRANSFERS_CHANGED_MEANWHILE. */
export function requireTransfer(context: AreaContext, transferId: string, version?: number): TransferRow {
  const row = findTransfer(context.db, transferId);
  if (!row || row.classification > clearanceRank(context.actor)) throw new MunimentError('TRANSFERS_TRANSFER_NOT_FOUND');
  if (version !== undefined && row.version !== version) throw new MunimentError('TRANSFERS_CHANGED_MEANWHILE', { version: row.version });
  return row;
}

const count = (lines: readonly LineRow[], of: (line: LineRow) => boolean): number => lines.filter(of).length;

export function viewTransfer(context: AreaContext, row: TransferRow, lines = selectLines(context.db, row.transferId)): Detail['transfer'] {
  const { n: _n, classification, ...rest } = row;
  return {
    ...rest, classification: levelOf(classification), light: row.state === 'sent' ? taskUrgency(row.dueAt, context.clock.nowIso(), WARNS_MS) : 'normal',
    lines: lines.length, statedPages: lines.reduce((sum, { statedPages }) => sum + statedPages, 0), pending: count(lines, ({ outcome }) => outcome === 'pending'), accepted: count(lines, ({ outcome }) => outcome === 'accepted'),
    refused: count(lines, ({ outcome }) => outcome === 'refused'), differing: count(lines, ({ countedPages, statedPages }) => countedPages !== null && countedPages !== statedPages), damaged: count(lines, ({ damage }) => damage !== ''),
  } as Detail['transfer'];
}

export function viewTransferDetail(context: AreaContext, transferId: string): Detail {
  const row = requireTransfer(context, transferId);
  const lines = selectLines(context.db, transferId);
  return { transfer: viewTransfer(context, row, lines), lines: lines.map(({ transferId: _transferId, ...line }) => line) } as Detail;
}

import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findLine, type LineRow, type SeenLineRow } from './lines-store.ts';
import { findRegister, selectYears, type RegisterRecord } from './registers-store.ts';

type View = CallAnswer<'registers', 'saveRegister'>;
type LineView = CallAnswer<'registers', 'getLine'>;

/** Throws REGISTERS_REGISTER_NOT_FOUND. */
export function requireRegister(context: AreaContext, registerId: string): RegisterRecord {
  const register = findRegister(context.db, registerId);
  if (!register) throw new MunimentError('REGISTERS_REGISTER_NOT_FOUND');
  return register;
}

export const viewRegister = (context: AreaContext, register: RegisterRecord): View => ({ ...register, registerId: register.registerId as View['registerId'], years: selectYears(context.db, register.registerId) });

/** One above the clearance is as if it were not there. Throws REGISTERS_LINE_NOT_FOUND, REGISTERS_CHANGED_MEANWHILE. */
export function requireLine(context: AreaContext, lineId: string, version?: number): SeenLineRow {
  const line = findLine(context.db, lineId, clearanceRank(context.actor));
  if (!line) throw new MunimentError('REGISTERS_LINE_NOT_FOUND');
  if (version !== undefined && line.version !== version) throw new MunimentError('REGISTERS_CHANGED_MEANWHILE', { version: line.version });
  return line;
}

/** The row as it is stored, without what was looked up beside it. */
export function storedLine({ seenItemId: _seen, archivalCode: _code, itemTitle: _title, ...line }: SeenLineRow): LineRow {
  return line;
}

/** 归卷号 as the asker may see it. */
export const filingNumberOf = ({ filingNumber, archivalCode, itemTitle, seenItemId }: SeenLineRow): string => (seenItemId === null ? filingNumber : (archivalCode ?? itemTitle ?? ''));

export function viewLine(row: SeenLineRow): LineView {
  const { classification, sameDay, ...line } = storedLine(row);
  return { ...line, classification: levelOf(classification), sameDay: sameDay === 1, itemId: row.seenItemId, filingNumber: filingNumberOf(row) } as LineView;
}

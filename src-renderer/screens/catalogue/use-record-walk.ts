import type { Item } from '#shared/contract/catalogue.ts';
import type { KeysetRows } from '../../client/use-keyset-rows.ts';
import type { LeaveGuard } from './use-leave-guard.ts';

/** From the open record to its neighbours in the list, without the list. */
export interface RecordWalk {
  /** Place of the open record in the list, from 1; null where it is not in what has been read of it. */
  readonly position: number | null;
  readonly count: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** Goes there, after asking what becomes of unsaved words. */
  readonly go: (by: -1 | 1) => void;
  /** Goes there at once: everything was saved. */
  readonly goSaved: (by: -1 | 1) => void;
}

/** What is read ahead of somebody who walks on. */
const AHEAD = 50;

export function useRecordWalk(rows: KeysetRows<Item>, openId: string | null, leave: LeaveGuard['leave'], open: (item: Item, index: number) => void): RecordWalk {
  const at = openId === null ? -1 : rows.indexOf(({ itemId }) => itemId === openId);
  const isKnown = at >= 0;
  const goSaved = (by: -1 | 1): void => {
    const to = isKnown ? at + by : 0;
    const next = rows.getRow(to);
    rows.onRange(Math.max(0, to), to + AHEAD);
    if (next !== undefined) open(next, to);
  };
  return {
    position: isKnown ? at + 1 : null, count: rows.rowCount, hasPrevious: at > 0, hasNext: isKnown ? at + 1 < rows.rowCount : rows.rowCount > 0,
    goSaved, go: (by) => { leave(() => { goSaved(by); }); },
  };
}

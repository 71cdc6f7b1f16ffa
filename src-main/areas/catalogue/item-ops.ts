import type { ItemOp } from './item-history-store.ts';

/** Ops that a later op can take back by writing the earlier values. */
const REVERSIBLE: readonly string[] = ['item.create', 'item.update', 'item.file', 'item.number', 'item.alias', 'item.declassify', 'item.delete', 'item.restore', 'item.undo'];

export const isReversible = (op: ItemOp): boolean => op.entity === 'item' && REVERSIBLE.includes(op.kind);

/** Whether one of the later ops built on this one: it touched the same fields, or deleted what this one changed. Anything builds on a creation. */
export function isOvertaken(op: ItemOp, later: readonly ItemOp[]): boolean {
  if (op.kind === 'item.create') return later.length > 0;
  const fields = new Set([...Object.keys(op.before), ...Object.keys(op.after), 'deletedAt']);
  return later.some((each) => Object.keys(each.after).some((field) => fields.has(field)));
}

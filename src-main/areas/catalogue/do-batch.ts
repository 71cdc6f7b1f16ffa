import type { BatchDeed, BatchEdited, BatchField } from '#shared/contract/batch-edit.ts';
import { seriesValue } from '#shared/domain/fill-series.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { announceItems } from './announce-items.ts';
import { readBatchValue, showBatchValue } from './batch-values.ts';
import { changeItem } from './change-item.ts';
import { createCustomCells, type ReadCustomCell } from './custom-cells.ts';
import type { ItemRow } from './item-record.ts';
import type { ItemChanges } from './items-store.ts';
import { wordListsByField } from '#main/areas/schemes/dictionaries-in-force.ts';
import { createReplacer } from './replace-in-field.ts';
import { requireLiveItems } from './require-items.ts';

interface Wanted { readonly field: BatchField; readonly text: string | undefined }
type Plan = ReadonlyMap<ItemRow, readonly Wanted[]>;

/**
 * Does one deed, or a part of one before which so many records stand (`offset`), inside the caller's transaction. A value that cannot stand in its field is left out and reported; everything else is written.
 * Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, CATALOGUE_PATTERN_UNREADABLE.
 */
export function doBatch(context: AreaContext, tx: WriteTx, deed: BatchDeed, reason: string, offset = 0): BatchEdited {
  const told: BatchEdited = { changes: [], records: 0, same: 0, refused: [], undoToken: null };
  const changed: string[] = [];
  const plan = planOf(context, deed, offset);
  const readCustom = createCustomCells(context);
  for (const [row, wanted] of plan) {
    const changes = changesOf(context, readCustom, row, wanted, told);
    if (changes !== null && changeItem(context, tx, row, changes, { kind: 'item.update', reason })) changed.push(row.itemId);
  }
  announceItems(tx, changed);
  return { ...told, records: changed.length, undoToken: changed.length > 0 ? tx.number : null };
}

/** What each record should say. */
function planOf(context: AreaContext, deed: BatchDeed, offset: number): Plan {
  if (deed.kind === 'cells') {
    const rows = new Map(requireLiveItems(context, deed.cells.map(({ itemId }) => itemId)).map((row) => [row.itemId, row]));
    const plan = new Map<ItemRow, Wanted[]>();
    for (const { itemId, field, value } of deed.cells) {
      const row = rows.get(itemId);
      if (row) plan.set(row, [...plan.get(row) ?? [], { field, text: value }]);
    }
    return plan;
  }
  const rows = requireLiveItems(context, deed.itemIds);
  const each = (wanted: (row: ItemRow, index: number) => readonly Wanted[]): Plan => new Map(rows.map((row, index) => [row, wanted(row, index)]));
  switch (deed.kind) {
    case 'set': return each(() => [{ field: deed.field, text: deed.value }]);
    case 'append': return each((row) => [{ field: deed.field, text: appended(showBatchValue(row, deed.field), deed) }]);
    case 'series': return each((_row, index) => [{ field: deed.field, text: seriesValue(deed.series, offset + index) }]);
    case 'replace': {
      const replace = createReplacer(deed);
      return each((row) => deed.fields.map((field) => ({ field, text: replace(showBatchValue(row, field)) })));
    }
    case 'copyDown': {
      const [first, ...rest] = rows;
      return first === undefined ? new Map() : new Map(rest.map((row) => [row, deed.fields.map((field) => ({ field, text: showBatchValue(first, field) }))]));
    }
  }
}

function appended(before: string, { value, separator, at }: Extract<BatchDeed, { kind: 'append' }>): string {
  if (before === '') return value;
  return at === 'end' ? `${before}${separator}${value}` : `${value}${separator}${before}`;
}

/** The changes of one record, null where there are none. What is wrong, or already so, is told. */
function changesOf(context: AreaContext, readCustom: ReadCustomCell, row: ItemRow, wanted: readonly Wanted[], told: BatchEdited): ItemChanges | null {
  let changes: ItemChanges = {};
  const itemId = row.itemId as BatchEdited['changes'][number]['itemId'];
  const name = row.archivalCode ?? row.title;
  for (const { field, text } of wanted) {
    const before = showBatchValue(row, field);
    if (text === before) { told.same += 1; continue; }
    const read = text === undefined ? { problem: 'noSuchValue' } : readBatchValue(row, field, text, readCustom, wordListsByField(context.db));
    const problem = 'problem' in read ? read.problem : isAbove(context, read.changes) ? 'aboveClearance' : undefined;
    if (problem !== undefined || 'problem' in read) { told.refused.push({ itemId, name, field, value: text ?? '', problem: problem ?? '' }); continue; }
    if (read.text === before) { told.same += 1; continue; }
    changes = { ...changes, ...read.changes, custom: { ...changes.custom, ...read.changes.custom } };
    told.changes.push({ itemId, name, field, before, after: read.text });
  }
  return told.changes.at(-1)?.itemId === itemId ? changes : null;
}

/** Nobody makes a record more secret than they may see. */
const isAbove = (context: AreaContext, { classification }: ItemChanges): boolean => classification !== undefined && rankOf(classification) > clearanceRank(context.actor);

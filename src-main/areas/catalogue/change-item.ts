import { orderAliases } from '#shared/domain/code-alias.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { reindexItem, removeItem } from '#main/search-index/search-index-store.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { isCustomName, mergeCustomValues, takeCustomApart } from '#main/areas/schemes/custom-values.ts';
import { fieldsOf, readAliases, type ItemFieldName, type ItemRow } from './item-record.ts';
import { changeItemRow, indexedItemOf, type ItemChanges } from './items-store.ts';

export type ChangeKind = 'item.update' | 'item.file' | 'item.number' | 'item.alias' | 'item.declassify' | 'item.delete' | 'item.restore' | 'item.undo';

/** Where on a page a value was read, and how surely; the page by what it showed then. */
export interface FieldSource { readonly field: string; readonly pageId: string; readonly pageNumber: number; readonly sha256: string; readonly text: string; readonly confidencePct: number; readonly box: readonly [xPx: number, yPx: number, widthPx: number, heightPx: number]; readonly formType: string; readonly engine: string }

export interface ChangeNote {
  readonly kind: ChangeKind;
  readonly reason?: string;
  /** Number of the transaction that is taken back. */
  readonly undoes?: number;
  /** Of what is taken from the image: where it was read. Only fields that really change are kept. */
  readonly sources?: readonly FieldSource[];
}

const INDEXED: readonly string[] = ['title', 'documentNumber', 'responsible', 'keywords', 'note', 'archivalCode', 'date', 'year', 'fondsId', 'recordGroup', 'deletedAt'];

/** All that an op may change. */
const stateOf = (row: ItemRow, fields = fieldsOf(row)): Readonly<Record<string, Json | undefined>> => ({
  ...takeCustomApart(fields), archivalCode: row.archivalCode, itemNumber: row.itemNumber, codeScope: row.codeScope, deletedAt: row.deletedAt, volumeId: row.volumeId, volumePosition: row.volumePosition, aliases: row.aliases,
});

/** What of `wanted` differs from the row. */
export const differences = (row: ItemRow, wanted: ItemChanges): Readonly<Record<string, Json>> => differencesFrom(stateOf(row), wanted);

function differencesFrom(now: ReturnType<typeof stateOf>, wanted: ItemChanges): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(takeCustomApart(wanted)).flatMap(([field, value]): [string, Json][] => {
    const next = isCustomName(field) && value === '' ? null : value;
    return next === undefined || next === (isCustomName(field) ? now[field] ?? null : now[field]) ? [] : [[field, next]];
  }));
}

/** Writes what differs: row, search index and op. Answers whether anything did. Nothing is ever overwritten without the history keeping it. */
export function changeItem(context: AreaContext, tx: WriteTx, row: ItemRow, wanted: ItemChanges, note: ChangeNote): boolean {
  const fieldsNow = fieldsOf(row);
  const now = stateOf(row, fieldsNow);
  const changes = differencesFrom(now, note.kind === 'item.update' ? withFormerCode(row, wanted) : wanted);
  const names = Object.keys(changes);
  if (names.length === 0) return false;
  const { db, clock, actor } = context;
  const single = Object.fromEntries(Object.entries(changes).filter(([name]) => !isCustomName(name))) as ItemChanges;
  const written: ItemChanges = names.some(isCustomName) ? { ...single, custom: mergeCustomValues(fieldsNow.custom, changes) } : single;
  changeItemRow(db, row.n, written, clock.nowIso(), actor.name);
  if (names.some((name) => isCustomName(name) || INDEXED.includes(name))) {
    const fields = { ...fieldsNow, ...described(written) };
    const deletedAt = written.deletedAt === undefined ? row.deletedAt : written.deletedAt;
    if (deletedAt !== null) removeItem(db, row.n);
    else reindexItem(db, row.n, indexedItemOf(db, fields, written.archivalCode === undefined ? row.archivalCode : written.archivalCode));
  }
  const before = Object.fromEntries(names.map((name) => [name, now[name] ?? null]));
  const sources = (note.sources ?? []).filter(({ field }) => names.includes(field));
  tx.record({
    class: 'O', kind: note.kind, entity: 'item', eid: row.itemId, fields: names,
    body: { before, after: changes, ...(note.reason && { reason: note.reason }), ...(note.undoes !== undefined && { undoes: note.undoes }), ...(sources.length > 0 && { fromImage: sources.map((source) => ({ ...source, box: [...source.box] })) }) },
  });
  return true;
}

/** A code that was in use stays findable when another takes its place; one inside a volume that is still being arranged was never final (decisions/0013). */
function withFormerCode(row: ItemRow, wanted: ItemChanges): ItemChanges {
  if (row.archivalCode === null || wanted.archivalCode == null || wanted.archivalCode === row.archivalCode) return wanted;
  return { ...wanted, aliases: JSON.stringify(orderAliases([...readAliases(wanted.aliases ?? row.aliases), { kind: 'former', code: row.archivalCode }])) };
}

function described({ archivalCode: _code, itemNumber: _number, codeScope: _scope, deletedAt: _deleted, volumeId: _volume, volumePosition: _position, aliases: _aliases, ...fields }: ItemChanges): Partial<Record<ItemFieldName, never>> {
  return fields as Partial<Record<ItemFieldName, never>>;
}

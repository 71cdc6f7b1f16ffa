import { orderAliases } from '#shared/domain/code-alias.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem, differences } from '#main/areas/catalogue/change-item.ts';
import { fieldsOf, readAliases, SCHEME_FIELDS, type ItemFieldName } from '#main/areas/catalogue/item-record.ts';
import { customNameOf, isCustomName } from '#main/areas/schemes/custom-values.ts';
import { findItemRow, type ItemChanges } from '#main/areas/catalogue/items-store.ts';
import { keepImported, type ImportRecord } from './imports-store.ts';
import type { JudgedRow } from './judged-row.ts';

/** What is never completed: it stands in the code, or is never empty, or is a decision of somebody. */
const FIXED: readonly string[] = [...SCHEME_FIELDS, 'title', 'classification', 'openStatus', 'custom'];

/** Completes a record of the room where it is empty; what it has, it keeps. Answers whether anything was completed. */
export function fillItem(context: AreaContext, tx: WriteTx, batch: ImportRecord, { itemId, fields, aliases }: Extract<JudgedRow, { verdict: 'fill' }>): boolean {
  const row = findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!row) return false;
  const now = fieldsOf(row);
  const empty = (Object.keys(fields) as ItemFieldName[]).filter((name) => !FIXED.includes(name) && (now[name] === '' || now[name] === 0) && fields[name] !== '' && fields[name] !== 0);
  const elements = Object.entries(fields.custom).filter(([key, value]) => value !== '' && (now.custom[key] ?? '') === '').map(([key, value]) => [customNameOf(key), value] as const);
  const known = readAliases(row.aliases);
  const wanted: ItemChanges = { ...Object.fromEntries(empty.map((name) => [name, fields[name]])), ...Object.fromEntries(elements), ...(aliases.length > 0 && { aliases: JSON.stringify(orderAliases([...known, ...aliases])) }) };
  const changes = differences(row, wanted);
  if (Object.keys(changes).length === 0) return false;
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, name === 'aliases' ? row.aliases : isCustomName(name) ? '' : now[name as ItemFieldName]]));
  changeItem(context, tx, row, wanted, { kind: 'item.update', reason: batch.fileName });
  keepImported(context.db, batch.n, 'item', row.n, JSON.stringify({ before, after: changes }));
  announceItems(tx, [itemId]);
  return true;
}

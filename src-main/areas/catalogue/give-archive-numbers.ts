import { orderAliases } from '#shared/domain/code-alias.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem } from './change-item.ts';
import { readAliases } from './item-record.ts';
import { requireLiveItems } from './require-items.ts';

/** 馆编件号 for what an archive takes over, in the order given. The room's own 室编 number stays. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED. */
export function giveArchiveNumbers(context: AreaContext, input: CallInput<'catalogue', 'giveArchiveNumbers'>): CallAnswer<'catalogue', 'giveArchiveNumbers'> {
  const numberAt = (index: number) => String(input.startAt + index).padStart(input.width, '0');
  return context.write((tx) => {
    const rows = requireLiveItems(context, input.itemIds);
    const changed = rows.filter((row, index) => {
      const others = readAliases(row.aliases).filter(({ kind }) => kind !== 'archiveNumber');
      const aliases = JSON.stringify(orderAliases([...others, { kind: 'archiveNumber', code: numberAt(index) }]));
      return changeItem(context, tx, row, { aliases }, { kind: 'item.alias', reason: input.reason });
    });
    if (changed.length > 0) announceItems(tx, changed.map((row) => row.itemId));
    return { changed: changed.length, first: numberAt(0), last: numberAt(rows.length - 1), undoToken: changed.length > 0 ? tx.number : null };
  });
}

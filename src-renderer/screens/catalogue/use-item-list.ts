import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useKeysetRows, type KeysetRows } from '../../client/use-keyset-rows.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import type { GridSort } from '../../components/data-grid/grid-types.ts';
import type { ItemFilter } from './item-filters.ts';

export type ItemSort = NonNullable<Parameters<MunimentClient['catalogue']['listItems']>[0]['sort']>;

/** The order of the list as the core has it. */
export const itemSortOf = (sort: GridSort): ItemSort => ({ by: ORDERS.find((order) => order === sort.by) ?? 'entered', descending: sort.descending });

const ORDERS = ['entered', 'archivalCode', 'title', 'date', 'year', 'documentNumber', 'responsible', 'pageCount'] as const satisfies readonly ItemSort['by'][];

/** Latest entered first: what was just written stands on top. */
export const USUAL_SORT: GridSort = { by: 'entered', descending: true };

/** The records of a filter, read page by page; the count makes the scroll bar honest from the beginning. */
export function useItemList(filter: ItemFilter, sort: GridSort): KeysetRows<Item> {
  const core = useCore();
  const client = useCoreClient();
  const by = ORDERS.find((order) => order === sort.by) ?? 'entered';
  const count = useQuery(core.catalogue.countItems.queryOptions({ input: { filter }, placeholderData: keepPreviousData }));
  return useKeysetRows<Item>({
    area: 'catalogue', call: 'listItems', listKey: JSON.stringify({ filter, by, descending: sort.descending }), total: count.isPlaceholderData ? undefined : count.data?.count, isTotalCapped: count.data?.capped ?? false,
    canSkip: true, fetchPage: (cursor, limit, { skip, fromEnd }) => client.catalogue.listItems({ filter, sort: { by, descending: sort.descending }, cursor, limit, skip, fromEnd }),
  });
}

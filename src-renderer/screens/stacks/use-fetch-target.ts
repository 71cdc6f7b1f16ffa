import { skipToken, useQuery } from '@tanstack/react-query';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Box } from '#shared/contract/stacks.ts';
import { boxId as boxIdShape, itemId as itemIdShape } from '#shared/contract/shapes.ts';
import { useCore } from '../../client/use-core.ts';

export interface FetchTarget {
  readonly box: Box | null;
  /** The item that is wanted, when it was asked for by item. */
  readonly item: Item | null;
  readonly items: readonly Item[];
  readonly error: unknown;
  readonly isLoading: boolean;
}

/** Where the thing stands that the address asks for: `?item=` or `?box=`; null when it asks for nothing. */
export function useFetchTarget(itemText: string | undefined, boxText: string | undefined): FetchTarget | null {
  const core = useCore();
  const itemId = itemIdShape.safeParse(itemText).data;
  const located = useQuery(core.stacks.locateItem.queryOptions({ input: itemId === undefined ? skipToken : { itemId } }));
  const boxId = itemId === undefined ? boxIdShape.safeParse(boxText).data : located.data?.box?.boxId;
  const held = useQuery(core.stacks.getBox.queryOptions({ input: boxId === undefined ? skipToken : { boxId } }));
  if (itemId === undefined && boxId === undefined) return null;
  const items = held.data?.items ?? [];
  return {
    box: held.data?.box ?? null, items, item: items.find((each) => each.itemId === itemId) ?? null,
    error: located.error ?? held.error, isLoading: located.isLoading || held.isLoading,
  };
}

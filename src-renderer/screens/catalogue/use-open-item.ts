import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCore } from '../../client/use-core.ts';
import type { RecordForm } from './use-record.ts';

interface OpenItemOptions {
  /** Another one is another list, whose first record is then shown. */
  readonly listKey: string;
  /** From the address: somebody came here to see this one. */
  readonly itemId: string | null;
  readonly record: RecordForm;
  readonly leave: (then: () => void) => void;
  readonly show: (item: Item) => void;
  /** The keys went on to another record: the address no longer says what is open. */
  readonly forgetAddress: () => void;
}

interface OpenItem {
  /** For the list: the keys stand on this row. */
  readonly onActive: (item: Item | null) => void;
  readonly isMine: (item: Item) => boolean;
}

/** Which record the form shows: the one of the address, then whichever the keys stand on; and it stays fresh. */
export function useOpenItem({ listKey, itemId, record, leave, show, forgetAddress }: OpenItemOptions): OpenItem {
  const core = useCore();
  const { opened } = record;
  const openId = opened.kind === 'item' ? opened.item.itemId : null;
  const wanted = useQuery(core.catalogue.getItem.queryOptions({ input: itemId === null ? skipToken : { itemId: itemId as Item['itemId'] } })).data?.item;
  const fresh = useQuery(core.catalogue.getItem.queryOptions({ input: openId === null ? skipToken : { itemId: openId } })).data?.item;
  const shownFor = useRef<string | null>(null);
  const followedList = useRef(listKey);

  const arrive = useEffectEvent((item: Item) => { if (openId !== item.itemId) leave(() => { show(item); }); });
  useEffect(() => {
    if (itemId === null) { shownFor.current = null; return; }
    if (wanted === undefined || shownFor.current === itemId) return;
    shownFor.current = itemId;
    arrive(wanted);
  }, [itemId, wanted]);

  const refresh = useEffectEvent((item: Item) => { record.refresh(item); });
  useEffect(() => { if (fresh !== undefined) refresh(fresh); }, [fresh]);

  return {
    isMine: (item) => item.itemId === openId,
    onActive: (item) => {
      if (item === null) return;
      const isNewList = followedList.current !== listKey && opened.kind !== 'new' && !record.dirty;
      followedList.current = listKey;
      if (item.itemId === openId) return;
      const walking = document.activeElement?.getAttribute('role') === 'grid';
      // A list that only refreshed itself must not take the form away from under somebody's hands.
      if (!walking && !isNewList && (opened.kind !== 'none' || itemId !== null)) return;
      leave(() => {
        show(item);
        if (itemId !== null && itemId !== item.itemId) forgetAddress();
      });
    },
  };
}

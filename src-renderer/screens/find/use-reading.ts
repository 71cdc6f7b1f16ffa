import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SearchHit } from '#shared/contract/search.ts';
import type { FindAddress } from './use-find-address.ts';

export interface Reading {
  /** The hit that the keys stand on. */
  readonly active: number;
  /** Its page is open. */
  readonly isOpen: boolean;
  readonly move: (index: number) => void;
  readonly open: (index: number) => void;
  readonly close: () => void;
  /** Another list: from its first row, nothing open. */
  readonly reset: () => void;
}

/** Walking with the keys must not write an address for every row that it passes. */
const SETTLED_MS = 300;

/** Which hit the keys stand on and whether it is being read; the address follows, and leads when one goes back or forward. */
export function useReading(hits: readonly SearchHit[], address: FindAddress, focusList: () => void): Reading {
  const { history } = useRouter();
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  /** As last seen in or sent to the address. */
  const known = useRef<string | null>(null);
  /** The entry before this one is the list, so closing may go back to it. */
  const cameFromList = useRef(false);
  const activeId = hits[active]?.item.itemId ?? null;

  const follow = useEffectEvent(() => {
    const { openItem } = address;
    if (openItem === known.current) return;
    if (openItem === null) {
      known.current = null;
      cameFromList.current = false;
      setIsOpen(false);
      return;
    }
    const index = hits.findIndex(({ item }) => item.itemId === openItem);
    // Not loaded yet, or no longer a hit.
    if (index < 0) return;
    known.current = openItem;
    setActive(index);
    setIsOpen(true);
    focusList();
  });
  useEffect(() => { follow(); }, [address.openItem, hits]);

  const lead = useEffectEvent(() => {
    if (!isOpen || activeId === null || activeId === known.current) return;
    known.current = activeId;
    address.write({ openItem: activeId }, 'same');
  });
  useEffect(() => {
    const timer = setTimeout(() => { lead(); }, SETTLED_MS);
    return () => { clearTimeout(timer); };
  }, [isOpen, activeId]);

  return {
    active, isOpen, move: setActive,
    open: (index) => {
      const itemId = hits[index]?.item.itemId;
      if (itemId === undefined) return;
      setActive(index);
      setIsOpen(true);
      known.current = itemId;
      if (!isOpen) cameFromList.current = true;
      address.write({ openItem: itemId }, isOpen ? 'same' : 'step');
    },
    close: () => {
      setIsOpen(false);
      if (cameFromList.current) history.back();
      else address.write({ openItem: null }, 'same');
    },
    reset: () => {
      setActive(0);
      setIsOpen(false);
      known.current = null;
      cameFromList.current = false;
    },
  };
}

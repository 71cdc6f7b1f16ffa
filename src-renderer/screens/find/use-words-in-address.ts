import { useEffect, useEffectEvent, useRef } from 'react';
import type { FindAddress } from './use-find-address.ts';
import type { TypedQuery } from './use-typed-query.ts';

/**
 * Keeps the box and the address alike: what is typed is written to the address, and what somebody else wrote there
 * (the palette, the back button) comes into the box. `onNewWords` is called when other words were typed.
 */
export function useWordsInAddress({ asked, set }: TypedQuery, address: FindAddress, onNewWords: () => void): void {
  /** Written and not yet seen in the address: its own words, coming back late, must not overwrite what was typed since. */
  const onTheWay = useRef<string[]>([]);
  const known = useRef(address.query);

  const wordsChanged = useEffectEvent(() => {
    if (asked === known.current) return;
    known.current = asked;
    onTheWay.current.push(asked);
    // Other words have other hits: whatever was open belonged to the old ones.
    address.write({ query: asked, openItem: null }, 'same');
    onNewWords();
  });
  useEffect(() => { wordsChanged(); }, [asked]);

  const addressChanged = useEffectEvent(() => {
    const own = onTheWay.current.indexOf(address.query);
    if (own >= 0) { onTheWay.current.splice(0, own + 1); return; }
    if (address.query === known.current) return;
    known.current = address.query;
    set(address.query);
  });
  useEffect(() => { addressChanged(); }, [address.query]);
}

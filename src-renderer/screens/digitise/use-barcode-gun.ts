import { useEffect, useEffectEvent } from 'react';

/** No person types so fast; a gun needs a few milliseconds for a character. */
const GAP_MS = 45;
const SHORTEST = 6;

/** What a barcode gun types when the cursor stands in no field, ended by Enter. Its letters trigger none of the screen's keys. */
export function useBarcodeGun(enabled: boolean, onScan: (code: string) => void): void {
  const scan = useEffectEvent(onScan);
  useEffect(() => {
    if (!enabled) return undefined;
    let typed = '';
    let lastAt = 0;
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]'))) { typed = ''; return; }
      if (event.key === 'Shift') return;
      const isBurst = event.timeStamp - lastAt <= GAP_MS;
      if (!isBurst) typed = '';
      lastAt = event.timeStamp;
      const ends = event.key === 'Enter' && typed.length >= SHORTEST;
      if (event.key.length === 1 && event.key !== ' ') typed += event.key;
      else if (!ends) { typed = ''; return; }
      // The first character may be a person's; from the second on it is the gun's.
      if (isBurst) { event.preventDefault(); event.stopPropagation(); }
      if (!ends) return;
      const code = typed;
      typed = '';
      scan(code);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => { window.removeEventListener('keydown', listen, { capture: true }); };
  }, [enabled]);
}

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FRESH_WATCH, noteTaken, watchStill, type StillPhase } from './lying-still.ts';
import type { SheetView } from './use-sheet-watch.ts';

interface AutoCaptureOptions {
  readonly enabled: boolean;
  /** A picture is being taken: the video stutters or shows something else meanwhile. */
  readonly isTaking: boolean;
  readonly view: SheetView | null;
  readonly onTake: () => void;
}

/** Takes the page when it lies still. Answers with what it waits for; null while it is off or nothing is seen. */
export function useAutoCapture({ enabled, isTaking, view, onTake }: AutoCaptureOptions): StillPhase | null {
  const watch = useRef(FRESH_WATCH);
  const [phase, setPhase] = useState<StillPhase | null>(null);
  const take = useEffectEvent(onTake);
  useEffect(() => {
    if (enabled) return;
    watch.current = FRESH_WATCH;
    setPhase(null);
  }, [enabled]);
  // Also after the space bar: what was taken by hand is not taken again by itself.
  useEffect(() => { if (isTaking) watch.current = noteTaken(watch.current); }, [isTaking]);
  useEffect(() => {
    if (!enabled || isTaking || view === null) return;
    const verdict = watchStill(watch.current, view.small, view.warnings.length === 0);
    watch.current = verdict.watch;
    setPhase(verdict.phase);
    if (verdict.phase === 'taken') take();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one verdict a picture: the end of taking is not a new one
  }, [enabled, view]);
  return enabled ? phase : null;
}

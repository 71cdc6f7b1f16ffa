import { useEffect, useRef, useState } from 'react';

const LONGEST_GLIDE_MS = 600;
const SHORTEST_GLIDE_MS = 60;

/**
 * Positions for the drawing between two reports: glides from where the carriages are shown to where they were reported last, in the time
 * between the last two reports. Never ahead of what the controller said.
 */
export function useSmoothPositions(reportedMm: readonly number[]): readonly number[] {
  const [shownMm, setShownMm] = useState(reportedMm);
  const shown = useRef(reportedMm);
  const reportedAtMs = useRef(0);
  const key = reportedMm.join(' ');

  useEffect(() => {
    const target = key === '' ? [] : key.split(' ').map(Number);
    const startMs = performance.now();
    const glideMs = Math.max(SHORTEST_GLIDE_MS, startMs - reportedAtMs.current);
    reportedAtMs.current = startMs;
    const from = shown.current;
    const show = (next: readonly number[]): void => { shown.current = next; setShownMm(next); };
    // After a pause there is nothing to glide from: show what is.
    if (from.length !== target.length || glideMs > LONGEST_GLIDE_MS || matchMedia('(prefers-reduced-motion: reduce)').matches) { show(target); return undefined; }
    let frame = requestAnimationFrame(function step(nowMs) {
      const share = Math.min(1, Math.max(0, (nowMs - startMs) / glideMs));
      show(target.map((end, index) => { const begin = from[index] ?? end; return begin + (end - begin) * share; }));
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => { cancelAnimationFrame(frame); };
  }, [key]);
  return shownMm;
}

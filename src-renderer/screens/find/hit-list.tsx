import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../app/shortcuts.ts';
import { HitRow } from './hit-row.tsx';
import type { Hits } from './use-hits.ts';
import classes from './find.module.css';

interface HitListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly hits: Hits;
  readonly active: number;
  /** The reader is beside it: less room. */
  readonly narrow: boolean;
  readonly onMove: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onEscape: () => void;
  /** Up from the first row: back to the box. */
  readonly onLeaveUp: () => void;
}

export const hitId = (index: number): string => `hit-${index}`;

/** So many rows before the end the next page is asked for. */
const AHEAD = 15;

/** The hits: arrows walk, Enter or a click opens the page. */
export function HitList({ listRef, hits, active, narrow, onMove, onOpen, onEscape, onLeaveUp }: HitListProps) {
  const { t } = useTranslation('find');
  const { hits: rows, more } = hits;
  const end = useRef<HTMLDivElement>(null);
  const openNow = useRef(onOpen);
  openNow.current = onOpen;
  // Stable, so that a step of the keys draws two rows anew and not all.
  const openRow = useCallback((index: number) => { openNow.current(index); }, []);
  useEffect(() => { document.getElementById(hitId(active))?.scrollIntoView({ block: 'nearest' }); }, [active]);
  useEffect(() => { if (more !== null && active >= rows.length - AHEAD) more(); }, [active, rows.length, more]);
  useEffect(() => {
    const element = end.current;
    if (element === null || more === null) return undefined;
    const watcher = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) more(); }, { root: listRef.current, rootMargin: '600px' });
    watcher.observe(element);
    return () => { watcher.disconnect(); };
  }, [more, listRef]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (event.key === 'ArrowUp' && active === 0) onLeaveUp();
    else if (to !== undefined) onMove(Math.max(0, Math.min(rows.length - 1, to)));
    else if (event.key === 'Enter') onOpen(active);
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={listRef} role="listbox" tabIndex={0} aria-label={t('results')} aria-activedescendant={rows.length > 0 ? hitId(active) : undefined} className={classes.hits} data-narrow={narrow || undefined} data-old={hits.isOld || undefined} onKeyDown={onKeyDown}>
      {rows.map((hit, index) => <HitRow key={hit.item.itemId} id={hitId(index)} hit={hit} index={index} active={index === active} onOpen={openRow} />)}
      <div ref={end} />
    </div>
  );
}

import { Checkbox } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import type { PageId } from './desk-pages.ts';
import { PageThumb } from './page-thumb.tsx';
import classes from './page-strip.module.css';

interface PageStripProps {
  readonly pages: readonly Page[];
  readonly emptyWords: string;
  readonly selectedId: PageId | null;
  readonly onSelect: (pageId: PageId) => void;
  readonly onOpen: (page: Page) => void;
  readonly onMove?: ((page: Page, to: number) => void) | undefined;
  readonly onRotate?: ((page: Page, quarters: 1 | -1) => void) | undefined;
  readonly onRemove?: ((page: Page) => void) | undefined;
  /** With it every page can be ticked. */
  readonly ticked?: ReadonlySet<PageId> | undefined;
  readonly onTick?: ((pageId: PageId) => void) | undefined;
  readonly head: ReactNode;
}

const DRAGGED = 'text/x-muniment-page';
const TONES: Record<Page['readState'], StatusTone> = { unread: 'absent', queued: 'info', read: 'normal', corrected: 'normal', failed: 'overdue' };

/** The pages in their order; only what is durable stands here. Arrows walk, Alt+arrows move, R turns, Del removes, Enter opens, X ticks. */
export function PageStrip({ pages, emptyWords, selectedId, onSelect, onOpen, onMove, onRotate, onRemove, ticked, onTick, head }: PageStripProps) {
  const { t } = useTranslation(['digitise', 'scanner']);
  const list = useRef<HTMLOListElement>(null);
  const [dropAt, setDropAt] = useState<number | null>(null);
  const count = pages.length;
  // A page that has just come is seen.
  useEffect(() => { list.current?.scrollTo({ left: list.current.scrollWidth }); }, [count]);
  const selectable = selectedId !== null && pages.some(({ pageId }) => pageId === selectedId) ? selectedId : pages.at(-1)?.pageId;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, page: Page, index: number): void => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step !== 0 && event.altKey) onMove?.(page, index + step);
    else if (step !== 0) {
      const next = pages[index + step];
      if (next !== undefined) { onSelect(next.pageId); focusPage(event.currentTarget, index + step); }
    } else if (event.key.toLowerCase() === 'r') onRotate?.(page, event.shiftKey ? -1 : 1);
    else if (event.key === 'Delete') onRemove?.(page);
    else if (event.key === 'Enter') onOpen(page);
    else if (event.key.toLowerCase() === 'x' && onTick !== undefined) onTick(page.pageId);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={classes.strip} aria-label={t('strip.label')}>
      <div className={classes.head}>{head}</div>
      {pages.length === 0 && <p className={classes.empty}>{emptyWords}</p>}
      <ol ref={list} className={classes.list} aria-label={t('strip.list')} hidden={pages.length === 0}>
        {pages.map((page, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way; Alt+arrows move too
          <li
            key={page.pageId} className={classes.entry} data-drop={dropAt === index || undefined} draggable={onMove !== undefined}
            onDragStart={(event) => { event.dataTransfer.setData(DRAGGED, page.pageId); event.dataTransfer.effectAllowed = 'move'; }}
            onDragOver={(event) => { if (onMove !== undefined && event.dataTransfer.types.includes(DRAGGED)) { event.preventDefault(); setDropAt(index); } }}
            onDragLeave={() => { setDropAt(null); }} onDragEnd={() => { setDropAt(null); }}
            onDrop={(event) => {
              const dragged = pages.find(({ pageId }) => pageId === event.dataTransfer.getData(DRAGGED));
              setDropAt(null);
              if (dragged === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              onMove?.(dragged, index);
            }}
          >
            <button
              type="button" className={classes.page} data-strip-page data-takes="" aria-current={page.pageId === selectedId || undefined} tabIndex={page.pageId === selectable ? 0 : -1}
              aria-label={[t('strip.pageState', { n: index + 1, state: t(`strip.states.${page.readState}`) }), ...(markOf(page) === null ? [] : [t(`scanner:strip.${markOf(page)!}`)])].join(t('scanner:strip.and'))}
              onClick={() => { onSelect(page.pageId); }} onDoubleClick={() => { onOpen(page); }} onKeyDown={(event) => { onKeyDown(event, page, index); }}
            >
              <PageThumb page={page} />
              <span className={classes.number}>{index + 1}<StatusMark tone={TONES[page.readState]} word={t(`strip.states.${page.readState}`)} wordHidden /></span>
              {markOf(page) !== null && <span className={classes.mark}>{t(`scanner:strip.${markOf(page)!}`)}</span>}
            </button>
            {ticked !== undefined && <Checkbox className={classes.tick} checked={ticked.has(page.pageId)} onChange={() => { onTick?.(page.pageId); }} aria-label={t('strip.select', { n: index + 1 })} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a scanner noticed about the page and people should look at. */
const markOf = ({ scan }: Page): 'separator' | 'blank' | null => (scan?.separator != null ? 'separator' : scan?.isBlank === true ? 'blank' : null);

function focusPage(from: HTMLElement, index: number): void {
  from.closest('ol')?.querySelectorAll<HTMLElement>('[data-strip-page]')[index]?.focus();
}

import { useElementSize } from '@mantine/hooks';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '#shared/contract/stacks.ts';
import { CodeText } from '../../components/code-text.tsx';
import type { Shelf } from './elevation-shelf.tsx';
import classes from './elevation.module.css';

export interface ShelfStripProps {
  readonly shelf: Shelf;
  readonly wantedSlot: number | null;
  readonly selectedBox: Box['boxId'] | null;
  readonly onBox: (boxId: Box['boxId']) => void;
}

const NARROWEST_LABEL_PX = 18;

/** One shelf over the whole width: spines that can be read. */
export function ShelfStrip({ shelf, wantedSlot, selectedBox, onBox }: ShelfStripProps) {
  const { t } = useTranslation('stacks');
  const { ref, width } = useElementSize();
  const row = useRef<HTMLDivElement>(null);
  const scale = width / shelf.widthMm;
  const freeMm = Math.max(0, shelf.widthMm - shelf.usedMm);
  const key = (event: KeyboardEvent, index: number): void => {
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: shelf.boxes.length - 1 }[event.key];
    if (to === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    row.current?.querySelectorAll('button')[to]?.focus();
  };
  const stop = Math.max(0, shelf.boxes.findIndex(({ boxId }) => boxId === selectedBox));
  return (
    <div className={classes.strip}>
      <p className={classes.stripHead}>
        <span>{t('elevation.shelf', shelf)}</span><CodeText>{shelf.barcode}</CodeText>
        <span className={classes.quiet}>{t('elevation.boxes', { n: shelf.boxes.length })} · {t('elevation.free', { mm: freeMm })}</span>
        <span className={classes.grow} /><span className={classes.quiet}>{t('elevation.keys')}</span>
      </p>
      <div ref={ref} className={classes.stripFrame}>
        <div ref={row} className={classes.spines} role="group" aria-label={t('elevation.shelf', shelf)}>
          {shelf.boxes.length === 0 && <p className={classes.emptyShelf}>{t('elevation.emptyShelf')}</p>}
          {width > 0 && shelf.boxes.map((box, index) => (
            <button
              key={box.boxId} type="button" className={classes.spine} style={{ width: box.thicknessMm * scale }} data-wanted={box.slot === wantedSlot || undefined} data-selected={box.boxId === selectedBox || undefined}
              tabIndex={index === stop ? 0 : -1} title={box.summary} onClick={() => { onBox(box.boxId); }} onKeyDown={(event) => { key(event, index); }}
            >
              <span className={box.thicknessMm * scale >= NARROWEST_LABEL_PX ? classes.spineText : 'visually-hidden'}>{box.summary}</span>{' '}
              <span className={classes.slot}>{box.slot}</span>
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

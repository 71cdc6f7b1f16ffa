import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfPlace, StocktakingDetail } from '#shared/contract/stocktaking.ts';
import { useFormat } from '../../components/format.ts';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import classes from './stocktaking.module.css';

type Shelf = StocktakingDetail['shelves'][number];

const toneOf = ({ countedAt, tally }: Shelf): StatusTone => (countedAt === null ? 'absent' : tally.missing + tally.others > 0 ? 'warning' : 'normal');

/** The shelves in the order of the walk, face by face, each with what was seen of what should be there. */
export function ShelfList({ shelves, chosen, onChoose }: { readonly shelves: readonly Shelf[]; readonly chosen: string | null; readonly onChoose: (shelfId: ShelfPlace['shelfId']) => void }) {
  const { t } = useTranslation('stocktaking');
  const format = useFormat();
  const list = useRef<HTMLElement>(null);
  useEffect(() => { list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    all[Math.max(0, Math.min(all.length - 1, all.indexOf(document.activeElement as HTMLElement) + step))]?.focus();
  };
  const faces = new Map<string, Shelf[]>();
  for (const shelf of shelves) {
    const { roomCode, bankCode, column, face } = shelf.place;
    const name = `${roomCode}-${bankCode} · ${t('start.faces', { column, face })}`;
    faces.set(name, [...(faces.get(name) ?? []), shelf]);
  }
  return (
    <nav className={classes.shelves} aria-label={t('desk.shelves')} ref={list}>
      {[...faces].map(([name, onFace]) => (
        <section key={name}>
          <h2 className={classes.faceName}>{name}</h2>
          {onFace.map((shelf) => (
            <button
              key={shelf.place.shelfId} type="button" className={classes.shelf} aria-current={shelf.place.shelfId === chosen} onClick={() => { onChoose(shelf.place.shelfId); }} onKeyDown={key}
              title={shelf.countedAt === null ? undefined : t('desk.countedBy', { person: shelf.countedBy ?? '', time: format.dateTime(shelf.countedAt) })}
            >
              <StatusMark tone={toneOf(shelf)} word={shelf.countedAt === null ? t('status.notYet') : t('desk.counted')} wordHidden />
              <span className={classes.shelfName}>{t('desk.short', { section: shelf.place.section, level: shelf.place.level })}</span>
              <span className={shelf.tally.expected + shelf.tally.others === 0 ? classes.small : classes.code}>{t('desk.tally', { found: shelf.tally.found, expected: shelf.tally.expected })}{shelf.tally.others > 0 && ` ▲${shelf.tally.others}`}</span>
            </button>
          ))}
        </section>
      ))}
    </nav>
  );
}

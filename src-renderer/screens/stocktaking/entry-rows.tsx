import { Button } from '@mantine/core';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockEntry } from '#shared/contract/stocktaking.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { STATUS_TONES, useStockWords } from './stock-words.ts';
import classes from './stocktaking.module.css';

export interface EntryRowsProps {
  readonly ref: RefObject<HTMLUListElement | null>;
  readonly label: string;
  readonly entries: readonly StockEntry[];
  readonly shelfId: string;
  readonly mayTick: boolean;
  readonly onSee: (entry: StockEntry) => void;
  readonly onTakeBack: (entry: StockEntry) => void;
  /** Back to the scanner. */
  readonly onLeave: () => void;
}

/** A shelf as a list to tick: Space says seen, Backspace takes it back, Enter goes back to the scanner. */
export function EntryRows({ ref, label, entries, shelfId, mayTick, onSee, onTakeBack, onLeave }: EntryRowsProps) {
  const { t } = useTranslation('stocktaking');
  const [focused, setFocused] = useState<string | null>(null);
  const stop = entries.some(({ key }) => key === focused) ? focused : entries[0]?.key ?? null;
  const focus = (index: number): void => { ref.current?.querySelectorAll<HTMLElement>('[data-entry]')[Math.max(0, Math.min(entries.length - 1, index))]?.focus(); };
  const isSeenHere = ({ sights }: StockEntry): boolean => sights.some(({ place }) => place.shelfId === shelfId);
  const canSee = (entry: StockEntry): boolean => mayTick && !isSeenHere(entry) && entry.kind !== 'unknown';
  const keyOn = (entry: StockEntry, index: number) => (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown': focus(index + 1); break;
      case 'ArrowUp': if (index === 0) onLeave(); else focus(index - 1); break;
      // The next one is under the finger already.
      case ' ': if (canSee(entry)) onSee(entry); focus(index + 1); break;
      case 'Backspace': onTakeBack(entry); break;
      case 'Enter': onLeave(); break;
      default: return;
    }
    event.preventDefault();
  };
  return (
    <ul className={classes.entries} ref={ref} aria-label={label}>
      {entries.map((entry, index) => (
        <li key={entry.key} className={classes.entry} data-status={entry.status}>
          <span className={classes.slot}>{entry.expectedAt?.shelfId === shelfId ? entry.slot : ''}</span>
          <span className={classes.mark}><StatusMark tone={STATUS_TONES[entry.status]} word={t(`status.${entry.status}`)} /></span>
          <button type="button" className={classes.tick} data-entry tabIndex={entry.key === stop ? 0 : -1} onFocus={() => { setFocused(entry.key); }} onKeyDown={keyOn(entry, index)} onClick={() => { if (canSee(entry)) onSee(entry); }}><EntryWords entry={entry} shelfId={shelfId} /></button>
          {canSee(entry) && <Button size="compact-sm" variant="default" tabIndex={-1} onClick={() => { onSee(entry); }}>{t('desk.seen')}</Button>}
          {mayTick && isSeenHere(entry) && <Button size="compact-sm" variant="subtle" color="gray" tabIndex={-1} onClick={() => { onTakeBack(entry); }}>{t('desk.takeBack')}</Button>}
        </li>
      ))}
    </ul>
  );
}

/** What it is, and all that is known of where it is. */
export function EntryWords({ entry, shelfId }: { readonly entry: StockEntry; readonly shelfId: string | null }) {
  const { t } = useTranslation('stocktaking');
  const format = useFormat();
  const words = useStockWords();
  const { status, absence, belongsAt, missedAt, sights } = entry;
  const last = sights.at(-1);
  const elsewhere = sights.filter(({ place }) => place.shelfId !== shelfId);
  const facts = [
    (status === 'misplaced' || status === 'twice') && (belongsAt === null ? t('desk.nowhere') : t('desk.belongs', { place: words.place(belongsAt) })),
    status === 'moved' && belongsAt !== null && t('desk.belongs', { place: words.place(belongsAt) }),
    absence !== null && t('desk.absent', { person: absence.by, reason: absence.reason === '' ? '' : `：${absence.reason}` }),
    missedAt !== null && t('desk.missed', { date: format.date(missedAt) }),
    ...elsewhere.map(({ place, reach }) => (reach === 'face' ? t('desk.near', { place: t('start.faces', { column: place.column, face: place.face }) }) : t('desk.seenAt', { place: words.place(place) }))),
    last !== undefined && `${t(`desk.${last.how}`)} ${t('desk.at', { time: format.time(last.seenAt), person: last.seenBy })}`,
  ].filter((fact) => fact !== false);
  return (
    <span className={classes.what}>
      <span className={classes.entryName}>{entry.code !== '' && <CodeText>{entry.code}</CodeText>} {entry.title}</span>
      {facts.length > 0 && <span className={classes.small}>{facts.join(' · ')}</span>}
    </span>
  );
}

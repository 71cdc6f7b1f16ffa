import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineBatch } from '#shared/contract/line.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { toneOfBatch, useLineWords } from './line-words.ts';
import classes from './line.module.css';

interface StationRowProps {
  readonly row: number;
  readonly position: number;
  readonly name: string;
  readonly team: string;
  readonly batches: readonly LineBatch[];
  readonly onOpen: (batch: LineBatch) => void;
}

/** One station, with its batches side by side. */
export function StationRow({ row, position, name, team, batches, onOpen }: StationRowProps) {
  const { t } = useTranslation('line');
  return (
    <li className={classes.station}>
      <span className={classes.stationName}><span className={classes.quiet}>{position === 0 ? '' : position}</span> <strong>{name}</strong>{team !== '' && team !== name && <span className={classes.quiet}>{team}</span>}</span>
      {batches.length === 0 ? <span className={classes.nothing}>{t('stationEmpty')}</span> : (
        <ul className={classes.cards} data-row={row}>{batches.map((batch) => <li key={batch.batchId}><BatchCard batch={batch} onOpen={onOpen} /></li>)}</ul>
      )}
    </li>
  );
}

/** A batch: its light, who has it, since when. */
function BatchCard({ batch, onOpen }: { readonly batch: LineBatch; readonly onOpen: (batch: LineBatch) => void }) {
  const { t } = useTranslation('line');
  const format = useFormat();
  const words = useLineWords();
  return (
    <button type="button" className={classes.card} data-light={batch.state === 'running' ? batch.light : undefined} data-mine={batch.isMine || undefined} onClick={() => { onOpen(batch); }} onKeyDown={walkBoard}>
      <span className={classes.cardHead}><CodeText>{batch.number}</CodeText> <StatusMark tone={toneOfBatch(batch)} {...(batch.state !== 'running' && { word: t(`states.${batch.state}`) })} /></span>
      <span className={classes.cardTitle}>{batch.title}</span>
      <span className={classes.quiet}>{[words.amount(batch), batch.contractor].filter((part) => part !== '').join(' · ')}</span>
      {batch.state !== 'planned' && <span className={classes.cardWho}>{batch.holder === null ? t('free') : batch.isMine ? t('mine') : batch.holder}{batch.sinceAt !== null && <span className={classes.quiet}> {t('since', { at: format.relative(batch.sinceAt) })}</span>}</span>}
    </button>
  );
}

/** Arrows go from card to card: sideways within a station, up and down to the nearest station that has one. */
function walkBoard(event: KeyboardEvent<HTMLButtonElement>): void {
  const card = event.currentTarget;
  const row = card.closest('ul');
  const inRow = [...(row?.querySelectorAll<HTMLElement>('button') ?? [])];
  const rows = [...(card.closest('ol')?.querySelectorAll<HTMLElement>('ul[data-row]') ?? [])];
  const [at, line] = [inRow.indexOf(card), rows.findIndex((each) => each === row)];
  const beside = (to: HTMLElement | undefined): HTMLElement | undefined => { const cards = to?.querySelectorAll<HTMLElement>('button'); return cards?.[Math.min(at, cards.length - 1)]; };
  const target = { ArrowRight: inRow[at + 1], ArrowLeft: inRow[at - 1], ArrowDown: beside(rows[line + 1]), ArrowUp: beside(rows[line - 1]) }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

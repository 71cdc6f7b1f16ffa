import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pick } from '#shared/contract/stacks.ts';
import { useGoTo } from '../../app/navigation.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './pick-list.module.css';

export interface PickRowProps {
  readonly pick: Pick;
  readonly mayFetch: boolean;
  readonly onAnswer: (pick: Pick, outcome: Pick['outcome']) => void;
}

/** One record to fetch: where it stands, what it is, and whether it was there. Enter says taken, M not found, Backspace takes the answer back. */
export function PickRow({ pick, mayFetch, onAnswer }: PickRowProps) {
  const { t } = useTranslation(['stacks', 'item']);
  const format = useFormat();
  const goTo = useGoTo();
  const { place, outcome } = pick;
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusRow(event.currentTarget, step);
      return;
    }
    const said = { Enter: 'taken', m: 'missing', Backspace: 'wanted' }[event.key];
    if (said === undefined) return;
    event.preventDefault();
    if (said !== outcome) onAnswer(pick, said === 'taken' ? 'taken' : said === 'missing' ? 'missing' : 'wanted');
  };
  return (
    <li className={classes.row} data-outcome={outcome} title={pick.settledBy === null ? undefined : `${pick.settledBy} · ${format.dateTime(pick.settledAt ?? '')}${pick.remark === '' ? '' : ` · ${pick.remark}`}`}>
      {place !== null && <span className={classes.place}>{t('picks.place', { face: place.face, section: place.section, level: place.level, slot: place.slot })}</span>}
      <span className={classes.box}>{pick.boxNumber === null ? t('item:place.unboxed') : t('picks.box', { box: pick.boxNumber })}</span>
      <button type="button" className={classes.what} data-pick onKeyDown={key} onClick={() => { goTo('catalogue', pick.itemId); }}>
        <span className={classes.itemTitle}>{pick.title}</span>
        {pick.archivalCode !== null && <CodeText>{pick.archivalCode}</CodeText>}
      </button>
      {outcome === 'wanted'
        ? mayFetch && <span className={classes.answers}><Button size="compact-sm" variant="default" tabIndex={-1} onClick={() => { onAnswer(pick, 'taken'); }}>{t('picks.taken')}</Button><Button size="compact-sm" variant="default" tabIndex={-1} onClick={() => { onAnswer(pick, 'missing'); }}>{t('picks.missing')}</Button></span>
        : <span className={classes.answers}><StatusMark tone={outcome === 'taken' ? 'normal' : 'warning'} word={t(`picks.outcome.${outcome}`)} />{mayFetch && <Button size="compact-sm" variant="subtle" color="gray" tabIndex={-1} onClick={() => { onAnswer(pick, 'wanted'); }}>{t('picks.takeBack')}</Button>}</span>}
    </li>
  );
}

/** The next or previous record, across all stops. */
function focusRow(from: HTMLElement, step: number): void {
  const rows = [...(from.closest('[data-stops]')?.querySelectorAll<HTMLElement>('[data-pick]') ?? [])];
  rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(from) + step))]?.focus();
}

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import type { RoomClimate } from './room-climate.ts';
import type { RoundCells, RoundRow } from './round-values.ts';
import { ABSENT, useClimateWords, VERDICT_TONES } from './use-climate-words.ts';
import classes from './round.module.css';

export interface RoundTableRowProps {
  readonly room: RoomClimate;
  readonly typed: RoundCells;
  readonly read: RoundRow;
  readonly needsNote: boolean;
  readonly noteMissing: boolean;
  /** Enter was pressed once: from now on what is missing is marked too. */
  readonly tried: boolean;
  readonly autoFocus: boolean;
  readonly onChange: (change: Partial<RoundCells>) => void;
}

/** One room of the round. The reason is asked where a value leaves the band, and may be given anyway. */
export function RoundTableRow({ room, typed, read, needsNote, noteMissing, tried, autoFocus, onChange }: RoundTableRowProps) {
  const { t } = useTranslation(['climate', 'common']);
  const format = useFormat();
  const words = useClimateWords();
  const cell = (column: 'temperature' | 'humidity', problem: RoundRow['temperatureProblem'], band: string) => {
    const shown = problem !== null && (tried || problem !== 'bothNeeded') ? t(`round.${problem}`) : null;
    return (
      <td>
        <TextInput
          aria-label={t('round.cell', { room: room.roomName, column: t(`round.${column}`) })} inputMode="decimal" autoComplete="off" classNames={{ input: classes.number }} data-autofocus={autoFocus && column === 'temperature' ? true : undefined}
          ref={autoFocus && column === 'temperature' ? focusOnce : undefined} value={typed[column]} maxLength={8} error={shown} aria-invalid={shown !== null} onChange={(event) => { onChange({ [column]: event.currentTarget.value }); }}
        />
        {shown === null && <span className={classes.band}>{t('card.band', { band })}</span>}
      </td>
    );
  };
  const { morning, afternoon } = room.roundsToday;
  const noteError = noteMissing && tried ? t('round.noteNeeded') : null;
  return (
    <tr>
      <th scope="row" className={classes.room}>{room.roomName}</th>
      {cell('temperature', read.temperatureProblem, words.temperatureBand(room.limits))}
      {cell('humidity', read.humidityProblem, words.humidityBand(room.limits))}
      <td className={classes.verdict} aria-live="polite">{read.verdict === null ? <span className={classes.quiet}>{ABSENT}</span> : <StatusMark tone={VERDICT_TONES[read.verdict]} word={t(`common:status.${read.verdict}`)} />}</td>
      <td>
        {!read.blank && (
          <TextInput
            aria-label={t('round.cell', { room: room.roomName, column: t('round.note') })} placeholder={needsNote ? t('round.notePlaceholder') : t('common:optional')} required={needsNote} maxLength={500} value={typed.note}
            error={noteError} aria-invalid={noteError !== null} onChange={(event) => { onChange({ note: event.currentTarget.value }); }}
          />
        )}
        {needsNote && noteError === null && <span className={classes.band}>{noteMissing ? t('round.noteNeeded') : ''}</span>}
      </td>
      <td className={classes.last}>
        {room.latest === null ? ABSENT : <>{words.temperature(room.latest.temperatureC)} · {words.humidity(room.latest.relativeHumidityPct)}<br /><span className={classes.quiet}>{format.relative(room.latest.sampledAt)}</span></>}
        {([['morning', morning], ['afternoon', afternoon]] as const).map(([round, made]) => made !== null && <span key={round} className={classes.quiet}> · {t('round.made', { round: t(`card.${round}`), time: format.time(made.sampledAt) })}</span>)}
      </td>
    </tr>
  );
}

/** The view was opened to type into its first cell. */
function focusOnce(element: HTMLInputElement | null): void {
  element?.focus({ preventScroll: true });
}

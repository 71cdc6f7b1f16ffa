import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MunimentError } from '#shared/errors.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';
import type { RoomClimate } from './room-climate.ts';
import { RoundTableRow } from './round-table-row.tsx';
import { EMPTY_CELLS, readRoundRow, readRoundTime, type RoundCells } from './round-values.ts';
import classes from './round.module.css';

export interface RoundViewProps { readonly rooms: readonly RoomClimate[]; readonly onDone: () => void }

/** The morning or afternoon round. Tab goes from cell to cell, Enter finishes; what is out of band asks why in its own row. */
export function RoundView({ rooms, onDone }: RoundViewProps) {
  const { t } = useTranslation('climate');
  const core = useCore();
  const can = useCan();
  const record = useMutation(core.climate.recordRound.mutationOptions());
  const form = useRef<HTMLFormElement>(null);
  const [cells, setCells] = useState<Readonly<Record<string, RoundCells>>>({});
  const [time, setTime] = useState('');
  const [tried, setTried] = useState(false);
  if (!can('climate.record')) return <EmptyState title={t('round.title')} detail={t('round.viewOnly')} />;

  // The core may know limits that this page has not heard of yet.
  const namedByCore = record.error instanceof MunimentError && record.error.code === 'CLIMATE_NOTE_NEEDED' ? record.error.data['rooms'] : undefined;
  const rows = rooms.map((room) => {
    const typed = cells[room.roomId] ?? EMPTY_CELLS;
    const read = readRoundRow(typed, room.limits);
    const needsNote = read.verdict === 'out' || (Array.isArray(namedByCore) && namedByCore.some((name) => name === room.roomName));
    return { room, typed, read, needsNote, noteMissing: needsNote && typed.note.trim() === '' };
  });
  const filled = rows.filter(({ read }) => !read.blank);
  const sampledAt = readRoundTime(time, new Date());

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    const isSound = sampledAt !== null && rows.every(({ read, noteMissing }) => read.temperatureProblem === null && read.humidityProblem === null && !noteMissing);
    if (!isSound || filled.length === 0 || record.isPending) { focusFirstProblem(form.current); return; }
    record.mutate({
      rows: filled.flatMap(({ room, typed, read: { temperatureC, relativeHumidityPct } }) => (temperatureC === null || relativeHumidityPct === null ? [] : [{ roomId: room.roomId, sampledAt: sampledAt ?? null, temperatureC, relativeHumidityPct, note: typed.note.trim() }])),
    }, {
      onSuccess: (written) => {
        const out = written.filter(({ verdict }) => verdict === 'out').length;
        showDone(out === 0 ? t('round.saved', { n: written.length }) : t('round.savedOut', { n: written.length, out }));
        onDone();
      },
    });
  };

  return (
    <form ref={form} className={classes.round} noValidate onSubmit={submit} aria-label={t('round.title')}>
      <div className={classes.head}>
        <p className={classes.intro}>{t('round.intro')}</p>
        <TextInput
          className={classes.time} label={t('round.time')} placeholder="08:30" description={t('round.timeHint')} value={time} maxLength={5} error={sampledAt === null && t('round.badTime')}
          aria-invalid={sampledAt === null} onChange={(event) => { setTime(event.currentTarget.value); }}
        />
      </div>
      <table className={classes.table} aria-label={t('round.title')}>
        <thead><tr>{(['room', 'temperature', 'humidity', 'verdict', 'note', 'last'] as const).map((name) => <th key={name} scope="col" data-column={name}>{t(`round.${name}`)}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ room, typed, read, needsNote, noteMissing }, index) => (
            <RoundTableRow
              key={room.roomId} room={room} typed={typed} read={read} needsNote={needsNote} noteMissing={noteMissing} tried={tried} autoFocus={index === 0}
              onChange={(change) => { setCells((now) => ({ ...now, [room.roomId]: { ...(now[room.roomId] ?? EMPTY_CELLS), ...change } })); }}
            />
          ))}
        </tbody>
      </table>
      <ErrorNotice error={record.error} />
      <div className={classes.foot}>
        <span className={classes.hint} role="status">{tried && filled.length === 0 ? t('round.nothing') : ''}</span>
        <Button type="submit" loading={record.isPending}>{t('round.submit')}</Button>
      </div>
    </form>
  );
}

/** After the fields have been marked, the cursor stands in the first that needs something; in an empty form in the first cell. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => { (form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector<HTMLElement>('td input'))?.focus(); });
}

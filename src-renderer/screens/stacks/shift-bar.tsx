import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftNote } from '#shared/contract/stacks.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import classes from './shift-bar.module.css';

const SHOWN = 20;

/** 交接班: how everything stands since the last hand-over, what was written down, and the two ways to write. */
export function ShiftBar() {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const format = useFormat();
  const shift = useQuery(core.stacks.listShiftNotes.queryOptions({ input: { limit: SHOWN } }));
  const write = useMutation(core.stacks.writeShiftNote.mutationOptions());
  const [writing, setWriting] = useState<'note' | 'handOver' | null>(null);
  const lines = useSummaryLines();
  const now = shift.data?.now;
  const open = (what: 'note' | 'handOver'): void => { write.reset(); setWriting(what); };
  const handsOver = writing === 'handOver';
  return (
    <section className={classes.shift} aria-label={t('shift.title')}>
      <ErrorNotice error={shift.error} onRetry={() => { void shift.refetch(); }} />
      {now !== undefined && (
        <div className={classes.now}>
          <div className={classes.lines}>{lines(now).map((line) => <span key={line}>{line}</span>)}</div>
          {can('stacks.move') && <Button variant="default" onClick={() => { open('note'); }}>{t('shift.note')}</Button>}
          {can('stacks.move') && <Button onClick={() => { open('handOver'); }}>{t('shift.handOver')}</Button>}
        </div>
      )}
      {shift.data?.notes.length === 0 && <p className={classes.quiet}>{t('shift.empty')}</p>}
      <ul className={classes.notes} tabIndex={0} aria-label={t('shift.noteTitle')}>
        {shift.data?.notes.map((note) => (
          <li key={`${note.writtenAt} ${note.remark}`} className={classes.note} title={note.summary === null ? undefined : lines(note.summary).join(' · ')}>
            <span className={classes.by}>{t('shift.noteBy', { name: note.writtenBy, time: format.dateTime(note.writtenAt) })}</span>
            {note.handsOver && <span className={classes.mark}>{t('shift.isHandOver')}</span>}
            <span className={classes.remark}>{note.remark}</span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={writing !== null} title={t(handsOver ? 'shift.handOverTitle' : 'shift.noteTitle')} confirmLabel={t(handsOver ? 'shift.handOver' : 'shift.note')} reason="required" reasonLabel={t('shift.remark')} reasonHint={t(handsOver ? 'shift.handOverHint' : 'shift.noteHint')}
        {...(handsOver && now !== undefined && { detail: t('shift.handOverDetail'), objects: lines(now) })} busy={write.isPending} error={write.error}
        onConfirm={(remark) => { write.mutate({ remark, handsOver }, { onSuccess: () => { setWriting(null); showDone(t(handsOver ? 'shift.handedOver' : 'shift.written')); } }); }} onClose={() => { setWriting(null); }}
      />
    </section>
  );
}

/** What was counted of a shift, a sentence a line. */
function useSummaryLines(): (summary: NonNullable<ShiftNote['summary']>) => readonly string[] {
  const { t } = useTranslation('stacks');
  const format = useFormat();
  return ({ since, movements, stops, faults, openAisles, blocked, openPicks }) => [
    since === null ? t('shift.sinceEver') : t('shift.since', { time: format.dateTime(since) }),
    t('shift.counts', { movements, stops, faults }),
    ...openAisles.map(({ bank, aisle }) => (aisle > 0 ? t('shift.open', { bank, aisle }) : t('shift.airing', { bank }))),
    ...(blocked.length > 0 ? [t('shift.blocked', { banks: blocked.join('、') })] : []),
    ...(openAisles.length === 0 && blocked.length === 0 ? [t('shift.allShut')] : []),
    ...(openPicks > 0 ? [t('shift.picks', { n: openPicks })] : []),
  ];
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockIncident } from '#shared/contract/clock-incidents.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './today.module.css';

/** What the computer's clock did, what that means for deadlines, and which duties were missed meanwhile; until somebody has checked it. */
export function ClockNotices() {
  const { t, i18n } = useTranslation('today');
  const core = useCore();
  const format = useFormat();
  const mayNote = useCan()('tasks.handle');
  const [asked, setAsked] = useState<ClockIncident | null>(null);
  const { data } = useQuery(core.tasks.getToday.queryOptions({ input: {} }));
  const note = useMutation(core.tasks.noteClockIncident.mutationOptions({ onSuccess: () => { setAsked(null); } }));
  const words = ({ kind, fromAt, toAt }: ClockIncident): string => t(`clock.${kind}`, { from: format.dateTime(fromAt), to: format.dateTime(toAt) });
  const missed = ({ missed: all }: ClockIncident): string => all.map(({ nameZh, nameEn, times }) => t('clock.missedOne', { name: i18n.language === 'en' ? nameEn : nameZh, n: times })).join(i18n.language === 'en' ? ', ' : '、');
  return (
    <>
      {data?.incidents.map((incident) => (
        <section key={incident.incidentId} className={classes.notice} role="status" aria-label={words(incident)}>
          <div className={classes.noticeWords}>
            <p><StatusMark tone="warning" word={words(incident)} /></p>
            <p className={classes.noticeDetail}>{t(incident.kind === 'back' ? 'clock.backDetail' : 'clock.asleepDetail')}{incident.takenBack > 0 && ` ${t('clock.takenBack', { n: incident.takenBack })}`}</p>
            {incident.missed.length > 0 && <p className={classes.noticeDetail}>{t('clock.missed', { list: missed(incident) })}</p>}
          </div>
          {mayNote && <Button variant="default" size="compact-sm" onClick={() => { note.reset(); setAsked(incident); }}>{t('clock.note')}</Button>}
        </section>
      ))}
      <ConfirmDialog
        open={asked !== null} title={t('clock.noteTitle')} detail={t('clock.noteDetail', { now: format.dateTime(new Date().toISOString()) })} objects={asked === null ? [] : [words(asked)]} confirmLabel={t('clock.submit')} reason="optional" reasonLabel={t('clock.noteLabel')} reasonHint={t('clock.noteHint')}
        busy={note.isPending} error={note.error} onConfirm={(text) => { if (asked !== null) note.mutate({ incidentId: asked.incidentId, note: text }); }} onClose={() => { setAsked(null); }}
      />
    </>
  );
}

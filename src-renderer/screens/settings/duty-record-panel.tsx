import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty, DutyDay } from '#shared/contract/duties.ts';
import { useCore } from '../../client/use-core.ts';
import { useActorWords } from '../../components/use-actor-words.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { DutyDialog } from './duty-dialog.tsx';
import { Panel } from './section.tsx';
import { dashedDay, useDutyWords } from './use-duty-words.ts';
import classes from './settings.module.css';

/** What became of each day of a duty; what can be changed about it. */
export function DutyRecordPanel({ duty, onRetire }: { readonly duty: Duty; readonly onRetire: () => void }) {
  const { t } = useTranslation('schedule');
  const core = useCore();
  const words = useDutyWords();
  const actorWords = useActorWords();
  const [editing, setEditing] = useState(false);
  const { data: days } = useQuery(core.tasks.listDutyDays.queryOptions({ input: { dutyId: duty.dutyId } }));
  const columns: readonly ListColumn<DutyDay>[] = [
    { id: 'day', header: t('duties.day'), width: '120px', render: ({ day }) => dashedDay(day) },
    { id: 'state', header: t('duties.state'), width: '110px', render: ({ state }) => `${state === 'missed' ? '▲ ' : ''}${t(`duties.states.${state}`)}` },
    { id: 'by', header: t('duties.by'), width: '120px', render: ({ closedBy }) => (closedBy === null ? '' : actorWords(closedBy)) },
    { id: 'note', header: t('duties.note'), render: ({ note, clockDoubtful }) => <span title={note}>{note}{clockDoubtful && <span className={classes.quiet}> ▲ {t('duties.doubtful')}</span>}</span> },
  ];
  const actions = (
    <>
      {!duty.retired && <Button variant="default" size="compact-sm" onClick={() => { setEditing(true); }}>{t('duties.edit')}</Button>}
      <Button variant="default" size="compact-sm" onClick={onRetire}>{t(duty.retired ? 'duties.unretire' : 'duties.retire')}</Button>
    </>
  );
  return (
    <Panel title={t('duties.record', { name: words.name(duty.settings) })} actions={actions}>
      {days?.length === 0 && <p className={classes.hint}>{t('duties.recordEmpty')}</p>}
      {days !== undefined && days.length > 0 && <ListTable label={t('duties.record', { name: words.name(duty.settings) })} columns={columns} rows={days} rowKey={({ day }) => day} />}
      {editing && <DutyDialog duty={duty} onClose={() => { setEditing(false); }} />}
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty } from '#shared/contract/duties.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { useDeadlineWords } from '../../components/use-deadline-words.ts';
import { DutyDialog } from './duty-dialog.tsx';
import { DutyPresetDialog } from './duty-preset-dialog.tsx';
import { DutyRecordPanel } from './duty-record-panel.tsx';
import { Panel, SectionPage } from './section.tsx';
import { dashedDay, useDutyWords } from './use-duty-words.ts';
import classes from './settings.module.css';

/** 周期性任务: which there are, when they fall, and what became of the chosen one's days. */
export function DutiesSection() {
  const { t } = useTranslation(['schedule', 'settings']);
  const core = useCore();
  const words = useDutyWords();
  const deadline = useDeadlineWords();
  const teamWords = useTeamWords();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<'new' | 'own' | 'retire' | null>(null);
  const { data: all, error, refetch } = useQuery(core.tasks.listDuties.queryOptions({ input: {} }));
  const save = useMutation(core.tasks.saveDuty.mutationOptions({ onSuccess: () => { setAsked(null); } }));
  const chosen = all?.find(({ dutyId }) => dutyId === chosenId) ?? all?.[0];
  const columns: readonly ListColumn<Duty>[] = [
    { id: 'name', header: t('duties.name'), render: (duty) => <span title={words.name(duty.settings)}>{words.name(duty.settings)} {duty.retired && <span className={classes.quiet}>{t('duties.retired')}</span>}</span> },
    { id: 'when', header: t('duties.when'), width: '170px', render: ({ settings }) => words.rule(settings.rule) },
    { id: 'who', header: t('duties.who'), width: '130px', render: ({ assignee, deputy, team }) => { const who = [assignee ?? (team === '' ? null : teamWords(team)), deputy].filter((name) => name !== null).join(' / '); return who === '' ? <span className={classes.quiet}>{t('duties.nobody')}</span> : <span title={who}>{who}</span>; } },
    { id: 'within', header: t('duties.within'), width: '140px', render: ({ settings }) => deadline(settings.within) },
    { id: 'now', header: t('duties.now'), width: '190px', render: ({ open, missed }) => <>{open === null ? t('duties.none') : t('duties.openNow', { day: dashedDay(open.day) })}{missed > 0 && <> · ▲ {t('duties.missed', { n: missed })}</>}</> },
    { id: 'next', header: t('duties.next'), width: '110px', render: ({ nextDay }) => (nextDay === null ? t('duties.none') : dashedDay(nextDay)) },
    { id: 'source', header: t('duties.source'), width: '20%', wideOnly: true, render: ({ settings }) => <span className={classes.quiet} title={words.source(settings)}>{words.source(settings)}</span> },
  ];
  const create = (
    <>
      <Button variant="default" onClick={() => { setAsked('own'); }}>{t('duties.addOwn')}</Button>
      <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setAsked('new'); }}>{t('duties.add')}</Button>
    </>
  );
  return (
    <SectionPage title={t('settings:sections.duties')} actions={(all?.length ?? 0) > 0 && create} error={error} onRetry={() => { void refetch(); }}>
      {all?.length === 0 && <EmptyState title={t('duties.empty')} detail={t('duties.detail')} action={create} />}
      {all !== undefined && all.length > 0 && <Panel><p className={classes.hint}>{t('duties.detail')}</p><ListTable label={t('settings:sections.duties')} columns={columns} rows={all} rowKey={({ dutyId }) => dutyId} selectedKey={chosen?.dutyId ?? null} onSelect={({ dutyId }) => { setChosenId(dutyId); }} /></Panel>}
      {chosen !== undefined && <DutyRecordPanel key={chosen.dutyId} duty={chosen} onRetire={() => { setAsked('retire'); }} />}
      {asked === 'new' && <DutyPresetDialog taken={(all ?? []).flatMap(({ presetId }) => presetId ?? [])} onClose={() => { setAsked(null); }} onSaved={setChosenId} />}
      {asked === 'own' && <DutyDialog duty={null} onClose={() => { setAsked(null); }} onSaved={setChosenId} />}
      {chosen !== undefined && (
        <ConfirmDialog
          open={asked === 'retire'} title={t(chosen.retired ? 'duties.unretireTitle' : 'duties.retireTitle', { name: words.name(chosen.settings) })} detail={t(chosen.retired ? 'duties.unretireDetail' : 'duties.retireDetail')} confirmLabel={t(chosen.retired ? 'duties.unretire' : 'duties.retire')} busy={save.isPending} error={save.error}
          onClose={() => { setAsked(null); }} onConfirm={() => { save.mutate({ dutyId: chosen.dutyId, version: chosen.version, settings: chosen.settings, retired: !chosen.retired }); }}
        />
      )}
    </SectionPage>
  );
}

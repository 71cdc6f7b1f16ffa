import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence, Team, Worker } from '#shared/contract/roster.ts';
import { AwayDialog } from '../../app/away-dialog.tsx';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useCore } from '../../client/use-core.ts';
import { showFailed } from '../../components/toast.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { DeputyDialog } from './deputy-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { dashedDay } from './use-duty-words.ts';
import classes from './settings.module.css';

type Opened = { readonly kind: 'deputy' | 'away'; readonly worker: Worker } | { readonly kind: 'team'; readonly team: Team | null };

/** A/B 角与班组: who stands in for whom, who is away, and who leads and belongs to each team. */
export function RosterSection() {
  const { t, i18n } = useTranslation(['schedule', 'settings', 'common']);
  const core = useCore();
  const teamWords = useTeamWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { data: workers, error, refetch } = useQuery(core.tasks.listWorkers.queryOptions({ input: {} }));
  const { data: teams } = useQuery(core.tasks.listTeams.queryOptions({ input: {} }));
  const end = useMutation(core.tasks.endAbsence.mutationOptions({ onError: showFailed }));
  const list = (names: readonly string[]): string => names.join(i18n.language === 'en' ? ', ' : '、');
  const awayWords = ({ toDay, deputy }: Absence, standing: string | null): string => `${toDay === null ? t('roster.awayOpen') : t('roster.awayUntil', { to: dashedDay(toDay) })} · ${t('roster.by', { name: deputy ?? standing ?? '—' })}`;
  const people: readonly ListColumn<Worker>[] = [
    { id: 'person', header: t('roster.person'), width: '140px', render: ({ displayName }) => displayName },
    { id: 'deputy', header: t('roster.deputy'), width: '140px', render: ({ deputy }) => deputy ?? t('roster.none') },
    { id: 'teams', header: t('roster.teams'), width: '20%', render: ({ teams: own }) => { const words = list(own.map(teamWords)); return <span title={words}>{words}</span>; } },
    {
      id: 'state', header: t('roster.state'),
      render: ({ away, planned, deputy }) => (
        <>
          {away === null ? <StatusMark tone="normal" word={t('roster.here')} /> : <StatusMark tone="info" word={awayWords(away, deputy)} />}
          {planned.map((each) => <span key={each.absenceId} className={classes.quiet}> · {t('roster.planned', { from: dashedDay(each.fromDay) })}</span>)}
        </>
      ),
    },
    {
      id: 'actions', header: '', width: '250px', align: 'right',
      render: (worker) => {
        const absence = worker.away ?? worker.planned[0];
        return (
          <>
            {absence !== undefined && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { end.mutate({ absenceId: absence.absenceId }); }}>{t('roster.back')}</Button>}
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setOpened({ kind: 'away', worker }); }}>{t('roster.markAway')}</Button>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setOpened({ kind: 'deputy', worker }); }}>{t('roster.setDeputy')}</Button>
          </>
        );
      },
    },
  ];
  const teamColumns: readonly ListColumn<Team>[] = [
    { id: 'name', header: t('roster.teamName'), width: '24%', render: ({ name, version }) => <>{teamWords(name)} {version === 0 && <span className={classes.quiet}>{t('roster.unset')}</span>}</> },
    { id: 'lead', header: t('roster.lead'), width: '130px', render: ({ lead }) => lead ?? t('roster.none') },
    { id: 'deputy', header: t('roster.deputy'), width: '130px', render: ({ deputy }) => deputy ?? t('roster.none') },
    { id: 'members', header: t('roster.members'), render: ({ members }) => <span title={list(members)}>{list(members)}</span> },
    { id: 'actions', header: '', width: '90px', align: 'right', render: (team) => <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setOpened({ kind: 'team', team }); }}>{t('common:edit')}</Button> },
  ];
  const close = (): void => { setOpened(null); };
  const addTeam = <Button variant="default" size="compact-sm" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened({ kind: 'team', team: null }); }}>{t('roster.addTeam')}</Button>;
  return (
    <SectionPage title={t('settings:sections.roster')} error={error} onRetry={() => { void refetch(); }}>
      {workers !== undefined && (
        <Panel>
          <p className={classes.hint}>{t('roster.detail')}</p>
          <ListTable label={t('settings:sections.roster')} columns={people} rows={workers} rowKey={({ personId }) => personId} onOpen={(worker) => { setOpened({ kind: 'deputy', worker }); }} />
        </Panel>
      )}
      {teams !== undefined && (
        <Panel title={t('roster.teamsTitle')} actions={addTeam}>
          {teams.length === 0 ? <EmptyState title={t('roster.noTeams')} detail={t('roster.noTeamsDetail')} /> : <ListTable label={t('roster.teamsTitle')} columns={teamColumns} rows={teams} rowKey={({ name }) => name} onOpen={(team) => { setOpened({ kind: 'team', team }); }} />}
        </Panel>
      )}
      {opened?.kind === 'deputy' && <DeputyDialog worker={opened.worker} onClose={close} />}
      {opened?.kind === 'away' && <AwayDialog personId={opened.worker.personId} title={t('roster.awayTitle', { name: opened.worker.displayName })} onClose={close} />}
      {opened?.kind === 'team' && <TeamDialog team={opened.team} onClose={close} />}
    </SectionPage>
  );
}

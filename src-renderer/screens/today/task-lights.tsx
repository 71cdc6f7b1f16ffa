import { OverflowList } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useCore } from '../../client/use-core.ts';
import { useSession } from '../../client/use-session.ts';
import { OverflowMenu } from '../../components/overflow-menu.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './today.module.css';

type Summary = Awaited<ReturnType<MunimentClient['tasks']['summarizeTasks']>>;
type Lights = Pick<Summary['teams'][number], 'overdue' | 'warning' | 'normal' | 'paused'>;

/** Whose tasks are shown. */
export type TaskOwner = { readonly kind: 'all' | 'nobody' | 'mine' | 'overdue' | 'today' } | { readonly kind: 'person'; readonly id: string } | { readonly kind: 'team'; readonly name: string };

interface Light extends Lights { readonly key: string; readonly name: string; readonly owner: TaskOwner; readonly escalated?: number }

const keyOf = (owner: TaskOwner): string => (owner.kind === 'person' ? `person ${owner.id}` : owner.kind === 'team' ? `team ${owner.name}` : owner.kind);

/** 红黄绿 by person and team, those with most overdue first; pressing one cuts the list down to it. */
export function TaskLights({ chosen, onChoose }: { readonly chosen: TaskOwner; readonly onChoose: (owner: TaskOwner) => void }) {
  const { t } = useTranslation('today');
  const core = useCore();
  const own = useSession()?.personId;
  const teamWords = useTeamWords();
  const { data } = useQuery(core.tasks.summarizeTasks.queryOptions({ input: {} }));
  const { data: mine } = useQuery(core.tasks.countMine.queryOptions({ input: {} }));
  const mineCounts = mine !== undefined && mine.open + mine.escalated > 0;
  const filtered = chosen.kind === 'overdue' || chosen.kind === 'today' || chosen.kind === 'mine';
  if (data === undefined || (!mineCounts && !filtered && data.people.length + data.teams.length < 2)) return null;
  const all: readonly Light[] = [
    ...(mineCounts || chosen.kind === 'mine' ? [{ ...(mine?.lights ?? { overdue: 0, warning: 0, normal: 0, paused: 0 }), key: 'mine', owner: { kind: 'mine' } as const, name: t('lights.mine'), escalated: mine?.escalated ?? 0 }] : []),
    ...data.people.filter(({ assigneeId }) => assigneeId !== own).map(({ assigneeId, assignee, ...lights }): Light => {
      const owner: TaskOwner = assigneeId === null ? { kind: 'nobody' } : { kind: 'person', id: assigneeId };
      return { ...lights, key: keyOf(owner), owner, name: assigneeId === null ? t('lights.nobody') : (assignee ?? '') };
    }),
    ...data.teams.map(({ team, ...lights }): Light => ({ ...lights, key: `team ${team}`, owner: { kind: 'team', name: team }, name: teamWords(team) })),
  ];
  const words = ({ name, overdue, warning, normal, paused, escalated }: Light): string =>
    `${escalated === undefined ? t('lights.person', { name, overdue, warning, normal }) : t('lights.mineWords', { overdue, warning, normal, escalated })}${paused > 0 ? t('lights.paused', { n: paused }) : ''}`;
  return (
    <div className={classes.lights} role="group" aria-label={t('lights.label')}>
      <button type="button" className={classes.light} aria-pressed={chosen.kind === 'all'} onClick={() => { onChoose({ kind: 'all' }); }}>{t('lights.all')}</button>
      {(chosen.kind === 'overdue' || chosen.kind === 'today') && <button type="button" className={classes.light} aria-pressed>{t(chosen.kind === 'overdue' ? 'lights.overdueOnly' : 'lights.todayOnly')}</button>}
      <OverflowList
        className={classes.lightList} gap="var(--space-2)" data={[...all]} getItemKey={({ key, name, overdue, warning, normal, escalated }) => [key, name, overdue, warning, normal, escalated].join(' ')}
        renderItem={(light) => (
          <button key={light.key} type="button" className={classes.light} title={words(light)} aria-pressed={keyOf(chosen) === light.key} onClick={() => { onChoose(light.owner); }}>
            {light.name}
            {(['overdue', 'warning', 'normal'] as const).filter((tone) => light[tone] > 0).map((tone) => <span key={tone} className={classes.lightCount}><StatusMark tone={tone} wordHidden /> {light[tone]}</span>)}
            {(light.escalated ?? 0) > 0 && <span className={classes.lightCount}>↑ {light.escalated}</span>}
          </button>
        )}
        renderOverflow={(rest) => <OverflowMenu label={t('lights.more')} entries={rest.map((light) => ({ key: light.key, label: words(light), run: () => { onChoose(light.owner); } }))} />}
      />
    </div>
  );
}

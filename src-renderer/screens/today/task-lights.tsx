import { OverflowList } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore } from '../../client/use-core.ts';
import { useSession } from '../../client/use-session.ts';
import { OverflowMenu } from '../../components/overflow-menu.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './today.module.css';

type Summary = Awaited<ReturnType<MunimentClient['tasks']['summarizeTasks']>>;
type Lights = Pick<Summary['teams'][number], 'overdue' | 'warning' | 'normal'>;

/** Whose tasks are shown. */
export type TaskOwner = { readonly kind: 'all' | 'nobody' } | { readonly kind: 'person'; readonly id: string } | { readonly kind: 'team'; readonly name: string };

interface Light extends Lights { readonly key: string; readonly name: string; readonly owner: TaskOwner }

const keyOf = (owner: TaskOwner): string => (owner.kind === 'person' ? `person ${owner.id}` : owner.kind === 'team' ? `team ${owner.name}` : owner.kind);

/** 红黄绿 by person and team, those with most overdue first; pressing one cuts the list down to it. */
export function TaskLights({ chosen, onChoose }: { readonly chosen: TaskOwner; readonly onChoose: (owner: TaskOwner) => void }) {
  const { t } = useTranslation('today');
  const core = useCore();
  const own = useSession()?.personId;
  const { data } = useQuery(core.tasks.summarizeTasks.queryOptions({ input: {} }));
  if (data === undefined || data.people.length + data.teams.length < 2) return null;
  const all: readonly Light[] = [
    ...data.people.map(({ assigneeId, assignee, ...lights }): Light => {
      const owner: TaskOwner = assigneeId === null ? { kind: 'nobody' } : { kind: 'person', id: assigneeId };
      return { ...lights, key: keyOf(owner), owner, name: assigneeId === null ? t('lights.nobody') : assigneeId === own ? t('lights.mine') : (assignee ?? '') };
    }),
    ...data.teams.map(({ team, ...lights }): Light => ({ ...lights, key: `team ${team}`, owner: { kind: 'team', name: team }, name: team })),
  ];
  const words = ({ name, overdue, warning, normal }: Light): string => t('lights.person', { name, overdue, warning, normal });
  return (
    <div className={classes.lights} role="group" aria-label={t('lights.label')}>
      <button type="button" className={classes.light} aria-pressed={chosen.kind === 'all'} onClick={() => { onChoose({ kind: 'all' }); }}>{t('lights.all')}</button>
      <OverflowList
        className={classes.lightList} gap="var(--space-2)" data={[...all]} getItemKey={({ key, name, overdue, warning, normal }) => [key, name, overdue, warning, normal].join(' ')}
        renderItem={(light) => (
          <button key={light.key} type="button" className={classes.light} title={words(light)} aria-pressed={keyOf(chosen) === light.key} onClick={() => { onChoose(light.owner); }}>
            {light.name}
            {(['overdue', 'warning', 'normal'] as const).filter((tone) => light[tone] > 0).map((tone) => <span key={tone} className={classes.lightCount}><StatusMark tone={tone} wordHidden /> {light[tone]}</span>)}
          </button>
        )}
        renderOverflow={(rest) => <OverflowMenu label={t('lights.more')} entries={rest.map((light) => ({ key: light.key, label: words(light), run: () => { onChoose(light.owner); } }))} />}
      />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { useTeamWords } from '../../app/use-team-words.ts';

/** Who has a task: the person, with whoever stands in while they are away; else the team; null: nobody in particular. */
export function useWhoseWords(): (task: Pick<Task, 'assignee' | 'standIn' | 'team'>) => string | null {
  const { t } = useTranslation('today');
  const teamWords = useTeamWords();
  return ({ assignee, standIn, team }) => {
    if (assignee === null) return team === '' ? null : teamWords(team);
    return standIn === null ? assignee : t('tasks.standIn', { name: assignee, standIn: standIn.name });
  };
}

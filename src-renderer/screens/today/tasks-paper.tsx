import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { useFormat } from '../../components/format.ts';
import { taskWords } from './task-words.ts';
import { useWhoseWords } from './use-whose-words.ts';

/** The list on A4, with room to write what was done. */
export function TasksPaper({ tasks, at }: { readonly tasks: readonly Task[]; readonly at: string }) {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const whose = useWhoseWords();
  return (
    <>
      <h1>{t('paper.heading')}</h1>
      <p>{t('paper.at', { time: format.dateTime(at) })}</p>
      <table>
        <thead><tr>{[t('tasks.urgency'), t('tasks.what'), t('tasks.whose'), t('tasks.due'), t('paper.remark')].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.taskId}>
              <td>{task.paused === null ? t(`common:status.${task.urgency}`) : t('tasks.paused')}</td><td>{taskWords(task)}{task.escalated !== null && ` ↑ ${task.escalated.who ?? t(`history.targets.${task.escalated.target}`)}`}</td><td>{whose(task)}</td><td>{task.dueAt === null ? '' : format.until(task.dueAt)}</td><td style={{ width: '40mm' }} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

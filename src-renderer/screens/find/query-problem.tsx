import { useTranslation } from 'react-i18next';
import { MunimentError } from '#shared/errors.ts';
import { errorSentences } from '../../components/error-sentences.ts';
import classes from './understood.module.css';

/** Whether an error says that the query itself cannot be read. */
export const isQueryProblem = (error: unknown): error is MunimentError => error instanceof MunimentError && error.code.startsWith('SEARCH_QUERY_');

/** What is wrong with the query, underlined at its place. No alarm: most often somebody is still typing. */
export function QueryProblem({ query, error }: { readonly query: string; readonly error: MunimentError }) {
  const { t } = useTranslation('find');
  const { what, action } = errorSentences(error);
  const [start, end] = [Number(error.data['start'] ?? 0), Number(error.data['end'] ?? 0)];
  return (
    <div className={classes.problem} role="status" aria-label={t('problem')}>
      <p className={classes.typed}>{query.slice(0, start)}<mark>{query.slice(start, end)}</mark>{query.slice(end)}</p>
      <p>{what} {action}</p>
    </div>
  );
}

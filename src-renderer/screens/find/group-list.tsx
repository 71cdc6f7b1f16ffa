import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCore } from '../../client/use-core.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { isQueryProblem, QueryProblem } from './query-problem.tsx';
import { questionOf, type Narrowing } from './use-hits.ts';
import classes from './find.module.css';

interface GroupListProps {
  readonly query: string;
  readonly narrowing: Narrowing;
  readonly fuzzy: boolean;
  readonly fondsId: Item['fondsId'] | null;
  readonly by: 'volume' | 'subject';
  /** Into the hits of one group. */
  readonly onEnter: (key: string) => void;
}

/** The hits by dossier or by customer: one line each, a click shows what is in it. */
export function GroupList({ query, narrowing, fuzzy, fondsId, by, onEnter }: GroupListProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const core = useCore();
  const { data, error, refetch } = useQuery(core.search.groupHits.queryOptions({ input: { ...questionOf(query, narrowing, fuzzy, fondsId), by }, placeholderData: keepPreviousData }));
  if (error !== null) return isQueryProblem(error) ? <QueryProblem query={query} error={error} /> : <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  if (data === undefined) return null;
  if (data.groups.length === 0) return <EmptyState title={t(data.count === 0 ? 'nothing.title' : `groups.${by}.none`, { query })} detail={t(data.count === 0 ? 'nothing.detail' : `groups.${by}.noneDetail`)} />;
  return (
    <ul className={classes.groups} aria-label={t(`groups.${by}.label`)}>
      {data.groups.map((group) => (
        <li key={group.key}>
          <button type="button" className={classes.group} onClick={() => { onEnter(group.key); }}>
            <span className={classes.groupName}>{by === 'subject' ? group.subject : group.title}</span>
            <span className={classes.groupFacts}>
              {group.code !== null && <span className={classes.code}>{group.code}</span>}
              {by === 'subject' ? group.title !== '' && <span>{group.title}</span> : group.subject !== '' && <span>{group.subject}</span>}
              {group.boxes > 0 && <span>{t('groups.boxes', { n: group.boxes })}</span>}
            </span>
            <span className={classes.groupCount}>{t('count', { n: format.number(group.count) })}</span>
          </button>
        </li>
      ))}
      {data.ungrouped > 0 && <li className={classes.groupRest}>{t(`groups.${by}.rest`, { n: format.number(data.ungrouped) })}</li>}
      {data.countCapped && <li className={classes.groupRest}>{t('groups.capped')}</li>}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockEntry, StocktakingDetail } from '#shared/contract/stocktaking.ts';
import { stockDecisions, type StockDecision } from '#shared/domain/stocktaking.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { EntryWords } from './entry-rows.tsx';
import { STATUS_TONES, useStockWords } from './stock-words.ts';
import classes from './stocktaking.module.css';

/** What does not agree with the catalogue, one by one, with what may become of it. Nothing is changed before somebody says so. */
export function Differences({ detail }: { readonly detail: StocktakingDetail }) {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const can = useCan();
  const format = useFormat();
  const words = useStockWords();
  const { stocktaking: { stocktakingId, state } } = detail;
  const { data, error, refetch } = useQuery(core.stocktaking.listDifferences.queryOptions({ input: { stocktakingId } }));
  const [asked, ask] = useState<{ readonly entry: StockEntry; readonly decision: StockDecision } | null>(null);
  const maySettle = (entry: StockEntry): boolean => can('stacks.edit') && state !== 'cancelled' && (state !== 'closed' || entry.decision === null);
  return (
    <section className={classes.desk} aria-label={t('decide.all')}>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {data?.length === 0 && <EmptyState title={t('decide.none')} detail={t('decide.noneDetail')} />}
      <ul className={classes.entries} aria-label={t('decide.all')}>
        {data?.map((entry) => (
          <li key={entry.key} className={classes.entry} data-settled={entry.decision !== null || undefined}>
            <span className={classes.mark}><StatusMark tone={entry.decision === null ? STATUS_TONES[entry.status] : 'normal'} word={t(`status.${entry.status}`)} /></span>
            <span className={classes.what}>
              <EntryWords entry={entry} shelfId={null} />
              {entry.status === 'missing' && entry.expectedAt !== null && <span className={classes.small}>{t('desk.belongs', { place: words.place(entry.expectedAt) })}</span>}
              {entry.decision !== null && <span className={classes.decision}>{t(`decisions.${entry.decision.decision}`)}{entry.decision.reason !== '' && `：${entry.decision.reason}`} · {t('decide.by', { person: entry.decision.decidedBy, time: format.dateTime(entry.decision.decidedAt) })}</span>}
            </span>
            {maySettle(entry) && (
              <span className={classes.answers}>
                {stockDecisions(entry.status, entry.kind).map((decision) => <Button key={decision} size="compact-sm" variant={entry.decision?.decision === decision ? 'filled' : 'default'} onClick={() => { ask({ entry, decision }); }}>{t(`decisions.${decision}`)}</Button>)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && <DecideDialog detail={detail} entry={asked.entry} decision={asked.decision} onClose={() => { ask(null); }} />}
    </section>
  );
}

import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '#shared/contract/duplicates.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { CompareTable } from './compare-table.tsx';
import { DeliveriesFrame } from './deliveries-frame.tsx';
import classes from './deliveries.module.css';
import { RuleDialog } from './rule-dialog.tsx';

const PAGE = 20;
const VERDICTS = ['different', 'duplicate', 'setAside'] as const;

/** 查重 Over the whole room: pairs side by side, and a person says of each what it is. */
export function TwinsView() {
  const { t } = useTranslation('deliveries');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const format = useFormat();
  const [asked, setAsked] = useState<{ readonly verdict: (typeof VERDICTS)[number]; readonly pair: DuplicatePair } | null>(null);
  const [ruling, setRuling] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.duplicates.listPairs.infiniteOptions({ input: (cursor: string | null) => ({ cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before }));
  const search = useJobRun(() => core.duplicates.startSearch.call({}), () => { showDone(t('twins.done')); });
  const decide = useMutation(core.duplicates.decidePair.mutationOptions({ onSuccess: () => { setAsked(null); showDone(t('twins.decided')); } }));
  const rows = data?.pages.flatMap((page) => page.rows);
  const [page] = data?.pages ?? [];
  const begin = can('catalogue.edit') && <Button loading={search.busy} onClick={() => { search.start(undefined); }}>{t('twins.search')}</Button>;
  return (
    <DeliveriesFrame view="twins" actions={<>{can('schemes.manage') && <Button variant="default" onClick={() => { setRuling(true); }}>{t('twins.rule')}</Button>}{(rows?.length ?? 0) > 0 && begin}</>}>
      <ErrorNotice error={error ?? search.error} onRetry={() => { void refetch(); }} />
      {search.job !== null && <p className={classes.quiet} role="status">{t('twins.searching')} {format.number(search.job.done)}/{format.number(search.job.total)} <Button size="compact-sm" variant="subtle" onClick={search.cancel}>{t('twins.stop')}</Button></p>}
      {page !== undefined && page.searchedAt !== null && <p className={classes.quiet}>{t('twins.found', { n: page.count, at: format.dateTime(page.searchedAt) })}</p>}
      {rows?.length === 0 && <EmptyState title={t(page?.searchedAt == null ? 'twins.never' : 'twins.none')} detail={t('twins.detail')} {...(begin !== false && { action: begin })} />}
      {rows?.map((pair) => (
        <section key={`${pair.first.itemId}${pair.second.itemId}`} className={classes.pair} aria-label={pair.second.title}>
          <div className={classes.pairHead}>
            <StatusMark tone="warning" word={t(`decide.causes.${pair.cause}`)} />
            <Button size="compact-sm" variant="subtle" onClick={() => { goTo('catalogue', pair.first.itemId); }}>{t('twins.openFirst')}</Button><Button size="compact-sm" variant="subtle" onClick={() => { goTo('catalogue', pair.second.itemId); }}>{t('twins.openSecond')}</Button>
            {can('catalogue.delete') && VERDICTS.map((verdict) => <Button key={verdict} size="compact-sm" variant="default" onClick={() => { setAsked({ verdict, pair }); }}>{t(`twins.${verdict}`)}</Button>)}
          </div>
          <CompareTable label={pair.second.title} nowLabel={t('twins.first')} thereLabel={t('twins.second')} gone="" now={pair.first} there={pair.second} />
        </section>
      ))}
      {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      {ruling && <RuleDialog onClose={() => { setRuling(false); }} />}
      <ConfirmDialog
        open={asked !== null} title={asked === null ? '' : `${t(`twins.${asked.verdict}`)}: ${asked.pair.second.title}`} detail={asked === null ? '' : t(`twins.${asked.verdict}Detail`)} confirmLabel={asked === null ? '' : t(`twins.${asked.verdict}`)} reason="required" reasonLabel={t('decide.reason')} busy={decide.isPending} error={decide.error}
        onClose={() => { setAsked(null); }} onConfirm={(reason) => { if (asked !== null) decide.mutate({ firstId: asked.pair.first.itemId, secondId: asked.pair.second.itemId, verdict: asked.verdict, reason }); }}
      />
    </DeliveriesFrame>
  );
}

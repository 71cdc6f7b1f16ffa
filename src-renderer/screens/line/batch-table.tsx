import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchState, type LineBatch } from '#shared/contract/line.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { toneOfBatch, useLineWords } from './line-words.ts';
import classes from './line.module.css';

const PAGE = 60;
const STATES = batchState.options;

/** Every batch, finished ones too, the latest first. */
export function BatchTable() {
  const { t } = useTranslation('line');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useLineWords();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<LineBatch['state'] | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.line.listBatches.infiniteOptions({
    input: (cursor: string | null) => ({ state, words: search.trim() === '' ? null : search.trim(), cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const rows = data?.pages.flatMap((page) => page.rows);
  const columns: readonly ListColumn<LineBatch>[] = [
    { id: 'state', header: t('column.state'), width: '120px', render: (row) => <StatusMark tone={toneOfBatch(row)} {...(row.state !== 'running' && { word: t(`states.${row.state}`) })} /> },
    { id: 'number', header: t('column.number'), width: '150px', render: ({ number }) => <CodeText>{number}</CodeText> },
    { id: 'title', header: t('column.title'), render: ({ title }) => title },
    { id: 'station', header: t('column.station'), width: '170px', render: ({ stationName, position, stations, state: at }) => (at === 'running' || at === 'paused' ? <>{words.pick(stationName)} <span className={classes.quiet}>{position}/{stations}</span></> : '') },
    { id: 'who', header: t('column.who'), width: '120px', render: ({ holder }) => holder ?? '' },
    { id: 'amount', header: t('column.amount'), width: '220px', render: (row) => words.amount(row) },
    { id: 'since', header: t('column.since'), width: '150px', wideOnly: true, render: ({ sinceAt, createdAt }) => format.date(sinceAt ?? createdAt) },
    { id: 'contractor', header: t('column.contractor'), width: '150px', wideOnly: true, render: ({ contractor }) => contractor },
  ];
  return (
    <div className={classes.screen}>
      <PageHeading title={t('all')}><Button variant="subtle" color="gray" onClick={() => { goTo('line'); }}>{t('back')}</Button></PageHeading>
      <div className={classes.body}>
        <div className={classes.bar}>
          <SearchInput label={t('search')} value={search} onChange={setSearch} />
          <Select aria-label={t('column.state')} placeholder={t('column.state')} clearable value={state} data={STATES.map((each) => ({ value: each, label: t(`states.${each}`) }))} onChange={(next) => { setState(STATES.find((each) => each === next) ?? null); }} />
        </div>
        <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
        {rows?.length === 0 && <EmptyState title={t(search === '' && state === null ? 'empty.title' : 'empty.filtered')} detail={t('empty.detail')} />}
        {rows !== undefined && rows.length > 0 && <ListTable label={t('all')} columns={columns} rows={rows} rowKey={({ batchId }) => batchId} autoFocus onOpen={({ batchId }) => { goTo('line', batchId); }} />}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
    </div>
  );
}

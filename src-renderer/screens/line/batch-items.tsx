import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '#shared/contract/line.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import classes from './line.module.css';

const PAGE = 100;

/** The records of a batch; Enter opens one where its pages are made. */
export function BatchItems({ batchId }: { readonly batchId: BatchDetail['batch']['batchId'] }) {
  const { t } = useTranslation('line');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.line.listBatchItems.infiniteOptions({ input: (cursor: string | null) => ({ batchId, cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor }));
  const rows = data?.pages.flatMap((page) => page.rows);
  const columns: readonly ListColumn<NonNullable<typeof rows>[number]>[] = [
    { id: 'code', header: t('item.code'), width: '230px', render: ({ archivalCode }) => <CodeText>{archivalCode ?? ''}</CodeText> },
    { id: 'title', header: t('item.title'), render: ({ title }) => title },
    { id: 'volume', header: t('item.volume'), width: '180px', wideOnly: true, render: ({ volumeCode }) => <CodeText>{volumeCode ?? ''}</CodeText> },
    { id: 'pages', header: t('item.pages'), width: '80px', align: 'right', render: ({ pageCount }) => format.number(pageCount) },
    { id: 'images', header: t('item.images'), width: '80px', align: 'right', render: ({ pageCount, capturedPages }) => <span className={capturedPages > 0 && capturedPages !== pageCount ? classes.lack : undefined}>{format.number(capturedPages)}</span> },
  ];
  return (
    <>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {rows !== undefined && <ListTable label={t('tabs.items')} columns={columns} rows={rows} rowKey={({ itemId }) => itemId} onOpen={({ itemId }) => { goTo('digitise', itemId); }} />}
      {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
    </>
  );
}

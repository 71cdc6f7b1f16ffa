import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { transferState, type Transfer } from '#shared/contract/transfers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { ScreenFamily } from '../../app/screen-family.tsx';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { NewTransferDialog } from './new-transfer-dialog.tsx';
import classes from './transfers.module.css';

const PAGE = 60;
const STATES = transferState.options;

/** Transfer lists, the latest first: what came from whom, what was counted, and whether both have signed. */
export function TransferList() {
  const { t } = useTranslation(['transfers', 'receive']);
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const mayHandle = useCan()('cases.handle');
  const [search, setSearch] = useState('');
  const [state, setState] = useState<Transfer['state'] | null>(null);
  const [creating, setCreating] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.transfers.listTransfers.infiniteOptions({
    input: (cursor: string | null) => ({ state, words: search.trim() === '' ? null : search.trim(), cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const rows = data?.pages.flatMap((page) => page.rows);
  useShortcut({ keys: 'n', label: t('create.button'), enabled: mayHandle }, () => { setCreating(true); });
  const columns: readonly ListColumn<Transfer>[] = [
    { id: 'state', header: t('column.state'), width: '150px', render: (row) => <StatusMark tone={row.state === 'sent' ? row.light : row.state === 'signed' ? 'normal' : 'absent'} word={row.state === 'sent' && row.light === 'overdue' ? t('overdue') : t(`states.${row.state}`)} /> },
    { id: 'number', header: t('column.number'), width: '170px', render: ({ number }) => <CodeText>{number}</CodeText> },
    { id: 'from', header: t('column.from'), render: ({ fromWhom, note }) => <>{fromWhom} {note !== '' && <span className={classes.quiet}>{note}</span>}</> },
    { id: 'lines', header: t('column.lines'), width: '90px', align: 'right', render: ({ lines }) => format.number(lines) },
    { id: 'pages', header: t('column.pages'), width: '90px', align: 'right', render: ({ statedPages }) => format.number(statedPages) },
    { id: 'found', header: t('column.found'), width: '230px', render: (row) => [row.state === 'sent' && row.pending > 0 ? t('pending', { n: row.pending }) : '', row.refused > 0 ? t('refused', { n: row.refused }) : '', row.differing > 0 ? t('differing', { n: row.differing }) : '', row.damaged > 0 ? t('damaged', { n: row.damaged }) : ''].filter((part) => part !== '').join(' · ') },
    { id: 'at', header: t('column.sent'), width: '160px', wideOnly: true, render: ({ sentAt, createdAt }) => format.date(sentAt ?? createdAt) },
  ];
  const create = mayHandle && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setCreating(true); }}>{t('create.button')}</Button>;
  const filtered = search !== '' || state !== null;
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        <ScreenFamily of="receive" own={t('receive:cases')} />
        {(rows?.length ?? 0) > 0 && create}
      </PageHeading>
      <div className={classes.body}>
        {((rows?.length ?? 0) > 0 || filtered) && (
          <div className={classes.bar}>
            <SearchInput label={t('search')} value={search} onChange={setSearch} />
            <Select aria-label={t('column.state')} placeholder={t('allStates')} clearable value={state} data={STATES.map((each) => ({ value: each, label: t(`states.${each}`) }))} onChange={(next) => { setState(STATES.find((each) => each === next) ?? null); }} />
          </div>
        )}
        <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
        {rows?.length === 0 && <EmptyState title={t(filtered ? 'empty.filtered' : 'empty.title')} detail={t('empty.detail')} {...(create !== false && { action: create })} />}
        {rows !== undefined && rows.length > 0 && <ListTable label={t('title')} columns={columns} rows={rows} rowKey={({ transferId }) => transferId} autoFocus onOpen={({ transferId }) => { goTo('transfers', transferId); }} />}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
      {creating && <NewTransferDialog onClose={() => { setCreating(false); }} onCreated={(transferId) => { goTo('transfers', transferId); }} />}
    </div>
  );
}

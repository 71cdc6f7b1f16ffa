import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '#shared/contract/shipments.ts';
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
import { PackDialog } from './pack-dialog.tsx';
import classes from './shipments.module.css';

const PAGE = 60;
const SHOWN = ['all', 'draft', 'transit', 'received', 'unsettled', 'withdrawn'] as const;

/** Shipments, the latest first: where each is, and what was not as it was sent. */
export function ShipmentList() {
  const { t } = useTranslation(['shipments', 'receive']);
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const mayHandle = useCan()('registers.handle');
  const [words, setWords] = useState('');
  const [show, setShow] = useState<(typeof SHOWN)[number]>('all');
  const [creating, setCreating] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.shipments.listShipments.infiniteOptions({
    input: (cursor: string | null) => ({ show, words: words.trim(), cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const rows = data?.pages.flatMap((page) => page.rows);
  useShortcut({ keys: 'n', label: t('create.button'), enabled: mayHandle }, () => { setCreating(true); });
  const found = (row: Shipment): string => [row.differing > 0 ? t('differing', { n: row.differing }) : '', row.damaged > 0 ? t('damaged', { n: row.damaged }) : '', row.unsettled > 0 ? t('unsettled', { n: row.unsettled }) : row.differing + row.damaged > 0 ? t('settledAll') : ''].filter((part) => part !== '').join(' · ');
  const columns: readonly ListColumn<Shipment>[] = [
    { id: 'state', header: t('column.state'), width: '130px', render: (row) => <StatusMark tone={row.state === 'transit' ? row.light : row.state !== 'received' ? 'absent' : row.unsettled > 0 ? 'warning' : 'normal'} word={row.light === 'overdue' ? t('overdue') : t(`states.${row.state}`)} /> },
    { id: 'number', header: t('column.number'), width: '150px', render: ({ number }) => <CodeText>{number}</CodeText> },
    { id: 'route', header: t('column.route'), render: ({ fromWhom, toWhom }) => t('route', { from: fromWhom, to: toWhom }) },
    { id: 'tracking', header: t('column.tracking'), width: '170px', wideOnly: true, render: ({ trackingNumber }) => trackingNumber },
    { id: 'lines', header: t('column.lines'), width: '150px', render: ({ lines, copies }) => t('copies', { lines, copies }) },
    { id: 'found', header: t('column.found'), width: '230px', render: found },
    { id: 'due', header: t('column.due'), width: '130px', render: ({ state, dueAt }) => (state === 'transit' && dueAt !== null ? <span title={format.dateTime(dueAt)}>{format.relative(dueAt)}</span> : '') },
  ];
  const create = mayHandle && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setCreating(true); }}>{t('create.button')}</Button>;
  const filtered = words.trim() !== '' || show !== 'all';
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}><ScreenFamily of="receive" own={t('receive:cases')} />{(rows?.length ?? 0) > 0 && create}</PageHeading>
      <div className={classes.body}>
        {((rows?.length ?? 0) > 0 || filtered) && (
          <div className={classes.bar}>
            <SearchInput label={t('search')} value={words} onChange={setWords} />
            <Select aria-label={t('showing')} value={show} allowDeselect={false} data={SHOWN.map((each) => ({ value: each, label: t(`show.${each}`) }))} onChange={(next) => { setShow(SHOWN.find((each) => each === next) ?? 'all'); }} />
          </div>
        )}
        <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
        {rows?.length === 0 && <EmptyState title={t(filtered ? 'empty.filtered' : 'empty.title')} detail={t('empty.detail')} {...(create !== false && !filtered && { action: create })} />}
        {rows !== undefined && rows.length > 0 && <ListTable label={t('title')} columns={columns} rows={rows} rowKey={({ shipmentId }) => shipmentId} autoFocus onOpen={({ shipmentId }) => { goTo('shipments', shipmentId); }} />}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
      {creating && <PackDialog detail={null} onClose={() => { setCreating(false); }} onSaved={(shipmentId) => { goTo('shipments', shipmentId); }} />}
    </div>
  );
}

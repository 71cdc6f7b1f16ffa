import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '#shared/contract/dispatches.ts';
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
import { DraftDialog } from './draft-dialog.tsx';
import classes from './dispatches.module.css';

const PAGE = 60;
const SHOWN = ['all', 'draft', 'issued', 'overdue', 'closed', 'withdrawn'] as const;

/** Dispatches, the latest first: to how many, and whose receipt is still out. */
export function DispatchList() {
  const { t } = useTranslation(['dispatches', 'receive']);
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const mayHandle = useCan()('registers.handle');
  const [words, setWords] = useState('');
  const [show, setShow] = useState<(typeof SHOWN)[number]>('all');
  const [creating, setCreating] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.dispatches.listDispatches.infiniteOptions({
    input: (cursor: string | null) => ({ show, words: words.trim(), cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const rows = data?.pages.flatMap((page) => page.rows);
  useShortcut({ keys: 'n', label: t('create.button'), enabled: mayHandle }, () => { setCreating(true); });
  const columns: readonly ListColumn<Dispatch>[] = [
    { id: 'state', header: t('column.state'), width: '130px', render: (row) => <StatusMark tone={row.state === 'issued' ? row.light : row.state === 'closed' ? 'normal' : 'absent'} word={row.light === 'overdue' ? t('overdue') : t(`states.${row.state}`)} /> },
    { id: 'number', header: t('column.number'), width: '150px', render: ({ number }) => <CodeText>{number}</CodeText> },
    { id: 'title', header: t('column.title'), render: ({ title, askedBy }) => <>{title} <span className={classes.quiet}>{askedBy}</span></> },
    { id: 'recipients', header: t('column.recipients'), width: '100px', align: 'right', render: ({ recipients }) => format.number(recipients) },
    { id: 'open', header: t('column.open'), width: '90px', align: 'right', render: ({ state, open, recipients }) => (state === 'issued' ? t('openOf', { open, all: recipients }) : '') },
    { id: 'due', header: t('column.due'), width: '150px', render: ({ state, dueAt }) => (state === 'issued' && dueAt !== null ? <span title={format.dateTime(dueAt)}>{format.relative(dueAt)}</span> : '') },
    { id: 'at', header: t('column.at'), width: '150px', wideOnly: true, render: ({ issuedAt, createdAt }) => format.date(issuedAt ?? createdAt) },
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
        {rows !== undefined && rows.length > 0 && <ListTable label={t('title')} columns={columns} rows={rows} rowKey={({ dispatchId }) => dispatchId} autoFocus onOpen={({ dispatchId }) => { goTo('dispatches', dispatchId); }} />}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
      {creating && <DraftDialog detail={null} onClose={() => { setCreating(false); }} onSaved={(dispatchId) => { goTo('dispatches', dispatchId); }} />}
    </div>
  );
}

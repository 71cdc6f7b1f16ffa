import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stocktaking } from '#shared/contract/stocktaking.ts';
import { useCommand } from '../../app/commands.tsx';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { StartDialog } from './start-dialog.tsx';
import { STATE_TONES, useStockWords } from './stock-words.ts';
import classes from './stocktaking.module.css';

const SHOWN = 50;

/** What is being counted, and what was. `?start=1` begins with the question what to count. */
export function Overview() {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const search = useScreenSearch();
  const open = useQuery(core.stocktaking.listStocktakings.queryOptions({ input: { state: 'open', limit: SHOWN } }));
  const ended = useQuery(core.stocktaking.listStocktakings.queryOptions({ input: { state: 'ended', limit: SHOWN } }));
  const [starting, setStarting] = useState(search['start'] === '1');
  const mayCount = can('stacks.fetch');
  useShortcut({ keys: 'n', label: t('begin'), enabled: mayCount }, () => { setStarting(true); });
  useCommand({ id: 'stocktaking-begin', label: t('begin'), keywords: t('commands.keywords'), keys: 'n' }, () => { setStarting(true); }, mayCount);
  const begin = mayCount && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setStarting(true); }}>{t('begin')}</Button>;
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('stacks'); }}>{t('toStacks')}</Button>
        {(open.data?.rows.length ?? 0) > 0 && begin}
      </PageHeading>
      <div className={classes.body}>
        <ErrorNotice error={open.error ?? ended.error} onRetry={() => { void open.refetch(); void ended.refetch(); }} />
        {open.data?.rows.length === 0 && <EmptyState title={t('empty.title')} detail={t('empty.detail')} action={begin} />}
        {open.data !== undefined && open.data.rows.length > 0 && <Stocktakings label={t('open')} rows={open.data.rows} autoFocus />}
        {ended.data !== undefined && ended.data.rows.length > 0 && <Stocktakings label={t('ended')} rows={ended.data.rows} />}
      </div>
      {starting && <StartDialog onClose={() => { setStarting(false); }} onStarted={({ stocktakingId }) => { goTo('stocktaking', stocktakingId); }} />}
    </div>
  );
}

function Stocktakings({ label, rows, autoFocus = false }: { readonly label: string; readonly rows: readonly Stocktaking[]; readonly autoFocus?: boolean }) {
  const { t } = useTranslation('stocktaking');
  const format = useFormat();
  const words = useStockWords();
  const goTo = useGoTo();
  const open = ({ stocktakingId }: Stocktaking): void => { goTo('stocktaking', stocktakingId); };
  const columns: readonly ListColumn<Stocktaking>[] = [
    { id: 'scope', header: t('report.scope'), render: ({ scope, remark }) => <>{words.scope(scope)}{remark !== '' && <span className={classes.quiet}> · {remark}</span>}</> },
    { id: 'state', header: t('report.columns.status'), width: '120px', render: ({ state }) => <StatusMark tone={STATE_TONES[state]} word={t(`states.${state}`)} /> },
    { id: 'shelves', header: t('desk.progress'), width: '170px', render: ({ countedShelves, shelves }) => t('list.shelves', { done: countedShelves, total: shelves }) },
    { id: 'begun', header: t('report.begun'), width: '250px', render: ({ startedBy, startedAt }) => t('list.changed', { person: startedBy, time: format.dateTime(startedAt) }) },
    { id: 'go', header: '', width: '90px', align: 'right', render: (row) => <Button size="compact-sm" variant="default" tabIndex={-1} onClick={() => { open(row); }}>{t('list.open')}</Button> },
  ];
  return (
    <section className={classes.panel} aria-label={label}>
      <h2 className={classes.panelTitle}>{label}</h2>
      <ListTable label={label} columns={columns} rows={rows} rowKey={({ stocktakingId }) => stocktakingId} onOpen={open} autoFocus={autoFocus} />
    </section>
  );
}

import { Button, Checkbox, Select, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueRecord } from '#shared/contract/declassification.ts';
import { ExportDialog } from '../../app/exports/export-dialog.tsx';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { DeclassifyDialog } from './declassify-dialog.tsx';
import classes from './declassification.module.css';

const WINDOWS = { d0: 0, d30: 30, d90: 90, d365: 365, all: 36_500 } as const;
type Window = keyof typeof WINDOWS;
const PAGE = 200;
const idOf = ({ itemId, volumeId }: DueRecord): string => itemId ?? volumeId ?? '';

/** 到期解密: what is secret and has come to its end, or soon does; who may decide lowers it as one deed. */
export function DeclassificationScreen() {
  const { t } = useTranslation(['declassification', 'volumes']);
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useItemWords();
  const mayDecide = useCan()('catalogue.declassify');
  const { all, current } = useCurrentFonds();
  const [fondsId, setFondsId] = useState<string>(current?.fondsId ?? '');
  const [within, setWithin] = useState<Window>('d0');
  const [unreckoned, setUnreckoned] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<'declassify' | 'export' | null>(null);
  const list = useInfiniteQuery(core.declassification.listDue.infiniteOptions({
    input: (cursor: string | null) => ({ fondsId: fondsId === '' ? null : fondsId as never, withinDays: WINDOWS[within], unreckoned, cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: ({ nextCursor }) => nextCursor,
  }));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const first = list.data?.pages[0];
  const picked = rows.filter((row) => chosen.has(idOf(row)));
  const itemIds = (records: readonly DueRecord[]) => records.flatMap(({ itemId }) => itemId ?? []);
  const exported = itemIds(picked.length > 0 ? picked : rows);
  const toggle = (row: DueRecord): void => {
    const next = new Set(chosen);
    if (!next.delete(idOf(row))) next.add(idOf(row));
    setChosen(next);
  };
  const columns: readonly ListColumn<DueRecord>[] = [
    { id: 'choose', header: '', width: '44px', render: (row) => <Checkbox size="xs" tabIndex={-1} aria-label={`${t('choose')} ${row.title}`} checked={chosen.has(idOf(row))} onChange={() => { toggle(row); }} /> },
    { id: 'code', header: t('code'), width: '220px', render: ({ archivalCode }) => (archivalCode === null ? '' : <CodeText>{archivalCode}</CodeText>) },
    { id: 'level', header: t('level'), width: '76px', render: ({ level }) => t(`levels.${level}`) },
    { id: 'title', header: t('name'), render: ({ title }) => <span title={title}>{title}</span> },
    { id: 'date', header: t('date'), width: '110px', render: ({ date }) => (date === '' ? '' : format.described(date)) },
    { id: 'mark', header: t('mark'), width: '180px', render: ({ classification, secrecyTerm }) => `${words.value('classification', classification)}${secrecyTerm === '' ? '' : `★${secrecyTerm}`}` },
    { id: 'ends', header: t('ends'), width: '130px', render: ({ endsOn }) => (endsOn === null ? t('unknown') : format.described(endsOn)) },
    { id: 'due', header: '', width: '100px', render: ({ isDue, endsOn }) => endsOn !== null && <StatusMark tone={isDue ? 'overdue' : 'info'} word={t(isDue ? 'due' : 'soon')} /> },
  ];
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('catalogue'); }}>{t('volumes:toCatalogue')}</Button>
        <Button variant="default" disabled={exported.length === 0} onClick={() => { setAsked('export'); }}>{t('export')}</Button>
        <PrintFormButton size="sm" takes={['secrets']} disabled={rows.length === 0} subject={() => ({ kind: 'due', fondsId: fondsId === '' ? null : fondsId, withinDays: WINDOWS[within], unreckoned })} />
        {mayDecide && <Button disabled={picked.length === 0} onClick={() => { setAsked('declassify'); }}>{t('declassify')}</Button>}
      </PageHeading>
      <div className={classes.bar}>
        <Select aria-label={t('fonds')} w={260} allowDeselect={false} value={fondsId} data={[{ value: '', label: t('allFonds') }, ...all.map((each) => ({ value: each.fondsId as string, label: `${each.code} ${each.name}` }))]} onChange={(next) => { setFondsId(next ?? ''); setChosen(new Set()); }} />
        <Select aria-label={t('within')} w={180} allowDeselect={false} value={within} data={(Object.keys(WINDOWS) as Window[]).map((each) => ({ value: each, label: t(`windows.${each}`) }))} onChange={(next) => { setWithin((Object.keys(WINDOWS) as Window[]).find((each) => each === next) ?? 'd0'); setChosen(new Set()); }} />
        <Switch label={t('unreckoned')} checked={unreckoned} onChange={(event) => { setUnreckoned(event.currentTarget.checked); }} />
      </div>
      <ErrorNotice error={list.error} onRetry={() => { void list.refetch(); }} />
      {first !== undefined && first.total === 0 && <EmptyState title={t('empty')} detail={t('emptyDetail')} />}
      {first !== undefined && first.total > 0 && (
        <>
          <div className={classes.summary}>
            <span role="status">{t('counts', { total: format.number(first.total), due: format.number(first.due) })}</span>
            {mayDecide && <Button variant="default" size="compact-md" onClick={() => { setChosen(new Set(rows.filter(({ isDue }) => isDue).map(idOf))); }}>{t('chooseAll')}</Button>}
            {picked.length > 0 && <><span>{t('chosen', { n: format.number(picked.length) })}</span><Button variant="subtle" color="gray" size="compact-md" onClick={() => { setChosen(new Set()); }}>{t('clear')}</Button></>}
            <span className={classes.quiet}>{t('keys')}</span>
          </div>
          <div className={classes.list}>
            <ListTable label={t('list')} columns={columns} rows={rows} rowKey={idOf} onOpen={({ itemId, volumeId }) => { if (itemId !== null) goTo('catalogue', itemId, { field: 'classification' }); else goTo('volumes', volumeId); }} onRowKey={(row, { key }) => { if (key !== ' ') return false; toggle(row); return true; }} autoFocus />
            {list.hasNextPage && <Button variant="subtle" color="gray" loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage(); }}>{t('volumes:more')}</Button>}
          </div>
        </>
      )}
      {asked === 'declassify' && <DeclassifyDialog records={picked} onClose={() => { setAsked(null); }} onDone={() => { setAsked(null); setChosen(new Set()); }} />}
      {asked === 'export' && <ExportDialog view={{ kind: 'items', itemIds: exported }} count={exported.length} onClose={() => { setAsked(null); }} />}
    </div>
  );
}

import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseState, type BusinessCase } from '#shared/contract/cases.ts';
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
import { toneOfCase, useCaseWords } from './case-words.ts';
import { ImportStagesDialog } from './import-stages-dialog.tsx';
import { OpenCaseDialog } from './open-case-dialog.tsx';
import classes from './receive.module.css';

const PAGE = 60;
const STATES = caseState.options;

/** Business cases, the latest first: at which stage each stands, what it lacks, and how much time is left. */
export function CaseList() {
  const { t } = useTranslation('receive');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useCaseWords();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<BusinessCase['state'] | null>('open');
  const [processId, setProcessId] = useState<BusinessCase['processId'] | null>(null);
  const [opening, setOpening] = useState(false);
  const [importing, setImporting] = useState(false);
  const { data: processes } = useQuery(core.cases.listProcesses.queryOptions({ input: {} }));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.cases.listCases.infiniteOptions({
    input: (cursor: string | null) => ({ processId, state, words: search.trim() === '' ? null : search.trim(), cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const usable = processes?.filter(({ retired }) => !retired) ?? [];
  const mayOpen = can('cases.handle') && usable.length > 0;
  useShortcut({ keys: 'n', label: t('open.button'), enabled: mayOpen }, () => { setOpening(true); });
  const rows = data?.pages.flatMap((page) => page.rows);
  const columns: readonly ListColumn<BusinessCase>[] = [
    { id: 'light', header: t('column.light'), width: '104px', render: (row) => <StatusMark tone={toneOfCase(row)} {...(row.state !== 'open' && { word: t(`states.${row.state}`) })} /> },
    { id: 'number', header: t('column.number'), width: '190px', render: ({ caseNumber }) => <CodeText>{caseNumber}</CodeText> },
    { id: 'title', header: t('column.title'), render: ({ title, subjectName }) => <>{title} {subjectName !== null && <span className={classes.quiet}>{subjectName}</span>}</> },
    { id: 'process', header: t('column.process'), width: '180px', wideOnly: true, render: ({ processName }) => words.pick(processName) },
    { id: 'stage', header: t('column.stage'), width: '210px', render: ({ stageName, stage, stages, state: at }) => (at === 'open' || at === 'paused' ? <>{words.pick(stageName)} <span className={classes.quiet}>{stage}/{stages}</span></> : '') },
    { id: 'papers', header: t('column.missing'), width: '110px', align: 'right', render: ({ missing }) => (missing === 0 ? '' : t('missing', { n: missing })) },
    { id: 'due', header: t('column.due'), width: '150px', render: ({ dueAt, state: at }) => (at === 'open' && dueAt !== null ? <span title={format.dateTime(dueAt)}>{format.relative(dueAt)}</span> : '') },
  ];
  const filtered = search !== '' || state !== 'open' || processId !== null;
  const create = mayOpen && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpening(true); }}>{t('open.button')}</Button>;
  const setUp = can('cases.manage') && <Button onClick={() => { goTo('settings', 'processes'); }}>{t('empty.setUp')}</Button>;
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}><ScreenFamily of="receive" own={t('cases')} />{mayOpen && <Button variant="default" onClick={() => { setImporting(true); }}>{t('import.button')}</Button>}{rows !== undefined && rows.length > 0 && create}</PageHeading>
      <div className={classes.body}>
        {usable.length > 0 && (
          <div className={classes.bar}>
            <SearchInput label={t('search')} value={search} onChange={setSearch} />
            <Select aria-label={t('column.state')} placeholder={t('allStates')} clearable value={state} data={STATES.map((each) => ({ value: each, label: t(`states.${each}`) }))} onChange={(next) => { setState(STATES.find((each) => each === next) ?? null); }} />
            {usable.length > 1 && <Select aria-label={t('column.process')} placeholder={t('allProcesses')} clearable value={processId} data={usable.map((each) => ({ value: each.processId, label: words.name(each.settings) }))} onChange={(next) => { setProcessId(usable.find((each) => each.processId === next)?.processId ?? null); }} />}
          </div>
        )}
        <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
        {processes !== undefined && usable.length === 0 && <EmptyState title={t('empty.noProcess')} detail={t('empty.noProcessDetail')} {...(setUp !== false && { action: setUp })} />}
        {usable.length > 0 && rows?.length === 0 && <EmptyState title={t(filtered ? 'empty.filtered' : 'empty.title')} detail={t('empty.detail')} {...(create !== false && { action: create })} />}
        {rows !== undefined && rows.length > 0 && <ListTable label={t('title')} columns={columns} rows={rows} rowKey={({ caseId }) => caseId} autoFocus onOpen={({ caseId }) => { goTo('receive', caseId); }} />}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
      {importing && <ImportStagesDialog processes={usable} onClose={() => { setImporting(false); }} />}
      {opening && <OpenCaseDialog processes={usable} onClose={() => { setOpening(false); }} onOpened={({ caseId }) => { goTo('receive', caseId); }} />}
    </div>
  );
}

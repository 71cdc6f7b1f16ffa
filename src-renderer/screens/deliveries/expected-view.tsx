import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { expectedState, type ExpectedCount, type ExpectedPaper, type ExpectedState } from '#shared/contract/delivery-shapes.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { DeliveriesFrame } from './deliveries-frame.tsx';
import classes from './deliveries.module.css';
import { ExpectedDialog, type ListOfSource } from './expected-dialog.tsx';
import { useSourceWords } from './use-source-words.ts';

const PAGE = 100;
const STATES = expectedState.options;
const TONES: Readonly<Record<ExpectedState, StatusTone>> = { expected: 'absent', missing: 'overdue', came: 'normal', late: 'warning', excused: 'absent', unexpected: 'warning' };

/** 应收清单 What should have come against what came: counted by day and unit, and paper by paper. */
export function ExpectedView() {
  const { t } = useTranslation('deliveries');
  const core = useCore();
  const mayHandle = useCan()('cases.handle');
  const words = useSourceWords();
  const format = useFormat();
  const [open, setOpen] = useState<ExpectedCount | null>(null);
  const [asked, setAsked] = useState<'import' | 'receive' | null>(null);
  const { data: sources } = useQuery(core.deliveries.listSources.queryOptions({ input: {} }));
  const { data: counts, error, refetch } = useQuery(core.deliveries.countExpected.queryOptions({ input: {} }));
  const lists: readonly ListOfSource[] = sources?.filter(({ retired }) => !retired).flatMap(({ sourceId, settings }) => settings.expected.map((list) => ({ sourceId, listKey: list.listKey, name: words.name(list) }))) ?? [];
  const mayAdd = mayHandle && lists.length > 0;
  useShortcut({ keys: 'r', label: t('expected.receive'), enabled: mayAdd }, () => { setAsked('receive'); });
  const nameOf = ({ sourceId, listKey }: ExpectedCount): string => lists.find((list) => list.sourceId === sourceId && list.listKey === listKey)?.name ?? listKey;
  const number = (value: number) => (value === 0 ? '' : format.number(value));
  const columns: readonly ListColumn<ExpectedCount>[] = [
    { id: 'light', header: t('expected.state'), width: '120px', render: ({ missing, expected, came, late, excused }) => (missing > 0 ? <StatusMark tone="overdue" word={t('expected.states.missing')} /> : expected > came + late + excused ? <StatusMark tone="absent" word={t('expected.states.expected')} /> : <StatusMark tone="normal" />) },
    { id: 'day', header: t('expected.day'), width: '140px', render: ({ day }) => format.described(day) },
    { id: 'unit', header: t('expected.unit'), render: ({ unit }) => (unit === '' ? <span className={classes.quiet}>{t('expected.noUnit')}</span> : unit) },
    { id: 'list', header: t('expected.list'), width: '210px', render: (row) => nameOf(row) },
    ...(['expected', 'came', 'late', 'missing', 'excused', 'unexpected'] as const).map((each): ListColumn<ExpectedCount> => ({ id: each, header: t(`expected.${each}`), width: '96px', align: 'right', render: (row) => number(row[each]) })),
  ];
  const buttons = mayAdd && <><Button variant="default" onClick={() => { setAsked('import'); }}>{t('expected.import')}</Button><Button onClick={() => { setAsked('receive'); }}>{t('expected.receive')}</Button></>;
  return (
    <DeliveriesFrame view="expected" actions={(counts?.length ?? 0) > 0 && buttons}>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {counts?.length === 0 && <EmptyState title={t('expected.empty')} detail={t('expected.emptyDetail')} {...(buttons !== false && { action: buttons })} />}
      {open === null && counts !== undefined && counts.length > 0 && <ListTable label={t('tabs.expected')} columns={columns} rows={counts} rowKey={(row) => `${row.sourceId}${row.listKey}${row.day}${row.unit}`} autoFocus onOpen={setOpen} />}
      {open !== null && <Papers group={open} name={nameOf(open)} onBack={() => { setOpen(null); }} mayHandle={mayHandle} />}
      {asked !== null && <ExpectedDialog what={asked} lists={lists} day={open?.day ?? null} onClose={() => { setAsked(null); }} />}
    </DeliveriesFrame>
  );
}

/** One list of one day and unit. Enter ticks a paper off. */
function Papers({ group: { sourceId, listKey, day, unit }, name, onBack, mayHandle }: { readonly group: ExpectedCount; readonly name: string; readonly onBack: () => void; readonly mayHandle: boolean }) {
  const { t } = useTranslation('deliveries');
  const core = useCore();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<ExpectedState | null>(null);
  const [asked, setAsked] = useState<{ readonly what: 'excuse' | 'late'; readonly paper: ExpectedPaper } | null>(null);
  const close = (): void => { setAsked(null); };
  const { data, hasNextPage, fetchNextPage, error } = useInfiniteQuery(core.deliveries.listExpected.infiniteOptions({ input: (cursor: string | null) => ({ sourceId, listKey, day, unit, state, words: search.trim() === '' ? null : search.trim(), cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before }));
  const receive = useMutation(core.deliveries.receiveExpected.mutationOptions({ onSuccess: (answer) => { close(); showDone(t('expected.received', answer)); } }));
  const excuse = useMutation(core.deliveries.excuseExpected.mutationOptions({ onSuccess: close }));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const tick = (paper: ExpectedPaper): void => {
    if (!mayHandle) return;
    if (paper.state === 'expected') receive.mutate({ sourceId, listKey, day, externalIds: [paper.externalId] });
    else if (paper.state === 'missing' || ((paper.state === 'late' || paper.state === 'unexpected') && paper.reason === '')) setAsked({ what: 'late', paper });
  };
  const columns: readonly ListColumn<ExpectedPaper>[] = [
    { id: 'state', header: t('expected.state'), width: '120px', render: (row) => <StatusMark tone={TONES[row.state]} word={t(`expected.states.${row.state}`)} /> },
    { id: 'number', header: t('expected.number'), width: '180px', render: ({ externalId }) => <CodeText>{externalId}</CodeText> },
    { id: 'name', header: t('expected.name'), render: ({ title, reason }) => <>{title}{reason !== '' && <span className={classes.path} title={reason}>{reason}</span>}</> },
    { id: 'due', header: t('expected.due'), width: '170px', render: ({ dueAt, state: at }) => (at === 'expected' || at === 'missing' ? format.dateTime(dueAt) : '') },
    { id: 'at', header: t('expected.at'), width: '230px', render: ({ cameAt, cameBy }) => (cameAt === null ? '' : `${format.dateTime(cameAt)} ${cameBy ?? ''}`) },
    {
      id: 'deeds', header: '', width: '190px', align: 'right', render: (paper) => mayHandle && (
        <span className={classes.deeds}>
          {(paper.state === 'expected' || paper.state === 'missing') && <><Button size="compact-sm" variant="default" onClick={() => { tick(paper); }}>{t('expected.tick')}</Button><Button size="compact-sm" variant="subtle" color="gray" onClick={() => { setAsked({ what: 'excuse', paper }); }}>{t('expected.excuse')}</Button></>}
          {(paper.state === 'late' || paper.state === 'unexpected') && paper.reason === '' && <Button size="compact-sm" variant="default" onClick={() => { tick(paper); }}>{t('expected.giveReason')}</Button>}
        </span>
      ),
    },
  ];
  return (
    <>
      <div className={classes.bar}>
        <Button variant="subtle" color="gray" onClick={onBack}>{t('expected.back')}</Button>
        <strong>{name} {format.described(day)} {unit}</strong>
        <SearchInput label={t('expected.search')} value={search} onChange={setSearch} />
        <Select aria-label={t('expected.state')} placeholder={t('expected.allStates')} clearable value={state} data={STATES.map((each) => ({ value: each, label: t(`expected.states.${each}`) }))} onChange={(next) => { setState(STATES.find((each) => each === next) ?? null); }} />
      </div>
      <ErrorNotice error={error ?? receive.error} />
      <ListTable label={name} columns={columns} rows={rows} rowKey={({ expectedId }) => expectedId} autoFocus onOpen={tick} />
      {hasNextPage && <span><Button variant="default" onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      <ConfirmDialog
        open={asked !== null} title={asked === null ? '' : asked.what === 'excuse' ? t('expected.excuseTitle', { number: asked.paper.externalId }) : `${t('expected.receive')} ${asked.paper.externalId}`} detail={asked?.what === 'excuse' ? t('expected.excuseDetail') : ''} confirmLabel={asked?.what === 'excuse' ? t('expected.excuse') : t('expected.receive')} reason="required" reasonLabel={asked?.what === 'excuse' ? t('expected.reason') : t('expected.lateReason')} busy={receive.isPending || excuse.isPending} error={excuse.error}
        onClose={close} onConfirm={(reason) => { if (asked?.what === 'excuse') excuse.mutate({ expectedId: asked.paper.expectedId, version: asked.paper.version, reason }); else if (asked !== null) receive.mutate({ sourceId, listKey, day, externalIds: [asked.paper.externalId], reason }); }}
      />
    </>
  );
}

import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveryOutcome, type DeliveryLine, type DeliveryOutcome } from '#shared/contract/delivery-shapes.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { problemWords } from '#shared/i18n/problem-words.ts';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import { SearchInput } from '../../components/search-input.tsx';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import { DeliveriesFrame } from './deliveries-frame.tsx';
import classes from './deliveries.module.css';
import { useSourceWords } from './use-source-words.ts';

const PAGE = 100;
const OUTCOMES = deliveryOutcome.options;
const TONES: Readonly<Record<DeliveryOutcome, StatusTone>> = { taken: 'normal', unchanged: 'absent', newVersion: 'warning', duplicate: 'warning', refused: 'overdue', withheld: 'warning', waiting: 'absent' };

/** 收件记录 What became of every record, and why; by system and outcome, and as a file. */
export function LogView() {
  const { t, i18n } = useTranslation('deliveries');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useSourceWords();
  const asked = useScreenSearch();
  const [search, setSearch] = useState('');
  const [outcome, setOutcome] = useState<DeliveryOutcome | null>(OUTCOMES.find((each) => each === asked['outcome']) ?? null);
  const [source, setSource] = useState<string | null>(asked['source'] ?? null);
  const { data: sources } = useQuery(core.deliveries.listSources.queryOptions({ input: {} }));
  const sourceId = sources?.find((each) => each.sourceId === source)?.sourceId ?? null;
  const filter = { sourceId, outcome, words: search.trim() === '' ? null : search.trim() };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.deliveries.listLines.infiniteOptions({
    input: (cursor: string | null) => ({ ...filter, cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const language = i18n.language === 'en' ? 'en' as const : 'zh-CN' as const;
  const save = useMutation({
    mutationFn: async () => {
      let [csv, after, fileName] = ['', null as string | null, ''];
      do {
        const piece = await core.deliveries.readLog.call({ ...filter, language, after });
        csv += piece.csv;
        after = piece.next;
        fileName = piece.fileName;
      } while (after !== null);
      saveBlob(new Blob([csv], { type: 'text/csv' }), fileName);
    },
  });
  const rows = data?.pages.flatMap((page) => page.rows);
  const nameOfType = ({ sourceId: of, typeKey }: DeliveryLine): string => {
    const type = sources?.find((each) => each.sourceId === of)?.settings.types.find((each) => each.typeKey === typeKey);
    return type === undefined ? typeKey : words.name(type);
  };
  const why = ({ code, data: said, problems }: DeliveryLine): string => (problems.length > 0 ? problemWords(language, problems.map((problem) => (problem.heading === '' ? problem : { ...problem, field: '' }))) : code !== null && isErrorCode(code) ? errorSentences(new MunimentError(code, said)).what : '');
  const columns: readonly ListColumn<DeliveryLine>[] = [
    { id: 'outcome', header: t('log.outcome'), width: '170px', render: (row) => <StatusMark tone={TONES[row.outcome]} word={t(`outcomes.${row.outcome}`)} /> },
    { id: 'id', header: t('log.externalId'), width: '190px', render: ({ externalId }) => (externalId === '' ? <span className={classes.quiet}>{t('log.whole')}</span> : <CodeText>{externalId}</CodeText>) },
    { id: 'delivery', header: t('log.delivery'), width: '210px', render: (row) => <>{row.delivery}<span className={classes.path}>{nameOfType(row)}</span></> },
    { id: 'why', header: t('log.reason'), render: (row) => <span className={classes.reason}>{why(row)}</span> },
    { id: 'at', header: t('log.at'), width: '160px', render: ({ notedAt }) => format.dateTime(notedAt) },
    { id: 'open', header: '', width: '80px', align: 'right', render: ({ itemId }) => itemId !== null && <Button size="compact-sm" variant="subtle" onClick={() => { goTo('catalogue', itemId); }}>{t('log.open')}</Button> },
  ];
  const filtered = search !== '' || outcome !== null || sourceId !== null;
  return (
    <DeliveriesFrame view="log" actions={(rows?.length ?? 0) > 0 && <Button variant="default" loading={save.isPending} onClick={() => { save.mutate(); }}>{t('log.save')}</Button>}>
      {((rows?.length ?? 0) > 0 || filtered) && (
        <div className={classes.bar}>
          <SearchInput label={t('log.search')} value={search} onChange={setSearch} />
          <Select aria-label={t('log.outcome')} placeholder={t('log.allOutcomes')} clearable value={outcome} data={OUTCOMES.map((each) => ({ value: each, label: t(`outcomes.${each}`) }))} onChange={(next) => { setOutcome(OUTCOMES.find((each) => each === next) ?? null); }} />
          {(sources?.length ?? 0) > 1 && <Select aria-label={t('log.system')} placeholder={t('log.allSystems')} clearable value={sourceId} data={sources?.map((each) => ({ value: each.sourceId, label: words.name(each.settings) })) ?? []} onChange={setSource} />}
        </div>
      )}
      <ErrorNotice error={error ?? save.error} onRetry={() => { void refetch(); }} />
      {rows?.length === 0 && <EmptyState title={t(filtered ? 'log.filtered' : 'log.empty')} detail={t('log.emptyDetail')} />}
      {rows !== undefined && rows.length > 0 && <ListTable label={t('tabs.log')} columns={columns} rows={rows} rowKey={({ number }) => String(number)} autoFocus onOpen={({ itemId }) => { if (itemId !== null) goTo('catalogue', itemId); }} />}
      {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
    </DeliveriesFrame>
  );
}

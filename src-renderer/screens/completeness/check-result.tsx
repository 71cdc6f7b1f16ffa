import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncompleteRecord, ProblemCount } from '#shared/contract/completeness.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useFieldNames } from '../../app/use-field-names.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './completeness.module.css';

type Check = NonNullable<Awaited<ReturnType<MunimentClient['completeness']['getCheck']>>>;

const PAGE = 100;
const keyOf = ({ field, problem }: Pick<ProblemCount, 'field' | 'problem'>): string => `${field} ${problem}`;

/** What a check found: at the left how often each problem, beside it the records that have the chosen one. Enter opens one at its field. */
export function CheckResult({ check }: { readonly check: Check }) {
  const { t } = useTranslation(['completeness', 'volumes']);
  const core = useCore();
  const client = useCoreClient();
  const words = useItemWords();
  const fieldName = useFieldNames();
  const format = useFormat();
  const goTo = useGoTo();
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen = check.counts.find((each) => keyOf(each) === chosenKey) ?? check.counts[0];
  const filter = { field: chosen?.field ?? null, problem: chosen?.problem ?? null };
  const list = useInfiniteQuery(core.completeness.listIncomplete.infiniteOptions({ input: (cursor: string | null) => ({ ...filter, cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: ({ nextCursor }) => nextCursor, enabled: chosen !== undefined }));
  const exporting = useMutation({
    mutationFn: async () => {
      const pieces: string[] = [];
      let name = '';
      for (let cursor: string | null = null; ;) {
        const piece: Awaited<ReturnType<typeof client.completeness.readIncomplete>> = await client.completeness.readIncomplete({ language: currentLanguage(), cursor });
        pieces.push(piece.csv);
        name = piece.fileName;
        cursor = piece.nextCursor;
        if (cursor === null) break;
      }
      saveBlob(new Blob(pieces, { type: 'text/csv' }), name);
    },
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const open = ({ kind, id, field }: IncompleteRecord): void => {
    if (kind === 'item') goTo('catalogue', id, { field });
    else if (kind === 'volume') goTo('volumes', id, { field });
    else goTo('settings', 'fonds');
  };
  if (check.counts.length === 0) return <p className={classes.note} role="status"><StatusMark tone="normal" word={t('complete', { records: format.number(check.records) })} /></p>;
  const countColumns: readonly ListColumn<ProblemCount>[] = [
    { id: 'field', header: t('field'), render: (each) => <span title={words.problem(each.problem)}>{fieldName(each.field)}<span className={classes.problem}>{words.problem(each.problem)}</span></span> },
    { id: 'records', header: t('records'), width: '84px', align: 'right', render: (each) => <StatusMark tone={each.severity === 'must' ? 'overdue' : 'warning'} word={format.number(each.records)} /> },
  ];
  const columns: readonly ListColumn<IncompleteRecord>[] = [
    { id: 'kind', header: t('kind'), width: '64px', render: (each) => t(`kinds.${each.kind}`) },
    { id: 'code', header: t('code'), width: '220px', render: (each) => (each.archivalCode === null ? '' : <CodeText>{each.archivalCode}</CodeText>) },
    { id: 'title', header: t('name'), render: (each) => <span title={each.title}>{each.title}</span> },
    { id: 'mended', header: '', width: '90px', render: (each) => each.mended && <StatusMark tone="normal" word={t('mended')} /> },
  ];
  return (
    <>
      <div className={classes.summary}>
        <span role="status">{t('summary', { records: format.number(check.records), incomplete: format.number(check.incomplete) })}</span>
        <span className={classes.quiet}>{t('at', { at: format.dateTime(check.startedAt) })}</span>
        <Button variant="default" size="compact-md" loading={exporting.isPending} onClick={() => { exporting.mutate(); }}>{t('export')}</Button>
        <span className={classes.quiet}>{t('open')}</span>
      </div>
      <ErrorNotice error={list.error ?? exporting.error} />
      <div className={classes.columns}>
        <div className={classes.counts}><ListTable label={t('counts')} columns={countColumns} rows={check.counts} rowKey={keyOf} selectedKey={chosen === undefined ? null : keyOf(chosen)} onSelect={(each) => { setChosenKey(keyOf(each)); }} autoFocus /></div>
        <div className={classes.records}>
          <ListTable label={t('list')} columns={columns} rows={rows} rowKey={({ kind, id }) => `${kind} ${id}`} onOpen={open} />
          {list.hasNextPage && <Button variant="subtle" color="gray" loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage(); }}>{t('volumes:more')}</Button>}
        </div>
      </div>
    </>
  );
}

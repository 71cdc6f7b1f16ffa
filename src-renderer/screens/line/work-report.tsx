import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoTo } from '../../app/navigation.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

const DAYS = { today: 0, week: 7, month: 30, always: null } as const;
type Span = keyof typeof DAYS;
const SPANS = Object.keys(DAYS) as Span[];
const AXES = ['person', 'station', 'hour'] as const;
type Axis = (typeof AXES)[number];
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MINUTES_OF_HOUR = 60;

/** 工作量 What was done by whom, where, at which hour, what came back, and how many batches passed at once. */
export function WorkReport() {
  const { t, i18n } = useTranslation(['line', 'quality']);
  const core = useCore();
  const client = useCoreClient();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useLineWords();
  const [span, setSpan] = useState<Span>('today');
  const [axes, setAxes] = useState<readonly Axis[]>(['person', 'station']);
  const from = useMemo(() => { const days = DAYS[span]; if (days === null) return null; const start = new Date(); start.setHours(0, 0, 0, 0); return new Date(start.getTime() - days * DAY_MS).toISOString(); }, [span]);
  const work = useQuery(core.line.reportWork.queryOptions({ input: { by: [...axes], from }, placeholderData: (before) => before }));
  const yields = useQuery(core.quality.getYield.queryOptions({ input: { from }, placeholderData: (before) => before })).data;
  const save = useMutation({ mutationFn: async () => { const { fileName, csv } = await client.line.readWorkReport({ by: [...axes], from, language: i18n.language === 'en' ? 'en' : 'zh-CN' }); saveBlob(new Blob([csv], { type: 'text/csv' }), fileName); } });
  const rows = work.data?.rows;
  const shown = AXES.filter((axis) => axes.includes(axis));
  type Row = NonNullable<typeof rows>[number];
  const cell = (axis: Axis, row: Row): string => (axis === 'person' ? (row.person ?? '') : axis === 'station' ? words.pick(row.stationName) : t('work.hourOf', { hour: String(row.hour ?? 0).padStart(2, '0') }));
  const numbers = ({ items, pages, minutes, returnedPages }: Pick<Row, 'items' | 'pages' | 'minutes' | 'returnedPages'>): readonly string[] => [
    format.number(items), format.number(pages), format.duration(minutes * MINUTE_MS), minutes < 1 ? '' : format.number((pages / minutes) * MINUTES_OF_HOUR), format.number(returnedPages), pages === 0 ? '' : `${format.number((returnedPages / pages) * 100, 1)} %`,
  ];
  return (
    <div className={classes.screen}>
      <PageHeading title={t('work.title')}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('line'); }}>{t('back')}</Button>
        <Button variant="default" loading={save.isPending} disabled={work.data === undefined || work.data.rows.length === 0} onClick={() => { save.mutate(); }}>{t('work.save')}</Button>
        <Button variant="default" onClick={() => { window.print(); }}>{t('quality:print')}</Button>
      </PageHeading>
      <div className={classes.body}>
        <div className={classes.bar}>
          <SegmentedControl aria-label={t('work.title')} value={span} onChange={(next) => { setSpan(SPANS.find((each) => each === next) ?? 'today'); }} data={SPANS.map((each) => ({ value: each, label: t(`work.${each}`) }))} />
          {AXES.map((axis) => <Button key={axis} size="compact-md" variant={axes.includes(axis) ? 'light' : 'default'} aria-pressed={axes.includes(axis)} onClick={() => { setAxes(axes.includes(axis) ? axes.filter((each) => each !== axis) : [...axes, axis]); }}>{t(`work.${axis}`)}</Button>)}
          <span className={classes.grow} />
          {yields !== undefined && <span>{yields.batches === 0 ? t('quality:noYield') : t('quality:yield', { pct: format.number((yields.firstPass / yields.batches) * 100, 1), first: yields.firstPass, all: yields.batches })}</span>}
        </div>
        <ErrorNotice error={work.error ?? save.error} onRetry={() => { void work.refetch(); }} />
        {rows?.length === 0 && <EmptyState title={t('work.none')} detail={t('work.noneDetail')} />}
        {work.data !== undefined && rows !== undefined && rows.length > 0 && (
          <table className={classes.table} aria-label={t('work.title')}>
            <thead><tr>{shown.map((axis) => <th key={axis} scope="col">{t(`work.${axis}`)}</th>)}{(['items', 'pages', 'minutes', 'rate', 'returned', 'errorRate'] as const).map((id) => <th key={id} scope="col" className={classes.number}>{t(`work.${id}`)}</th>)}</tr></thead>
            <tbody>
              {rows.map((row) => <tr key={`${row.person ?? ''} ${row.station ?? ''} ${row.hour ?? ''}`}>{shown.map((axis) => <td key={axis}>{cell(axis, row)}</td>)}{numbers(row).map((value, index) => <td key={index} className={classes.number}>{value}</td>)}</tr>)}
              {shown.length > 0 && <tr><th scope="row" colSpan={shown.length}>{t('work.total')}</th>{numbers(work.data.total).map((value, index) => <td key={index} className={classes.number}>{value}</td>)}</tr>}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}

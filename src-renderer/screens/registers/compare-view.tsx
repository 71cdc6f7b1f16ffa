import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Register, RegisterLine } from '#shared/contract/registers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { FileDialog } from './file-dialog.tsx';
import classes from './registers.module.css';

type Answer = Awaited<ReturnType<MunimentClient['registers']['compareCatalogue']>>;

/** 收文簿核对: what stands on one side only. */
export function CompareView({ register, year }: { readonly register: Register; readonly year: number }) {
  const { t } = useTranslation('registers');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const can = useCan();
  const mayHandle = can('registers.handle');
  const { registerId, settings } = register;
  const [filing, setFiling] = useState<RegisterLine | null>(null);
  const { data, error, refetch } = useQuery(core.registers.compareCatalogue.queryOptions({ input: { registerId, year } }));
  const fileAll = useMutation(core.registers.fileMatches.mutationOptions({ onSuccess: ({ filed }) => { showDone(t('compare.filed', { n: filed })); } }));
  const matching = data?.lines.filter(({ match }) => match !== null).length ?? 0;
  const lineColumns: readonly ListColumn<Answer['lines'][number]>[] = [
    { id: 'number', header: t('column.number'), width: '140px', render: ({ line }) => <CodeText>{line.number}</CodeText> },
    { id: 'title', header: t('column.title'), render: ({ line, match }) => <>{line.title} <span className={classes.quiet}>{match === null ? t('compare.noMatch') : t('compare.match', { title: match.title })}</span></> },
    ...(mayHandle ? [{ id: 'deeds', header: '', width: '80px', render: ({ line }: Answer['lines'][number]) => <Button variant="default" size="compact-sm" onClick={() => { setFiling(line); }}>{t('file.button')}</Button> }] : []),
  ];
  const itemColumns: readonly ListColumn<Answer['items'][number]>[] = [
    { id: 'number', header: t('column.documentNumber'), width: '150px', render: ({ documentNumber }) => documentNumber },
    { id: 'title', header: t('column.title'), render: ({ title, responsible }) => <>{title} <span className={classes.quiet}>{responsible}</span></> },
  ];
  return (
    <div className={classes.screen}>
      <PageHeading title={`${settings.name} ${t('year', { year })}：${t('compare.title')}`}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('registers', registerId, { year: String(year) }); }}>{t('compare.back')}</Button>
        {mayHandle && matching > 0 && <Button loading={fileAll.isPending} onClick={() => { fileAll.mutate({ registerId, year }); }}>{t('compare.fileAll', { n: format.number(matching) })}</Button>}
      </PageHeading>
      <div className={classes.body}>
        <ErrorNotice error={error ?? fileAll.error} onRetry={() => { void refetch(); }} />
        {data !== undefined && (
          <div className={classes.two}>
            <section className={classes.side} aria-label={t('compare.lines')}>
              <h2 className={classes.heading}>{t('compare.lines')} {data.lines.length > 0 && format.number(data.lines.length + data.linesLeft)}</h2>
              {data.lines.length === 0 ? <StatusMark tone="normal" word={t('compare.allLines')} /> : <ListTable label={t('compare.lines')} columns={lineColumns} rows={data.lines} rowKey={({ line }) => line.lineId} autoFocus onOpen={({ line }) => { if (mayHandle) setFiling(line); }} />}
              {data.linesLeft > 0 && <p className={classes.quiet}>{t('compare.linesLeft', { n: format.number(data.linesLeft) })}</p>}
            </section>
            <section className={classes.side} aria-label={t('compare.items')}>
              <h2 className={classes.heading}>{t('compare.items')} {data.items.length > 0 && format.number(data.items.length + data.itemsLeft)}</h2>
              {data.items.length === 0 ? <StatusMark tone="normal" word={t('compare.allItems')} /> : <ListTable label={t('compare.items')} columns={itemColumns} rows={data.items} rowKey={({ itemId }) => itemId} onOpen={({ itemId }) => { if (can('catalogue.view')) goTo('catalogue', itemId); }} />}
              {data.itemsLeft > 0 && <p className={classes.quiet}>{t('compare.itemsLeft', { n: format.number(data.itemsLeft) })}</p>}
            </section>
          </div>
        )}
      </div>
      {filing !== null && <FileDialog line={filing} onClose={() => { setFiling(null); }} />}
    </div>
  );
}

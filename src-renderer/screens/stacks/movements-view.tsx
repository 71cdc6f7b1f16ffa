import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useKeysetRows } from '../../client/use-keyset-rows.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { DataGrid } from '../../components/data-grid/data-grid.tsx';
import type { GridColumn } from '../../components/data-grid/grid-types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { ShiftBar } from './shift-bar.tsx';
import type { Bank } from './stacks-room.tsx';
import { useMovementWords } from './use-movement-words.ts';
import classes from './boxes-view.module.css';

type Movement = Awaited<ReturnType<MunimentClient['stacks']['listMovements']>>['rows'][number];

/** Who moved what, when, and how it ended; newest first. */
export function MovementsView({ banks }: { readonly banks: readonly Bank[] }) {
  const { t } = useTranslation('stacks');
  const client = useCoreClient();
  const format = useFormat();
  const rows = useKeysetRows({ area: 'stacks', call: 'listMovements', listKey: banks.map(({ bankId }) => bankId).join(' '), fetchPage: (cursor, limit) => client.stacks.listMovements({ cursor, limit }) });
  const words = useMovementWords();
  const columns = useMemo<readonly GridColumn<Movement>[]>(() => [
    { id: 'at', header: t('movements.at'), widthPx: 190, mono: true, text: (row) => format.dateTime(row.at) },
    { id: 'actor', header: t('movements.actor'), widthPx: 130, text: (row) => row.actor },
    { id: 'what', header: t('movements.what'), widthPx: 150, text: (row) => words.command(row.what) },
    { id: 'target', header: t('movements.target'), widthPx: 110, text: (row) => (/^\d+$/.test(row.target) ? t('movements.aisle', { aisle: row.target }) : row.target) },
    { id: 'result', header: t('movements.result'), widthPx: 220, text: (row) => words.result(row.result), render: (row) => <StatusMark tone={words.tone(row.result)} word={words.result(row.result)} /> },
  ], [t, format, words]);
  return (
    <section className={classes.view} aria-label={t('movements.label')}>
      <ShiftBar />
      {rows.error !== null && <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      <DataGrid id="movements" label={t('movements.label')} columns={columns} source={rows} rowKey={(row) => `${row.at} ${row.what}`} empty={<EmptyState title={t('movements.empty')} detail={t('movements.emptyDetail')} />} />
    </section>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { messages } from '#shared/i18n/messages.ts';
import { useKeysetRows } from '../../client/use-keyset-rows.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { DataGrid } from '../../components/data-grid/data-grid.tsx';
import type { GridColumn } from '../../components/data-grid/grid-types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import type { Bank } from './stacks-room.tsx';
import classes from './boxes-view.module.css';

type Movement = Awaited<ReturnType<MunimentClient['stacks']['listMovements']>>['rows'][number];
type Words = (typeof messages)['zh-CN']['stacks'];

const TROUBLE: readonly string[] = ['obstructed', 'stuck', 'overCurrent', 'emergencyStop', 'watchdogExpired', 'fault', 'unknown'];
const GOOD: readonly string[] = ['done', 'accepted', 'running'];

/** Who moved what, when, and how it ended; newest first. */
export function MovementsView({ banks }: { readonly banks: readonly Bank[] }) {
  const { t } = useTranslation('stacks');
  const client = useCoreClient();
  const format = useFormat();
  const rows = useKeysetRows({ area: 'stacks', call: 'listMovements', listKey: banks.map(({ bankId }) => bankId).join(' '), fetchPage: (cursor, limit) => client.stacks.listMovements({ cursor, limit }) });
  const columns = useMemo<readonly GridColumn<Movement>[]>(() => {
    const command = (what: string): string => (isCommand(what) ? t(`command.${what}`) : what);
    const result = (name: string): string => (isResult(name) ? t(`result.${name}`) : t('result.other'));
    return [
      { id: 'at', header: t('movements.at'), widthPx: 190, mono: true, text: (row) => format.dateTime(row.at) },
      { id: 'actor', header: t('movements.actor'), widthPx: 130, text: (row) => row.actor },
      { id: 'what', header: t('movements.what'), widthPx: 150, text: (row) => command(row.what) },
      { id: 'target', header: t('movements.target'), widthPx: 110, text: (row) => (/^\d+$/.test(row.target) ? t('movements.aisle', { aisle: row.target }) : row.target) },
      { id: 'result', header: t('movements.result'), widthPx: 220, text: (row) => result(row.result), render: (row) => <StatusMark tone={toneOf(row.result)} word={result(row.result)} /> },
    ];
  }, [t, format]);
  return (
    <section className={classes.view} aria-label={t('movements.label')}>
      {rows.error !== null && <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      <DataGrid id="movements" label={t('movements.label')} columns={columns} source={rows} rowKey={(row) => `${row.at} ${row.what}`} empty={<EmptyState title={t('movements.empty')} detail={t('movements.emptyDetail')} />} />
    </section>
  );
}

function isCommand(what: string): what is keyof Words['command'] {
  return Object.hasOwn(messages['zh-CN'].stacks.command, what);
}

function isResult(name: string): name is keyof Words['result'] {
  return Object.hasOwn(messages['zh-CN'].stacks.result, name);
}

function toneOf(result: string): StatusTone {
  if (GOOD.includes(result)) return result === 'running' ? 'info' : 'normal';
  return TROUBLE.includes(result) ? 'overdue' : 'warning';
}

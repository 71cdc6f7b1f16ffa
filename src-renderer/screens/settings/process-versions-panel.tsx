import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { BusinessProcess } from '#shared/contract/cases.ts';
import { useCore } from '../../client/use-core.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { Panel } from './section.tsx';

type Version = Awaited<ReturnType<MunimentClient['cases']['listProcessVersions']>>[number];

/** Since when a process has asked for what, and how many cases go by each. */
export function ProcessVersionsPanel({ process }: { readonly process: BusinessProcess }) {
  const { t } = useTranslation('processes');
  const core = useCore();
  const format = useFormat();
  const { data } = useQuery(core.cases.listProcessVersions.queryOptions({ input: { processId: process.processId } }));
  if (data === undefined || data.length < 2) return null;
  const columns: readonly ListColumn<Version>[] = [
    { id: 'from', header: t('versions.from'), width: '170px', render: ({ effectiveFrom }) => (effectiveFrom === '' ? t('versions.beginning') : format.described(effectiveFrom)) },
    { id: 'saved', header: t('versions.saved'), render: ({ savedAt, savedBy }) => t('versions.savedBy', { at: format.dateTime(savedAt), by: savedBy }) },
    { id: 'stages', header: t('stages'), width: '80px', align: 'right', render: ({ stages }) => format.number(stages) },
    { id: 'papers', header: t('papers'), width: '110px', align: 'right', render: ({ papers }) => format.number(papers) },
    { id: 'cases', header: t('versions.cases'), width: '110px', align: 'right', render: ({ cases }) => format.number(cases) },
  ];
  return <Panel title={t('versions.title')}><ListTable label={t('versions.title')} columns={columns} rows={data} rowKey={({ version }) => String(version)} /></Panel>;
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { Panel, SectionPage } from './section.tsx';
import { VerifyPanel } from './verify-panel.tsx';
import classes from './settings.module.css';

type Backup = Awaited<ReturnType<MunimentClient['preservation']['listBackups']>>[number];

/** Making backups, the ones there are, and whether everything is still sound. */
export function BackupSection() {
  const { t } = useTranslation('settings');
  const can = useCan();
  return (
    <SectionPage title={t('sections.backup')}>
      {can('preservation.backup') && <Backups />}
      {can('preservation.verify') && <VerifyPanel />}
    </SectionPage>
  );
}

function Backups() {
  const { t } = useTranslation('settings');
  const core = useCore();
  const format = useFormat();
  const settings = useQuery(core.system.getSettings.queryOptions({ input: {} }));
  const { data, error, refetch } = useQuery(core.preservation.listBackups.queryOptions({ input: {} }));
  const make = useMutation(core.preservation.createBackup.mutationOptions({ onSuccess: () => { showDone(t('backup.started')); } }));
  const folder = settings.data?.backupFolder ?? '';
  const columns: readonly ListColumn<Backup>[] = [
    { id: 'madeAt', header: t('backup.madeAt'), width: '190px', render: (backup) => format.dateTime(backup.madeAt) },
    { id: 'name', header: t('backup.name'), render: (backup) => <span title={backup.folder}><CodeText>{backup.name}</CodeText></span> },
    { id: 'items', header: t('backup.items'), width: '90px', align: 'right', render: (backup) => format.number(backup.items) },
    { id: 'size', header: t('backup.size'), width: '100px', align: 'right', render: (backup) => format.size(backup.sizeBytes) },
    { id: 'checked', header: '', width: '110px', render: (backup) => <StatusMark tone={backup.checked ? 'normal' : 'warning'} word={t(backup.checked ? 'backup.checked' : 'backup.unchecked')} /> },
  ];
  return (
    <Panel title={t('backup.list')} actions={<><span className={classes.quiet}>{folder === '' ? t('backup.noFolder') : `${t('backup.folder')} ${folder}`}</span><Button loading={make.isPending} onClick={() => { make.mutate({}); }}>{t('backup.make')}</Button></>}>
      <ErrorNotice error={make.error ?? error} onRetry={() => { make.reset(); void refetch(); }} />
      {data?.length === 0 && <EmptyState title={t('backup.empty')} detail={t('backup.emptyDetail')} />}
      {data !== undefined && data.length > 0 && <ListTable label={t('backup.list')} columns={columns} rows={data} rowKey={(backup) => `${backup.folder}/${backup.name}`} />}
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { FolderForm } from './folder-form.tsx';
import { toneOf } from './attachment-tone.ts';
import classes from './attach.module.css';

/** All batches of images, latest first, and where the next folder is named. */
export function AttachmentList() {
  const { t } = useTranslation(['attachments', 'shell']);
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const batches = useQuery(core.attachments.listAttachments.queryOptions({ input: { limit: 200 } }));
  const rows = batches.data?.rows ?? [];
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}><Button variant="subtle" color="gray" onClick={() => { goTo('digitise'); }}>{t('shell:rail.digitise')}</Button></PageHeading>
      <div className={classes.body}>
        <FolderForm batch={null} onChecking={(attachmentId) => { goTo('attach', attachmentId); }} />
        <ErrorNotice error={batches.error} onRetry={() => { void batches.refetch(); }} />
        {batches.data !== undefined && rows.length === 0 && <EmptyState title={t('batches.none')} detail={t('batches.noneDetail')} />}
        {rows.length > 0 && (
          <ListTable
            label={t('batches.label')} rows={rows} rowKey={({ attachmentId }) => attachmentId} onOpen={({ attachmentId }) => { goTo('attach', attachmentId); }}
            columns={[
              { id: 'folder', header: t('batches.folder'), render: (row) => <button type="button" className={classes.link} onClick={() => { goTo('attach', row.attachmentId); }}>{row.folder}</button> },
              { id: 'state', header: t('batches.state'), width: '170px', render: (row) => <StatusMark tone={toneOf(row.state)} word={t(`batches.states.${row.state}`)} /> },
              { id: 'scope', header: t('batches.scope'), width: '150px', render: ({ fondsCode, settings: { scope } }) => [fondsCode, scope.recordGroup, scope.year].filter((part) => part != null).join(' ') },
              { id: 'when', header: t('batches.when'), width: '190px', render: (row) => format.dateTime(row.createdAt) },
              { id: 'by', header: t('batches.by'), width: '120px', render: (row) => row.createdBy },
            ]}
          />
        )}
      </div>
    </div>
  );
}

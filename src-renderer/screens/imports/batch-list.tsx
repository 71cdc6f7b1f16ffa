import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { ChooseFile } from './choose-file.tsx';
import { toneOf } from './batch-tone.ts';
import classes from './imports.module.css';

/** All imports, latest first, and where the next one begins. */
export function BatchList() {
  const { t } = useTranslation(['imports', 'shell']);
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const format = useFormat();
  const batches = useQuery(core.imports.listImports.queryOptions({ input: { limit: 200 } }));
  const rows = batches.data?.rows ?? [];
  const mayImport = can('catalogue.edit');
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        {can('digitisation.capture') && <Button variant="default" onClick={() => { goTo('attach'); }}>{t('shell:rail.attach')}</Button>}
        <Button variant="subtle" color="gray" onClick={() => { goTo('catalogue'); }}>{t('shell:rail.catalogue')}</Button>
      </PageHeading>
      <div className={classes.body}>
        {mayImport && <ChooseFile />}
        <ErrorNotice error={batches.error} onRetry={() => { void batches.refetch(); }} />
        {batches.data !== undefined && rows.length === 0 && <EmptyState title={t('batches.none')} detail={t(mayImport ? 'batches.noneDetail' : 'batches.noneReader')} />}
        {rows.length > 0 && (
          <ListTable
            label={t('batches.label')} rows={rows} rowKey={({ importId }) => importId} onOpen={({ importId }) => { goTo('imports', importId); }}
            columns={[
              { id: 'file', header: t('batches.file'), render: (row) => <button type="button" className={classes.link} onClick={() => { goTo('imports', row.importId); }}>{row.fileName}</button> },
              { id: 'state', header: t('batches.state'), width: '160px', render: (row) => <StatusMark tone={toneOf(row.state)} word={t(`batches.states.${row.state}`)} /> },
              { id: 'fonds', header: t('batches.fonds'), width: '90px', render: (row) => row.fondsCode ?? '' },
              { id: 'rows', header: t('batches.rows'), width: '110px', align: 'right', render: (row) => format.number(row.added + row.filled) },
              { id: 'when', header: t('batches.when'), width: '190px', render: (row) => format.dateTime(row.createdAt) },
              { id: 'by', header: t('batches.by'), width: '130px', render: (row) => row.createdBy },
            ]}
          />
        )}
      </div>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable } from '../../components/list-table.tsx';
import classes from './climate.module.css';

/** The logger files that were taken in; each can be taken out again as a whole. */
export function ImportsPanel() {
  const { t } = useTranslation('climate');
  const core = useCore();
  const format = useFormat();
  const mayRecord = useCan()('climate.record');
  const { data = [], error, refetch } = useQuery(core.climate.listImports.queryOptions({ input: {} }));
  const withdraw = useMutation(core.climate.withdrawImport.mutationOptions());
  const [asked, setAsked] = useState<(typeof data)[number] | null>(null);
  if (data.length === 0 && error === null) return null;
  return (
    <section className={classes.panel} aria-label={t('imports.title')}>
      <div className={classes.panelHead}><h2 className={classes.panelTitle}>{t('imports.title')}</h2></div>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      <ListTable
        label={t('imports.title')} rows={data} rowKey={({ importId }) => importId}
        columns={[
          { id: 'file', header: t('imports.file'), render: ({ fileName }) => <span title={fileName}>{fileName}</span> },
          { id: 'maker', header: t('imports.maker'), width: '16%', render: ({ maker }) => t(`logger.makerNames.${maker}`) },
          { id: 'added', header: t('imports.added'), width: '110px', align: 'right', render: ({ added }) => <span className={classes.code}>{format.number(added)}</span> },
          { id: 'by', header: t('imports.by'), width: '26%', render: ({ importedBy, importedAt }) => `${importedBy} · ${format.dateTime(importedAt)}` },
          {
            id: 'actions', header: '', width: '170px', align: 'right',
            render: (made) => made.withdrawnAt !== null ? <span className={classes.small}>{t('imports.withdrawn', { time: format.dateTime(made.withdrawnAt) })}</span>
              : mayRecord && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setAsked(made); }}>{t('imports.withdraw')}</Button>,
          },
        ]}
      />
      <ConfirmDialog
        open={asked !== null} title={t('imports.ask', { file: asked?.fileName ?? '' })} detail={t('imports.askDetail', { n: format.number(asked?.added ?? 0) })} confirmLabel={t('imports.withdraw')} busy={withdraw.isPending} error={withdraw.error}
        onConfirm={() => { if (asked !== null) withdraw.mutate({ importId: asked.importId }, { onSuccess: () => { setAsked(null); } }); }} onClose={() => { setAsked(null); withdraw.reset(); }}
      />
    </section>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dispatchId as dispatchIdShape } from '#shared/contract/dispatches.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { RecipientTable } from './recipient-table.tsx';
import classes from './dispatches.module.css';

/** One dispatch: what it is of, and how far each recipient is. */
export function DispatchView({ dispatchId: id }: { readonly dispatchId: string }) {
  const { t } = useTranslation('dispatches');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const can = useCan();
  const mayHandle = can('registers.handle');
  const [asked, setAsked] = useState<'change' | 'issue' | 'withdraw' | null>(null);
  const close = (): void => { setAsked(null); };
  const { data, error, refetch } = useQuery(core.dispatches.getDispatch.queryOptions({ input: { dispatchId: dispatchIdShape.parse(id) } }));
  const issue = useMutation(core.dispatches.issueDispatch.mutationOptions({ onSuccess: close }));
  const withdraw = useMutation(core.dispatches.withdrawDispatch.mutationOptions({ onSuccess: close }));
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  const { dispatch: row, papers, recipients } = data;
  const { dispatchId, version, number, state } = row;
  return (
    <div className={classes.screen}>
      <PageHeading title={`${number} ${row.title}`}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('dispatches'); }}>{t('back')}</Button>
        <PrintFormButton size="sm" takes={['dispatch']} subject={() => ({ kind: 'dispatch', dispatchId })} />
        {mayHandle && (state === 'draft' || state === 'issued') && <Button variant="default" onClick={() => { setAsked('withdraw'); }}>{t('withdraw.button')}</Button>}
        {mayHandle && state === 'draft' && <Button variant="default" onClick={() => { setAsked('change'); }}>{t('create.edit')}</Button>}
        {mayHandle && state === 'draft' && <Button onClick={() => { setAsked('issue'); }}>{t('issue.button')}</Button>}
      </PageHeading>
      <p className={classes.facts}>
        <StatusMark tone={state === 'issued' ? row.light : state === 'closed' ? 'normal' : 'absent'} word={t(`states.${state}`)} />
        <span>{t('facts.askedBy', { who: row.askedBy })}</span>{row.purpose !== '' && <span>{row.purpose}</span>}
        {row.issuedAt !== null && <span>{t('facts.issued', { by: row.issuedBy ?? '', at: format.dateTime(row.issuedAt) })}</span>}
        {row.receiptWithin === null ? <span>{t('facts.noReceipt')}</span> : state === 'issued' && row.dueAt !== null && <span>{t('facts.dueAt', { at: format.dateTime(row.dueAt) })}</span>}
        {state === 'issued' && row.open > 0 && <span>{t('facts.open', { n: row.open })}</span>}
        {state === 'closed' && <span>{t('facts.closed')}</span>}
      </p>
      <div className={classes.body}>
        <h2 className={classes.heading}>{t('papers')}</h2>
        <ol className={classes.papers}>
          {papers.map((paper) => <li key={paper.position}>{paper.itemId !== null && can('catalogue.view') ? <Button variant="subtle" size="compact-sm" onClick={() => { goTo('catalogue', paper.itemId); }}>{paper.title}</Button> : paper.title} <span className={classes.quiet}>{paper.documentNumber}</span></li>)}
        </ol>
        <h2 className={classes.heading}>{t('recipients')}</h2>
        <RecipientTable dispatch={row} recipients={recipients} mayHandle={mayHandle} />
      </div>
      {asked === 'change' && <DraftDialog detail={data} onClose={close} onSaved={close} />}
      <ConfirmDialog open={asked === 'issue'} title={t('issue.title', { n: recipients.length })} detail={t('issue.detail')} objects={recipients.map(({ name }) => name)} confirmLabel={t('issue.button')} busy={issue.isPending} error={issue.error} onClose={close} onConfirm={() => { issue.mutate({ dispatchId, version }); }} />
      <ConfirmDialog open={asked === 'withdraw'} title={t('withdraw.title', { number })} detail={t('withdraw.detail')} confirmLabel={t('withdraw.button')} reason="required" busy={withdraw.isPending} error={withdraw.error} onClose={close} onConfirm={(reason) => { withdraw.mutate({ dispatchId, version, reason }); }} />
    </div>
  );
}

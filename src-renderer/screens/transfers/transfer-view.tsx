import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { transferId as transferIdShape } from '#shared/contract/transfers.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan, useSession } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { AddLinesDialog } from './add-lines-dialog.tsx';
import { CountTable } from './count-table.tsx';
import classes from './transfers.module.css';

/** One transfer list: written by who hands over, counted line by line by who receives, signed by both. */
export function TransferView({ transferId: id }: { readonly transferId: string }) {
  const { t } = useTranslation('transfers');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const session = useSession();
  const mayHandle = useCan()('cases.handle');
  const [asked, setAsked] = useState<'add' | 'send' | 'sign' | 'withdraw' | null>(null);
  const close = (): void => { setAsked(null); };
  const { data, error, refetch } = useQuery(core.transfers.getTransfer.queryOptions({ input: { transferId: transferIdShape.parse(id) } }));
  const send = useMutation(core.transfers.sendTransfer.mutationOptions({ onSuccess: close }));
  const sign = useMutation(core.transfers.signTransfer.mutationOptions({ onSuccess: ({ transfer: { accepted, refused } }) => { close(); showDone(t('sign.done', { accepted, refused })); } }));
  const withdraw = useMutation(core.transfers.withdrawTransfer.mutationOptions({ onSuccess: close }));
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  const { transfer: row, lines } = data;
  const { transferId, version } = row;
  const isSender = row.sentBy === session?.displayName;
  const counts = { lines: row.lines, pages: row.statedPages };
  return (
    <div className={classes.screen}>
      <PageHeading title={`${row.number} ${row.fromWhom}`}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('transfers'); }}>{t('back')}</Button>
        {lines.length > 0 && <PrintFormButton size="sm" takes={['transfer']} subject={() => ({ kind: 'transfer', transferId })} />}
        {mayHandle && (row.state === 'draft' || row.state === 'sent') && <Button variant="default" onClick={() => { setAsked('withdraw'); }}>{t('withdraw.button')}</Button>}
        {mayHandle && row.state === 'draft' && <Button variant={lines.length === 0 ? 'filled' : 'default'} onClick={() => { setAsked('add'); }}>{t('add.button')}</Button>}
        {mayHandle && row.state === 'draft' && lines.length > 0 && <Button onClick={() => { setAsked('send'); }}>{t('send.button')}</Button>}
        {mayHandle && row.state === 'sent' && !isSender && <Button disabled={row.pending > 0} onClick={() => { setAsked('sign'); }}>{t('sign.button')}</Button>}
      </PageHeading>
      <p className={classes.facts}>
        <StatusMark tone={row.state === 'sent' ? row.light : row.state === 'signed' ? 'normal' : 'absent'} word={t(`states.${row.state}`)} />
        <span>{t('total', counts)}</span>
        {row.sentAt !== null && <span>{t('sentBy', { by: row.sentBy ?? '', at: format.dateTime(row.sentAt) })}</span>}
        {row.state === 'sent' && row.dueAt !== null && <span>{t('dueToday', { n: row.pending })}</span>}
        {row.signedAt !== null && <span>{t('signedBy', { by: row.signedBy ?? '', at: format.dateTime(row.signedAt) })}</span>}
      </p>
      <div className={classes.body}>
        {lines.length === 0 ? <EmptyState title={t('noLines')} detail={t('noLinesDetail')} /> : <CountTable transfer={row} lines={lines} mayCount={mayHandle && row.state === 'sent'} />}
        {row.state === 'sent' && isSender && <p className={classes.quiet}>{t('youSent')}</p>}
      </div>
      {asked === 'add' && <AddLinesDialog transfer={row} onClose={close} />}
      <ConfirmDialog open={asked === 'send'} title={t('send.title', counts)} detail={t('send.detail', { who: session?.displayName ?? '' })} confirmLabel={t('send.button')} busy={send.isPending} error={send.error} onClose={close} onConfirm={() => { send.mutate({ transferId, version }); }} />
      <ConfirmDialog open={asked === 'sign'} title={t('sign.title')} detail={t('sign.detail', { who: session?.displayName ?? '', accepted: row.accepted, refused: row.refused, differing: row.differing })} confirmLabel={t('sign.button')} busy={sign.isPending} error={sign.error} onClose={close} onConfirm={() => { sign.mutate({ transferId, version }); }} />
      <ConfirmDialog open={asked === 'withdraw'} title={t('withdraw.title', { number: row.number })} detail={t('withdraw.detail')} confirmLabel={t('withdraw.button')} reason="required" busy={withdraw.isPending} error={withdraw.error} onClose={close} onConfirm={(reason) => { withdraw.mutate({ transferId, version, reason }); }} />
    </div>
  );
}

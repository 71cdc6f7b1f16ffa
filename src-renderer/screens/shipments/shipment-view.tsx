import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shipmentId as shipmentIdShape } from '#shared/contract/shipments.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan, useSession } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { ContentsTable } from './contents-table.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { countOf, type Counted } from './counted.ts';
import classes from './shipments.module.css';

/** One shipment: packed and sealed, on its way, counted where it arrives, its differences settled. */
export function ShipmentView({ shipmentId: id }: { readonly shipmentId: string }) {
  const { t } = useTranslation('shipments');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const session = useSession();
  const mayHandle = useCan()('registers.handle');
  const [asked, setAsked] = useState<'change' | 'send' | 'receive' | 'withdraw' | null>(null);
  const [counted, setCounted] = useState<Counted>({});
  const [seal, setSeal] = useState({ intact: true, note: '' });
  const close = (): void => { setAsked(null); };
  const { data, error, refetch } = useQuery(core.shipments.getShipment.queryOptions({ input: { shipmentId: shipmentIdShape.parse(id) } }));
  const send = useMutation(core.shipments.sendShipment.mutationOptions({ onSuccess: close }));
  const receive = useMutation(core.shipments.receiveShipment.mutationOptions({ onSuccess: close }));
  const withdraw = useMutation(core.shipments.withdrawShipment.mutationOptions({ onSuccess: close }));
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  const { shipment: row, lines } = data;
  const { shipmentId, version, number, state } = row;
  const isSender = row.sentBy === session?.displayName;
  const mayCount = mayHandle && state === 'transit' && !isSender;
  const counts = lines.map((line) => ({ line, ...countOf(line, counted) }));
  const clear = counts.every(({ copies }) => copies !== null);
  const summary = { lines: lines.length, differing: counts.filter(({ line, copies }) => copies !== line.copies).length, damaged: counts.filter(({ damage }) => damage !== '').length };
  return (
    <div className={classes.screen}>
      <PageHeading title={`${number} ${t('route', { from: row.fromWhom, to: row.toWhom })}`}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('shipments'); }}>{t('back')}</Button>
        <PrintFormButton size="sm" takes={['shipment']} subject={() => ({ kind: 'shipment', shipmentId })} />
        {mayHandle && (state === 'draft' || state === 'transit') && <Button variant="default" onClick={() => { setAsked('withdraw'); }}>{t('withdraw.button')}</Button>}
        {mayHandle && state === 'draft' && <Button variant="default" onClick={() => { setAsked('change'); }}>{t('create.edit')}</Button>}
        {mayHandle && state === 'draft' && <Button onClick={() => { setAsked('send'); }}>{t('send.button')}</Button>}
        {mayCount && <Button disabled={!clear} onClick={() => { setAsked('receive'); }}>{t('receive.button')}</Button>}
      </PageHeading>
      <p className={classes.facts}>
        <StatusMark tone={state === 'transit' ? row.light : state !== 'received' ? 'absent' : row.unsettled > 0 ? 'warning' : 'normal'} word={row.light === 'overdue' ? t('overdue') : t(`states.${state}`)} />
        <span>{t('facts.sealed', { by: row.sealedBy, seal: row.sealNumber === '' ? '—' : row.sealNumber, parcels: row.parcels })}</span>
        {row.sentAt !== null && <span>{t('facts.sent', { by: row.sentBy ?? '', at: format.dateTime(row.sentAt) })}</span>}
        {row.carrier + row.trackingNumber !== '' && <span>{t('facts.carrier', { carrier: row.carrier, tracking: row.trackingNumber })}</span>}
        {state === 'transit' && row.dueAt !== null && <span>{t('facts.due', { at: format.dateTime(row.dueAt) })}</span>}
        {row.receivedAt !== null && <span>{t('facts.received', { by: row.receivedBy ?? '', at: format.dateTime(row.receivedAt) })}</span>}
        {row.sealIntact !== null && <span className={row.sealIntact ? classes.quiet : classes.lack}>{row.sealIntact ? t('facts.sealIntact') : t('facts.sealBroken', { note: row.receivedNote })}</span>}
      </p>
      <div className={classes.body}>
        <ContentsTable shipment={row} lines={lines} mayCount={mayCount} maySettle={mayHandle && state === 'received'} counted={counted} onCount={setCounted} />
        {state === 'transit' && isSender && <p className={classes.quiet}>{t('youSent')}</p>}
        {row.note !== '' && <p>{row.note}</p>}
      </div>
      {asked === 'change' && <PackDialog detail={data} onClose={close} onSaved={close} />}
      {asked === 'receive' && (
        <FormDialog
          title={t('receive.title', { number })} submitLabel={t('receive.button')} busy={receive.isPending} error={receive.error} canSubmit={seal.intact || seal.note.trim() !== ''} onClose={close}
          onSubmit={() => { receive.mutate({ shipmentId, version, sealIntact: seal.intact, note: seal.note.trim(), counts: counts.map(({ line, copies, damage }) => ({ lineId: line.lineId, countedCopies: copies ?? 0, damage })) }); }}
        >
          <p>{t('receive.summary', summary)}</p>
          <Checkbox label={t('receive.sealIntact')} checked={seal.intact} data-autofocus onChange={(event) => { const { checked } = event.currentTarget; setSeal((now) => ({ ...now, intact: checked })); }} />
          <Textarea label={t('receive.note')} description={t('receive.noteHint')} required={!seal.intact} maxLength={500} value={seal.note} onChange={(event) => { const { value } = event.currentTarget; setSeal((now) => ({ ...now, note: value })); }} />
        </FormDialog>
      )}
      <ConfirmDialog open={asked === 'send'} title={t('send.title', { number })} detail={t('send.detail')} confirmLabel={t('send.button')} busy={send.isPending} error={send.error} onClose={close} onConfirm={() => { send.mutate({ shipmentId, version }); }} />
      <ConfirmDialog open={asked === 'withdraw'} title={t('withdraw.title', { number })} detail={t('withdraw.detail')} confirmLabel={t('withdraw.button')} reason="required" busy={withdraw.isPending} error={withdraw.error} onClose={close} onConfirm={(reason) => { withdraw.mutate({ shipmentId, version, reason }); }} />
    </div>
  );
}

import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { ShipmentDraft } from '#shared/contract/shipments.ts';
import { CLASSIFICATION_LEVELS, type ClassificationLevel } from '#shared/domain/classification-level.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { useSession } from '../../client/use-session.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { readContents } from './read-contents.ts';
import classes from './shipments.module.css';

type Detail = Awaited<ReturnType<MunimentClient['shipments']['getShipment']>>;

interface PackDialogProps {
  /** What is changed; null makes a new one. */
  readonly detail: Detail | null;
  readonly onClose: () => void;
  readonly onSaved: (shipmentId: string) => void;
}

/** What goes into one sealed shipment, who sealed it, and by when it has to be there. */
export function PackDialog({ detail, onClose, onSaved }: PackDialogProps) {
  const { t } = useTranslation('shipments');
  const core = useCore();
  const words = useItemWords();
  const session = useSession();
  const { all, current } = useCurrentFonds();
  const before = detail?.shipment;
  const within = before?.arriveWithin;
  const lists = useQuery(core.transfers.listTransfers.queryOptions({ input: { state: 'sent', limit: 500 } })).data?.rows ?? [];
  const { values, set, text } = useFormValues({
    fondsId: before?.fondsId ?? (current ?? all[0])?.fondsId ?? '', fromWhom: before?.fromWhom ?? '', toWhom: before?.toWhom ?? '', carrier: before?.carrier ?? '', trackingNumber: before?.trackingNumber ?? '', sealNumber: before?.sealNumber ?? '', sealedBy: before?.sealedBy ?? session?.displayName ?? '',
    parcels: before?.parcels ?? 1, days: within === undefined || within.kind === 'hours' ? 5 : within.days, classification: before?.classification ?? ('internal' as ClassificationLevel), note: before?.note ?? '',
    contents: detail?.lines.map(({ title, copies, transferNumber }) => transferNumber ?? `${title} ${copies}`).join('\n') ?? '',
  });
  const done = { onSuccess: ({ shipment: { shipmentId } }: Detail) => { onClose(); onSaved(shipmentId); } };
  const create = useMutation(core.shipments.createShipment.mutationOptions(done));
  const change = useMutation(core.shipments.changeShipment.mutationOptions(done));
  const read = readContents(values.contents, lists);
  const unclear = read.find(({ copies }) => copies === null);
  const submit = (): void => {
    const { fondsId, days, contents: _contents, ...rest } = values;
    const draft: ShipmentDraft = {
      ...rest, fondsId: fondsId as never, arriveWithin: within !== undefined && within.kind !== 'hours' ? { ...within, days } : { kind: 'workingDays', days }, lines: read.map(({ title, copies, transfer }) => ({ title, copies: copies ?? 1, transferId: transfer?.transferId ?? null })),
    };
    if (before === undefined) create.mutate(draft);
    else change.mutate({ shipmentId: before.shipmentId, version: before.version, draft });
  };
  const ready = values.fromWhom.trim() !== '' && values.toWhom.trim() !== '' && values.sealedBy.trim() !== '' && read.length > 0 && unclear === undefined && values.fondsId !== '';
  return (
    <FormDialog title={t(before === undefined ? 'create.title' : 'create.editTitle')} width={680} {...(before === undefined && { submitLabel: t('create.submit') })} busy={create.isPending || change.isPending} error={create.error ?? change.error} canSubmit={ready} onSubmit={submit} onClose={onClose}>
      <div className={classes.pair}>
        <TextInput label={t('create.from')} maxLength={200} data-autofocus {...text('fromWhom')} />
        <TextInput label={t('create.to')} maxLength={200} {...text('toWhom')} />
      </div>
      {all.length > 1 && <Select label={t('create.fonds')} value={values.fondsId} allowDeselect={false} data={all.map(({ fondsId, code, name }) => ({ value: fondsId, label: `${code} ${name}` }))} onChange={(next) => { if (next !== null) set('fondsId', next as never); }} />}
      <div className={classes.pair}>
        <TextInput label={t('create.carrier')} maxLength={100} {...text('carrier')} />
        <TextInput label={t('create.tracking')} maxLength={100} {...text('trackingNumber')} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('create.seal')} maxLength={100} {...text('sealNumber')} />
        <TextInput label={t('create.sealedBy')} maxLength={100} {...text('sealedBy')} />
      </div>
      <div className={classes.pair}>
        <NumberInput label={t('create.parcels')} min={1} max={10_000} allowDecimal={false} value={values.parcels} onChange={(next) => { if (typeof next === 'number') set('parcels', next); }} />
        <NumberInput label={t('create.days')} min={0} max={365} allowDecimal={false} value={values.days} onChange={(next) => { if (typeof next === 'number') set('days', next); }} />
      </div>
      <Textarea label={t('create.lines')} description={t('create.linesHint')} autosize minRows={4} maxRows={10} {...text('contents')} />
      <p className={unclear === undefined ? classes.quiet : classes.lack} role="status">
        {unclear === undefined ? t('create.read', { lines: read.length, copies: read.reduce((sum, { copies }) => sum + (copies ?? 0), 0) }) : t(unclear.transfer === null ? 'create.unknownList' : 'create.unclear', { line: unclear.title })}
      </p>
      <div className={classes.pair}>
        <Select label={t('create.classification')} allowDeselect={false} value={values.classification} data={CLASSIFICATION_LEVELS.map((level) => ({ value: level, label: words.value('classification', level) }))} onChange={(next) => { const found = CLASSIFICATION_LEVELS.find((level) => level === next); if (found !== undefined) set('classification', found); }} />
        <TextInput label={t('create.note')} maxLength={500} {...text('note')} />
      </div>
    </FormDialog>
  );
}

import { NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import { BankDrawing, MARGIN } from './plan/bank-drawing.tsx';
import { carriageLengthMm, railLengthMm, positionsByHandMm, unreportedPositionsMm, type DrawnBank } from './plan/bank-geometry.ts';
import type { Bank, Room } from './stacks-room.tsx';
import classes from './bank-dialog.module.css';

const KINDS = ['powered', 'manual', 'fixed'] as const;
const PREVIEW = { widthPx: 340, heightPx: 200 } as const;
const NUMBERS = [
  { name: 'carriages', label: 'bank.carriages', min: 1, max: 40 }, { name: 'sections', label: 'bank.sections', min: 1, max: 20 }, { name: 'shelvesPerSection', label: 'bank.shelves', min: 1, max: 12 },
  { name: 'shelfWidthMm', label: 'bank.shelfWidth', min: 200, max: 3000 }, { name: 'carriageDepthMm', label: 'bank.depth', min: 200, max: 2000 }, { name: 'aisleWidthMm', label: 'bank.aisle', min: 300, max: 3000 },
] as const;

/** A new bank: its numbers beside the drawing that comes of them. */
export function BankDialog({ open, room, onClose }: { readonly open: boolean; readonly room: Room; readonly onClose: () => void }) {
  return open ? <BankForm room={room} onClose={onClose} /> : null;
}

function BankForm({ room, onClose }: { readonly room: Room; readonly onClose: () => void }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const format = useFormat();
  const create = useMutation(core.stacks.createBank.mutationOptions());
  const devices = useQuery(core.system.listDevices.queryOptions({ input: {} }));
  const { values, set, text } = useFormValues({
    code: '', name: '', kind: 'powered' as Bank['kind'], deviceId: null as string | null, carriages: 10, sections: 5, shelvesPerSection: 6, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800,
  });
  const shelves = values.carriages * 2 * values.sections * values.shelvesPerSection;
  const sound = NUMBERS.every(({ name, min, max }) => Number.isInteger(values[name]) && values[name] >= min && values[name] <= max);
  const submit = (): void => {
    create.mutate({ ...values, deviceId: values.kind === 'powered' ? values.deviceId : null, code: values.code.trim(), name: values.name.trim(), roomId: room.roomId }, {
      onSuccess: (bank) => { onClose(); showDone(t('bank.saved', { name: bank.name, shelves })); },
    });
  };
  return (
    <FormDialog title={t('bank.title')} width={720} submitLabel={t('bank.submit')} busy={create.isPending} error={create.error} canSubmit={sound && values.code.trim() !== '' && values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <div className={classes.columns}>
        <div className={classes.fields}>
          <TextInput label={t('bank.code')} maxLength={8} spellCheck={false} data-autofocus {...text('code')} />
          <TextInput label={t('bank.name')} maxLength={60} {...text('name')} />
          <Select label={t('bank.kind')} value={values.kind} onChange={(value) => { const kind = KINDS.find((name) => name === value); if (kind !== undefined) set('kind', kind); }} data={KINDS.map((name) => ({ value: name, label: `${t(`kind.${name}`)} · ${t(`bank.kindHint.${name}`)}` }))} className={classes.wide} />
          {values.kind === 'powered' && (
            <Select
              className={classes.wide} label={t('bank.device')} description={t('bank.deviceHint')} value={values.deviceId ?? ''} onChange={(value) => { set('deviceId', value === '' ? null : value); }}
              data={[{ value: '', label: t('bank.noDevice') }, ...(devices.data ?? []).filter(({ family }) => family === 'shelving').map(({ deviceId, name }) => ({ value: deviceId, label: `${name} (${deviceId})` }))]}
            />
          )}
          {NUMBERS.map(({ name, label, min, max }) => <NumberInput key={name} label={t(label)} min={min} max={max} allowDecimal={false} value={values[name]} onChange={(value) => { set(name, typeof value === 'number' ? value : 0); }} />)}
        </div>
        <div className={classes.preview} aria-hidden={!sound}>
          <p className={classes.quiet}>{t('bank.preview')}</p>
          {sound && <Preview values={values} />}
          {sound && <p>{t('bank.previewText', { carriages: values.carriages, sections: values.sections, levels: values.shelvesPerSection, shelves, metres: format.number((shelves * values.shelfWidthMm) / 1000, 1) })}</p>}
          {sound && <p className={classes.quiet}>{t('bank.size', { length: format.number(railLengthMm(values) / 1000, 1), width: format.number(carriageLengthMm(values) / 1000, 1) })}</p>}
        </div>
      </div>
    </FormDialog>
  );
}

function Preview({ values }: { readonly values: Omit<DrawnBank, 'bankId' | 'columns'> }) {
  const scale = Math.min((PREVIEW.widthPx - MARGIN.left - MARGIN.right) / railLengthMm(values), PREVIEW.heightPx / carriageLengthMm(values));
  const bank: DrawnBank = { ...values, bankId: 'preview', columns: [] };
  const openAt = Math.ceil(values.carriages / 2);
  const positionsMm = values.kind === 'powered' ? positionsByHandMm(values, openAt) : unreportedPositionsMm(values);
  return <BankDrawing bank={bank} scale={scale} positionsMm={positionsMm} status={null} target={null} selectedFace={null} selectedAisle={null} />;
}

import { Button, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import type { QualityGate, QualityScheme } from '#shared/presets/line-preset.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { freeKey } from './free-key.ts';
import { PartList, type PartDialogProps } from './part-list.tsx';
import { Line } from './section.tsx';
import { useLineChange } from './use-line-change.ts';
import { usePartName } from './use-part-name.ts';
import classes from './settings.module.css';

/** 质检各关 The gates in their order with their samples, and what a batch needs to pass them. */
export function GatesPanel({ line }: { readonly line: ProductionLine }) {
  const { t } = useTranslation('line');
  const name = usePartName();
  const format = useFormat();
  const save = useLineChange(line);
  const rule = useLineChange(line);
  const [limits, setLimits] = useState(false);
  const { stations, quality } = line.settings;
  const change = (changes: Partial<QualityScheme>, then?: () => void): void => { rule.run({ quality: { ...quality, ...changes } }, then); };
  const columns: readonly ListColumn<QualityGate>[] = [
    { id: 'order', header: t('gates.order'), width: '80px', align: 'right', render: (gate) => format.number(quality.gates.indexOf(gate) + 1) },
    { id: 'name', header: t('settings.name'), render: name },
    { id: 'pct', header: t('gates.pct'), width: '160px', align: 'right', render: ({ samplePct }) => `${samplePct} %` },
  ];
  return (
    <>
      <PartList
        label={t('parts.gates')} addLabel={t('gates.add')} parts={quality.gates} keyOf={({ gateKey }) => gateKey} columns={columns} least={1} most={5} save={save}
        fresh={() => ({ gateKey: freeKey('gate', quality.gates.map(({ gateKey }) => gateKey)), nameZh: '', nameEn: '', samplePct: 5 })}
        onChange={(gates, then) => { save.run({ quality: { ...quality, gates: [...gates] } }, then); }}
        removal={(gate) => ({ title: t('gates.removeTitle', { name: name(gate) }), detail: t('gates.removeDetail') })}
        editor={GateDialog}
      />
      {!limits && rule.error !== null && <div className={classes.formPad}><ErrorNotice error={rule.error} /></div>}
      <dl className={classes.rows}>
        <Line label={t('gates.limits')}>{t('settings.pass', { pass: quality.passPct, link: quality.linkPct })}<Button size="compact-sm" variant="default" onClick={() => { setLimits(true); }}>{t('gates.limitsEdit')}</Button></Line>
        <Line label={t('edit.returnTo')}><Select aria-label={t('edit.returnTo')} allowDeselect={false} disabled={rule.busy} value={quality.returnTo} data={stations.map((station) => ({ value: station.stationKey, label: name(station) }))} onChange={(next) => { if (next !== null) change({ returnTo: next }); }} /></Line>
        {(['differentPeople', 'checksFirst'] as const).map((key) => {
          const [label, hint] = key === 'checksFirst' ? [t('edit.checksFirst'), t('edit.checksFirstHint')] : [t('gates.differentPeople'), t('gates.differentHint')];
          return <Line key={key} label={label}><Switch aria-label={label} disabled={rule.busy} checked={quality[key]} onChange={(event) => { change({ [key]: event.currentTarget.checked }); }} /><span className={classes.quiet}>{hint}</span></Line>;
        })}
      </dl>
      {limits && <LimitsDialog quality={quality} busy={rule.busy} error={rule.error} onClose={() => { setLimits(false); rule.reset(); }} onSave={(next) => { change(next, () => { setLimits(false); }); }} />}
    </>
  );
}

function GateDialog({ part: gate, isNew, busy, error, onSave, onClose }: PartDialogProps<QualityGate>) {
  const { t } = useTranslation('line');
  const partName = usePartName();
  const { values, set, text } = useFormValues<{ nameZh: string; nameEn: string; samplePct: number | string }>({ nameZh: gate.nameZh, nameEn: gate.nameEn, samplePct: gate.samplePct });
  const name = values.nameZh.trim();
  const { samplePct } = values;
  const isRight = name !== '' && typeof samplePct === 'number' && samplePct >= 0.1 && samplePct <= 100;
  return (
    <FormDialog title={isNew ? t('gates.addTitle') : t('gates.title', { name: partName(gate) })} width={640} busy={busy} error={error} canSubmit={isRight} onClose={onClose} onSubmit={() => { if (isRight) onSave({ ...gate, nameZh: name, nameEn: values.nameEn.trim() || name, samplePct }); }}>
      <div className={classes.three}>
        <TextInput label={t('edit.nameZh')} required maxLength={100} data-autofocus {...text('nameZh')} />
        <TextInput label={t('edit.nameEn')} placeholder={name} maxLength={100} {...text('nameEn')} />
        <NumberInput label={t('gates.pct')} description={t('gates.pctHint')} suffix=" %" min={0.1} max={100} decimalScale={1} value={samplePct} onChange={(next) => { set('samplePct', next); }} />
      </div>
    </FormDialog>
  );
}

function LimitsDialog({ quality, busy, error, onSave, onClose }: { readonly quality: QualityScheme; readonly busy: boolean; readonly error: unknown; readonly onSave: (limits: Pick<QualityScheme, 'passPct' | 'linkPct'>) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('line');
  const { values, set } = useFormValues<{ passPct: number | string; linkPct: number | string }>({ passPct: quality.passPct, linkPct: quality.linkPct });
  const { passPct, linkPct } = values;
  const field = (key: 'passPct' | 'linkPct') => <NumberInput label={t(`gates.${key}`)} min={0} max={100} decimalScale={2} data-autofocus={key === 'passPct' || undefined} value={values[key]} onChange={(next) => { set(key, next); }} />;
  return (
    <FormDialog title={t('gates.limitsTitle')} busy={busy} error={error} canSubmit={typeof passPct === 'number' && typeof linkPct === 'number'} onClose={onClose} onSubmit={() => { if (typeof passPct === 'number' && typeof linkPct === 'number') onSave({ passPct, linkPct }); }}>
      <div className={classes.pair}>{field('passPct')}{field('linkPct')}</div>
    </FormDialog>
  );
}

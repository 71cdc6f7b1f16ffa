import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import { sameLimits, type LimitNumber } from './limit-values.ts';
import type { RoomClimate } from './room-climate.ts';
import { useClimateWords } from './use-climate-words.ts';
import classes from './climate.module.css';

export type LimitPreset = Awaited<ReturnType<MunimentClient['climate']['listLimitPresets']>>[number];

export interface LimitsDialogProps { readonly room: RoomClimate; readonly presets: readonly LimitPreset[]; readonly onClose: () => void }

// As the contract has them: lowest, highest and unit of each number.
const FIELDS: readonly (readonly [LimitNumber, 'temperatureMin' | 'temperatureMax' | 'humidityMin' | 'humidityMax' | 'dailyTemperature' | 'dailyHumidity', number, number, 'degree' | 'percent'])[] = [
  ['temperatureMinC', 'temperatureMin', -40, 60, 'degree'], ['temperatureMaxC', 'temperatureMax', -40, 60, 'degree'],
  ['humidityMinPct', 'humidityMin', 0, 100, 'percent'], ['humidityMaxPct', 'humidityMax', 0, 100, 'percent'],
  ['dailyTemperatureC', 'dailyTemperature', 0, 40, 'degree'], ['dailyHumidityPct', 'dailyHumidity', 0, 100, 'percent'],
];

/** What the room is kept for, and either the recommended limits of that with their source or limits of its own with theirs. */
export function LimitsDialog({ room, presets, onClose }: LimitsDialogProps) {
  const { t, i18n } = useTranslation('climate');
  const core = useCore();
  const words = useClimateWords();
  const save = useMutation(core.climate.saveLimits.mutationOptions());
  const presetOf = (medium: RoomClimate['medium']): LimitPreset | undefined => presets.find((preset) => preset.medium === medium);
  const start = presetOf(room.medium);
  const { values, set, text } = useFormValues({ medium: room.medium, own: start === undefined || !sameLimits(start.limits, room.limits), ...room.limits });
  const nameOf = (preset: LimitPreset): string => (i18n.language === 'en' ? preset.nameEn : preset.nameZh);
  const preset = presetOf(values.medium);
  const submit = (): void => {
    const { medium, own, ...limits } = values;
    save.mutate({ roomId: room.roomId, medium, limits: own ? { ...limits, source: limits.source.trim() } : null }, { onSuccess: () => { onClose(); showDone(t('limits.saved', { room: room.roomName })); } });
  };
  return (
    <FormDialog title={t('limits.editTitle', { room: room.roomName })} width={540} busy={save.isPending} error={save.error} canSubmit={!values.own || values.source.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <Select
        label={t('limits.medium')} value={values.medium} data={presets.map((each) => ({ value: each.medium, label: nameOf(each) }))} data-autofocus
        onChange={(value) => { const medium = presets.find((each) => each.medium === value)?.medium; if (medium !== undefined) set('medium', medium); }}
      />
      <SegmentedControl aria-label={t('limits.kind')} value={values.own ? 'own' : 'medium'} onChange={(value) => { set('own', value === 'own'); }} data={[{ value: 'medium', label: t('limits.useMedium') }, { value: 'own', label: t('limits.useOwn') }]} />
      {preset !== undefined && !values.own && <p>{t('limits.preset', { name: nameOf(preset), temperature: words.temperatureBand(preset.limits), humidity: words.humidityBand(preset.limits), source: preset.limits.source })}</p>}
      {values.own && (
        <>
          <div className={classes.pair}>
            {FIELDS.map(([name, label, min, max, unit]) => <NumberInput key={name} label={t(`limits.${label}`)} min={min} max={max} decimalScale={1} suffix={unit === 'degree' ? (i18n.language === 'en' ? ' °C' : ' ℃') : ' %'} value={values[name]} onChange={(value) => { if (typeof value === 'number') set(name, value); }} />)}
          </div>
          <TextInput label={t('limits.source')} description={t('limits.sourceHint')} maxLength={100} required {...text('source')} />
        </>
      )}
    </FormDialog>
  );
}

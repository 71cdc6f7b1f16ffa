import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliverySource } from '#shared/contract/delivery-shapes.ts';
import { deliverySettings, type DeliverySchedule, type DeliverySettings } from '#shared/presets/delivery-preset.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { chooseFolder } from '../../client/choose-folder.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './deliveries.module.css';
import { useSourceWords } from './use-source-words.ts';

/** What is agreed with a business system. Types and fields are shown as they are kept; whoever changes them sees at once what is wrong. */
export function SourceDialog({ source, onClose }: { readonly source: DeliverySource | null; readonly onClose: () => void }) {
  const core = useCore();
  const { data: presets } = useQuery(core.deliveries.listPresets.queryOptions({ input: {} }));
  // The form begins with what is there.
  return presets === undefined ? null : <SourceForm source={source} presets={presets} onClose={onClose} />;
}

type Presets = readonly { readonly presetId: string; readonly settings: DeliverySettings }[];

const partsOf = ({ types, expected }: DeliverySettings): string => JSON.stringify({ types, expected }, null, 2);

function SourceForm({ source, presets, onClose }: { readonly source: DeliverySource | null; readonly presets: Presets; readonly onClose: () => void }) {
  const { t } = useTranslation('deliveries');
  const core = useCore();
  const words = useSourceWords();
  const { all, current } = useCurrentFonds();
  const begin = source?.settings ?? presets[0]!.settings;
  const [presetId, setPresetId] = useState(source?.presetId ?? presets[0]!.presetId);
  const { values, set, text } = useFormValues({ fondsId: source?.fondsId ?? (current ?? all[0])?.fondsId ?? '', storeKind: source?.storeKind ?? 'folder' as 'folder' | 'table', store: source?.store ?? '', retired: source?.retired ?? false, ...formOf(begin) });
  const save = useMutation(core.deliveries.saveSource.mutationOptions({ onSuccess: () => { onClose(); showDone(t('edit.saved')); } }));
  const choosePreset = (next: string | null): void => {
    const found = presets.find((preset) => preset.presetId === next);
    if (found === undefined) return;
    setPresetId(found.presetId);
    for (const [name, value] of Object.entries(formOf(found.settings))) set(name as 'nameZh', value as string);
  };
  const read = readSettings(begin, values);
  const submit = (): void => {
    if (read.settings === null) return;
    save.mutate({ sourceId: source?.sourceId ?? null, presetId, fondsId: values.fondsId as never, storeKind: values.storeKind, store: values.store.trim(), settings: read.settings, retired: values.retired, version: source?.version ?? null });
  };
  return (
    <FormDialog title={source === null ? t('edit.titleNew') : t('edit.title', { name: words.name(source.settings) })} width={760} submitLabel={t('edit.submit')} busy={save.isPending} error={save.error} canSubmit={values.store.trim() !== '' && values.fondsId !== '' && read.settings !== null} onSubmit={submit} onClose={onClose}>
      {source === null && <Select label={t('edit.preset')} data-autofocus allowDeselect={false} value={presetId} data={presets.map((preset) => ({ value: preset.presetId, label: words.name(preset.settings) }))} onChange={choosePreset} />}
      <div className={classes.row}>
        <TextInput className={classes.grow} label={t('edit.nameZh')} maxLength={100} {...text('nameZh')} />
        <TextInput className={classes.grow} label={t('edit.nameEn')} maxLength={100} {...text('nameEn')} />
        {all.length > 1 && <Select label={t('edit.fonds')} value={values.fondsId} allowDeselect={false} data={all.map(({ fondsId, code, name }) => ({ value: fondsId, label: `${code} ${name}` }))} onChange={(next) => { if (next !== null) set('fondsId', next as never); }} />}
      </div>
      <div className={classes.row}>
        <Select label={t('edit.storeKind')} value={values.storeKind} allowDeselect={false} data={[{ value: 'folder', label: t('edit.folder') }, { value: 'table', label: t('edit.table') }]} onChange={(next) => { set('storeKind', next === 'table' ? 'table' : 'folder'); }} />
        <TextInput className={classes.grow} label={t('edit.store')} maxLength={4000} spellCheck={false} {...text('store')} />
        {chooseFolder !== undefined && values.storeKind === 'folder' && <Button variant="default" onClick={() => { void chooseFolder?.().then((path) => { if (path !== null) set('store', path); }); }}>{t('edit.choose')}</Button>}
      </div>
      {values.storeKind === 'folder' && <span className={classes.quiet}>{t('edit.storeHint')}</span>}
      <div className={classes.row}>
        <Select label={t('schedule.label')} value={values.scheduleKind} allowDeselect={false} data={(['at', 'every', 'off'] as const).map((kind) => ({ value: kind, label: t(`schedule.${kind}`) }))} onChange={(next) => { if (next !== null) set('scheduleKind', next as DeliverySchedule['kind']); }} />
        {values.scheduleKind === 'every' && <NumberInput label={t('schedule.minutes')} min={1} max={1440} allowDecimal={false} value={values.minutes} onChange={(next) => { set('minutes', typeof next === 'number' ? next : 30); }} />}
        {values.scheduleKind === 'at' && <TextInput className={classes.grow} label={t('schedule.times')} placeholder={t('schedule.timesHint')} {...text('times')} />}
        {values.scheduleKind === 'at' && <Checkbox label={t('schedule.workingDays')} checked={values.workingDaysOnly} onChange={(event) => { set('workingDaysOnly', event.currentTarget.checked); }} />}
      </div>
      <div className={classes.row}>
        <Select label={t('edit.duplicates')} value={values.duplicates} allowDeselect={false} data={[{ value: 'hold', label: t('edit.hold') }, { value: 'take', label: t('edit.takeAll') }]} onChange={(next) => { set('duplicates', next === 'take' ? 'take' : 'hold'); }} />
        <Select label={t('edit.language')} value={values.language} allowDeselect={false} data={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} onChange={(next) => { set('language', next === 'en' ? 'en' : 'zh-CN'); }} />
        {source !== null && <Checkbox label={t('edit.retired')} checked={values.retired} onChange={(event) => { set('retired', event.currentTarget.checked); }} />}
      </div>
      <Textarea className={classes.types} label={t('edit.types')} description={t('edit.typesHint')} autosize minRows={4} maxRows={8} spellCheck={false} error={read.problem === null ? undefined : t('edit.typesWrong', { detail: read.problem })} {...text('parts')} />
    </FormDialog>
  );
}

function formOf(settings: DeliverySettings) {
  const { nameZh, nameEn, schedule, duplicates, language } = settings;
  return {
    nameZh, nameEn, duplicates, language, parts: partsOf(settings), scheduleKind: schedule.kind, minutes: schedule.kind === 'every' ? schedule.minutes : 30, times: schedule.kind === 'at' ? schedule.times.join(' ') : '16:00', workingDaysOnly: schedule.kind === 'at' && schedule.workingDaysOnly,
  };
}

/** What the form says, checked as the core will check it. */
function readSettings(begin: DeliverySettings, values: ReturnType<typeof formOf>): { readonly settings: DeliverySettings | null; readonly problem: string | null } {
  const { nameZh, nameEn, duplicates, language, parts, scheduleKind, minutes, times, workingDaysOnly } = values;
  const schedule = scheduleKind === 'off' ? { kind: 'off' } : scheduleKind === 'every' ? { kind: 'every', minutes } : { kind: 'at', times: times.split(/[\s,，、]+/u).filter((time) => time !== ''), workingDaysOnly };
  try {
    const read = deliverySettings.safeParse({ ...begin, ...(JSON.parse(parts) as object), nameZh, nameEn, duplicates, language, schedule });
    if (read.success) return { settings: read.data, problem: null };
    const [issue] = read.error.issues;
    return { settings: null, problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` };
  } catch (error) {
    return { settings: null, problem: error instanceof Error ? error.message : '' };
  }
}

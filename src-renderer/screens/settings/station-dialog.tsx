import { Button, MultiSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeadlineRule } from '#shared/domain/deadline.ts';
import { LEAVING_CONDITIONS, type LineStation } from '#shared/presets/line-preset.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { freeKey } from './free-key.ts';
import type { PartDialogProps } from './part-list.tsx';
import classes from './settings.module.css';

const KINDS = ['none', 'hours', 'days', 'workingDays'] as const;
type Kind = (typeof KINDS)[number];
const AT = /^([01]\d|2[0-3]):[0-5]\d$/u;
const SWITCHES = ['handOver', 'otherPerson', 'changesFiles', 'accepts'] as const;

/** One station: what it is called, who works there, what it looks at, how long it has, and what must hold before a batch leaves it. */
export function StationDialog({ part: station, isNew, busy, error, onSave, onClose }: PartDialogProps<LineStation>) {
  const { t } = useTranslation('line');
  const rule = station.deadline;
  const { values, set, text } = useFormValues({
    nameZh: station.nameZh, nameEn: station.nameEn, team: station.team, checks: station.checks, leaves: station.leaves, warnHours: station.warnHours,
    handOver: station.handOver, otherPerson: station.otherPerson, changesFiles: station.changesFiles, accepts: station.accepts,
    kind: (rule?.kind ?? 'none') as Kind, amount: rule === null ? 1 : rule.kind === 'hours' ? rule.hours : rule.days, at: rule === null || rule.kind === 'hours' ? '' : (rule.at ?? ''),
  });
  const name = values.nameZh.trim();
  const badTime = values.at !== '' && !AT.test(values.at);
  const emptyCheck = values.checks.some(({ nameZh }) => nameZh.trim() === '');
  const submit = (): void => {
    onSave({
      ...station, nameZh: name, nameEn: values.nameEn.trim() || name, team: values.team.trim(), leaves: [...values.leaves], warnHours: values.warnHours, deadline: deadlineOf(values),
      handOver: values.handOver, otherPerson: values.otherPerson, changesFiles: values.changesFiles, accepts: values.accepts,
      checks: values.checks.map((check) => ({ ...check, nameZh: check.nameZh.trim(), nameEn: check.nameEn.trim() || check.nameZh.trim() })),
    });
  };
  const setCheck = (index: number, changes: Partial<LineStation['checks'][number]>): void => { set('checks', values.checks.map((check, at) => (at === index ? { ...check, ...changes } : check))); };
  return (
    <FormDialog title={isNew ? t('edit.addTitle') : t('edit.title', { name: station.nameZh })} width={760} busy={busy} error={error} canSubmit={name !== '' && !badTime && !emptyCheck} onSubmit={submit} onClose={onClose}>
      <div className={classes.three}>
        <TextInput label={t('edit.nameZh')} required maxLength={100} data-autofocus {...text('nameZh')} />
        <TextInput label={t('edit.nameEn')} placeholder={name} maxLength={100} {...text('nameEn')} />
        <TextInput label={t('settings.team')} placeholder={t('edit.anybody')} maxLength={100} {...text('team')} />
      </div>
      <div className={classes.four}>
        <Select label={t('settings.deadline')} allowDeselect={false} value={values.kind} onChange={(value) => { set('kind', KINDS.find((each) => each === value) ?? 'none'); }} data={KINDS.map((value) => ({ value, label: t(`edit.kinds.${value}`) }))} />
        <NumberInput label={t('edit.amount')} disabled={values.kind === 'none'} min={values.kind === 'hours' ? 1 : 0} max={2600} allowDecimal={false} value={values.amount} onChange={(next) => { if (typeof next === 'number') set('amount', next); }} />
        <TextInput label={t('edit.at')} placeholder="16:00" disabled={values.kind === 'none' || values.kind === 'hours'} error={badTime && t('edit.badTime')} {...text('at')} />
        <NumberInput label={t('edit.warnHours')} disabled={values.kind === 'none'} min={0} max={8760} allowDecimal={false} value={values.warnHours} onChange={(next) => { if (typeof next === 'number') set('warnHours', next); }} />
      </div>
      <fieldset className={classes.checks}>
        <legend>{t('settings.checks')}</legend>
        {values.checks.map((check, index) => (
          <div key={check.checkKey} className={classes.check}>
            <TextInput aria-label={t('edit.checkZh', { n: index + 1 })} required maxLength={100} value={check.nameZh} onChange={(event) => { setCheck(index, { nameZh: event.currentTarget.value }); }} />
            <TextInput aria-label={t('edit.checkEn', { n: index + 1 })} placeholder={check.nameZh} maxLength={100} value={check.nameEn} onChange={(event) => { setCheck(index, { nameEn: event.currentTarget.value }); }} />
            <Button variant="subtle" color="gray" px="xs" aria-label={t('edit.removeCheck', { name: check.nameZh })} onClick={() => { set('checks', values.checks.filter((_, at) => at !== index)); }}><IconTrash size={16} stroke={1.5} /></Button>
          </div>
        ))}
        {values.checks.length < 20 && <span><Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} stroke={1.5} />} onClick={() => { set('checks', [...values.checks, { checkKey: freeKey('check', values.checks.map(({ checkKey }) => checkKey)), nameZh: '', nameEn: '' }]); }}>{t('edit.addCheck')}</Button></span>}
      </fieldset>
      <MultiSelect label={t('settings.leaves')} value={values.leaves} onChange={(chosen) => { set('leaves', LEAVING_CONDITIONS.filter((condition) => chosen.includes(condition))); }} data={LEAVING_CONDITIONS.map((value) => ({ value, label: t(`conditions.${value}`) }))} />
      <div className={classes.pair}>{SWITCHES.map((each) => <Switch key={each} label={t(`edit.${each}`)} checked={values[each]} onChange={(event) => { set(each, event.currentTarget.checked); }} />)}</div>
    </FormDialog>
  );
}

function deadlineOf({ kind, amount, at }: { readonly kind: Kind; readonly amount: number; readonly at: string }): DeadlineRule | null {
  if (kind === 'none') return null;
  if (kind === 'hours') return { kind, hours: Math.max(1, amount) };
  return { kind, days: amount, ...(at !== '' && { at }) };
}

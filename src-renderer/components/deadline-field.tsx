import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeadlineRule } from '#shared/domain/deadline.ts';
import classes from './deadline-field.module.css';

const KINDS = ['none', 'hours', 'days', 'workingDays'] as const;

interface DeadlineFieldProps {
  readonly label: string;
  readonly value: DeadlineRule | null;
  readonly onChange: (rule: DeadlineRule | null) => void;
}

/** How long there is for something: none, hours by the clock, days or working days, perhaps until a time of the last of them. */
export function DeadlineField({ label, value, onChange }: DeadlineFieldProps) {
  const { t } = useTranslation('common');
  const kind = value?.kind ?? 'none';
  const amount = value === null ? 0 : value.kind === 'hours' ? value.hours : value.days;
  const of = (next: string | null): void => {
    if (next === 'hours') onChange({ kind: 'hours', hours: 48 });
    else if (next === 'days' || next === 'workingDays') onChange({ kind: next, days: amount === 0 || amount > 60 ? 1 : amount });
    else onChange(null);
  };
  const count = (next: string | number): void => {
    if (typeof next !== 'number' || value === null) return;
    onChange(value.kind === 'hours' ? { kind: 'hours', hours: next } : { ...value, days: next });
  };
  return (
    <div role="group" aria-label={label} className={classes.field}>
      <Select label={label} allowDeselect={false} value={kind} data={KINDS.map((each) => ({ value: each, label: t(`deadline.kinds.${each}`) }))} onChange={of} />
      {value !== null && <NumberInput aria-label={`${label}：${t(`deadline.kinds.${kind}`)}`} min={value.kind === 'hours' ? 1 : 0} max={value.kind === 'hours' ? 8760 : 2600} allowDecimal={false} value={amount} onChange={count} />}
      {value !== null && value.kind !== 'hours' && <TextInput type="time" aria-label={`${label}：${t('deadline.until')}`} title={t('deadline.until')} value={value.at ?? ''} onChange={({ currentTarget: { value: at } }) => { const { at: _before, ...rest } = value; onChange(at === '' ? rest : { ...rest, at }); }} />}
    </div>
  );
}

import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDay } from '#shared/domain/calendar-day.ts';
import type { DutySettings } from '#shared/presets/duties.ts';
import classes from './settings.module.css';

type Rule = DutySettings['rule'];
const KINDS = ['daily', 'weekly', 'monthly', 'yearly'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const STARTS: Readonly<Record<Rule['kind'], Rule>> = { daily: { kind: 'daily' }, weekly: { kind: 'weekly', weekday: 1 }, monthly: { kind: 'monthly', day: 1 }, yearly: { kind: 'yearly', days: ['0301'] } };

/** `03-01, 9月1日` as `MMDD`, and what is no day of a leap year. */
function readYearDays(text: string): { readonly days: string[]; readonly wrong: string[] } {
  const words = text.split(/[,，、;；\s]+/u).filter((word) => word !== '');
  const read = words.map((word) => { const parts = /^(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(word); return parts === null ? null : `${parts[1]!.padStart(2, '0')}${parts[2]!.padStart(2, '0')}`; });
  const isDay = (day: string | null): day is string => day !== null && isCalendarDay(`2024${day}`);
  return { days: [...new Set(read.filter(isDay))].toSorted(), wrong: words.filter((_, index) => !isDay(read[index]!)) };
}

/** On which days a duty falls; `onChange` gets null while what is written is no rule. */
export function DutyRuleFields({ rule, onChange }: { readonly rule: Rule; readonly onChange: (rule: Rule | null) => void }) {
  const { t } = useTranslation('schedule');
  const [kind, setKind] = useState(rule.kind);
  const [yearDays, setYearDays] = useState(rule.kind === 'yearly' ? rule.days.map((day) => `${day.slice(0, 2)}-${day.slice(2)}`).join(', ') : '03-01, 09-01');
  const { days, wrong } = readYearDays(yearDays);
  const chooseKind = (next: Rule['kind']): void => { setKind(next); onChange(next === 'yearly' ? (days.length > 0 ? { kind: 'yearly', days } : null) : STARTS[next]); };
  return (
    <div className={classes.pair}>
      <Select label={t('duties.ruleLabel')} allowDeselect={false} value={kind} data={KINDS.map((value) => ({ value, label: t(`duties.kinds.${value}`) }))} onChange={(next) => { const found = KINDS.find((each) => each === next); if (found !== undefined) chooseKind(found); }} />
      {kind === 'weekly' && <Select label={t('duties.weekday')} allowDeselect={false} value={String(rule.kind === 'weekly' ? rule.weekday : 1)} data={WEEKDAYS.map((day) => ({ value: String(day), label: t(`calendar.weekdays.d${day}`) }))} onChange={(next) => { onChange({ kind: 'weekly', weekday: Number(next) }); }} />}
      {kind === 'monthly' && <NumberInput label={t('duties.dayOfMonth')} description={t('duties.dayOfMonthHint')} min={1} max={31} allowDecimal={false} value={rule.kind === 'monthly' ? rule.day : 1} onChange={(day) => { onChange(typeof day === 'number' && day >= 1 && day <= 31 ? { kind: 'monthly', day } : null); }} />}
      {kind === 'yearly' && (
        <TextInput
          label={t('duties.yearDays')} description={t('duties.yearDaysHint')} value={yearDays} spellCheck={false} error={wrong.length === 0 ? undefined : t('duties.yearDaysWrong', { words: wrong.slice(0, 3).join('、') })}
          onChange={({ currentTarget: { value } }) => { setYearDays(value); const read = readYearDays(value); onChange(read.wrong.length > 0 || read.days.length === 0 ? null : { kind: 'yearly', days: read.days }); }}
        />
      )}
    </div>
  );
}

import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DutySettings } from '#shared/presets/duties.ts';
import classes from './settings.module.css';

type Within = DutySettings['within'];
const KINDS = ['days', 'workingDays', 'hours'] as const;

/** How long there is for a duty, from the beginning of its day. */
export function DutyWithinFields({ within, onChange }: { readonly within: Within; readonly onChange: (within: Within) => void }) {
  const { t } = useTranslation('schedule');
  const amount = within.kind === 'hours' ? within.hours : within.days;
  const at = within.kind === 'hours' || within.at === undefined ? {} : { at: within.at };
  const make = (kind: Within['kind'], n: number): Within => (kind === 'hours' ? { kind, hours: Math.max(1, n) } : kind === 'workingDays' ? { kind, days: n, ...at } : { kind, days: n, ...at, ...(within.kind === 'days' && within.freeDay !== undefined && { freeDay: within.freeDay }) });
  return (
    <div className={classes.triple}>
      <Select label={t('duties.withinKind')} allowDeselect={false} value={within.kind} data={KINDS.map((value) => ({ value, label: t(`duties.withinKinds.${value}`) }))} onChange={(next) => { const kind = KINDS.find((each) => each === next); if (kind !== undefined) onChange(make(kind, amount)); }} />
      <NumberInput label={t(within.kind === 'hours' ? 'duties.hours' : 'duties.days')} min={within.kind === 'hours' ? 1 : 0} max={365} allowDecimal={false} value={amount} onChange={(n) => { if (typeof n === 'number') onChange(make(within.kind, n)); }} />
      {within.kind !== 'hours' && <TextInput label={t('duties.until')} type="time" value={within.at ?? ''} onChange={({ currentTarget: { value } }) => { const { at: _at, ...rest } = within; onChange(value === '' ? rest : { ...rest, at: value }); }} />}
    </div>
  );
}

import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Register } from '#shared/contract/registers.ts';
import { NUMBER_PATTERN, registerNumber } from '#shared/domain/register-number.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './registers.module.css';

const DIRECTIONS = ['incoming', 'outgoing'] as const;
const RETENTIONS = ['Y', 'D30', 'D10'];

interface RegisterDialogProps {
  /** Null: a new one. */
  readonly register: Register | null;
  readonly onClose: () => void;
  readonly onSaved: (registerId: string) => void;
}

/** A register: what it is called, how its numbers look, by when a paper has to stand in it. */
export function RegisterDialog({ register, onClose, onSaved }: RegisterDialogProps) {
  const { t, i18n } = useTranslation('registers');
  const core = useCore();
  const words = useItemWords();
  const { all, current } = useCurrentFonds();
  const settings = register?.settings;
  const within = settings?.entryWithin;
  const { values, set, text } = useFormValues({
    direction: settings?.direction ?? ('incoming' as (typeof DIRECTIONS)[number]), name: settings?.name ?? t('setUp.names.incoming'), fondsId: settings?.fondsId ?? (current ?? all[0])?.fondsId ?? '', pattern: settings?.pattern ?? t('setUp.patterns.incoming'), digits: settings?.digits ?? 4,
    days: within === undefined || within.kind === 'hours' ? 0 : within.days, recordGroup: settings?.recordGroup ?? 'WS', retention: settings?.retention ?? 'D30',
  });
  const save = useMutation(core.registers.saveRegister.mutationOptions({ onSuccess: ({ registerId }) => { onClose(); onSaved(registerId); } }));
  const write = (retired: boolean): void => {
    const { days, ...rest } = values;
    const entryWithin = within !== undefined && within.kind !== 'hours' ? { ...within, days } : { kind: 'days' as const, days };
    save.mutate({ registerId: register?.registerId ?? null, version: register?.version ?? null, retired, settings: { ...rest, fondsId: rest.fondsId as never, name: rest.name.trim(), entryWithin, classCode: settings?.classCode ?? '' } });
  };
  const direct = (next: string): void => {
    const direction = DIRECTIONS.find((each) => each === next) ?? 'incoming';
    set('direction', direction);
    set('name', t(`setUp.names.${direction}`));
    set('pattern', t(`setUp.patterns.${direction}`));
  };
  const patternFits = NUMBER_PATTERN.test(values.pattern);
  return (
    <FormDialog title={t(register === null ? 'setUp.title' : 'setUp.editTitle')} busy={save.isPending} error={save.error} canSubmit={patternFits && values.name.trim() !== '' && values.fondsId !== ''} onSubmit={() => { write(register?.retired ?? false); }} onClose={onClose}>
      {register === null && <SegmentedControl aria-label={t('setUp.direction')} value={values.direction} data={DIRECTIONS.map((each) => ({ value: each, label: t(`directions.${each}`) }))} onChange={direct} />}
      <TextInput label={t('setUp.name')} maxLength={100} data-autofocus {...text('name')} />
      {register === null && all.length > 1 && <Select label={t('setUp.fonds')} value={values.fondsId} allowDeselect={false} data={all.map(({ fondsId, code, name }) => ({ value: fondsId, label: `${code} ${name}` }))} onChange={(next) => { if (next !== null) set('fondsId', next as never); }} />}
      <div className={classes.pair}>
        <TextInput label={t('setUp.pattern')} description={patternFits ? t('setUp.example', { number: registerNumber(values, new Date().getFullYear(), 1) }) : t('setUp.patternHint')} error={patternFits ? null : t('setUp.patternWrong')} maxLength={60} {...text('pattern')} />
        <NumberInput label={t('setUp.digits')} min={1} max={8} allowDecimal={false} value={values.digits} onChange={(next) => { if (typeof next === 'number') set('digits', next); }} />
      </div>
      <NumberInput label={t('setUp.within')} min={0} max={365} allowDecimal={false} value={values.days} onChange={(next) => { if (typeof next === 'number') set('days', next); }} />
      <div className={classes.pair}>
        <Select label={t('setUp.recordGroup')} value={values.recordGroup} allowDeselect={false} data={RECORD_GROUP_PRESETS.map(({ code, nameZh, nameEn }) => ({ value: code, label: `${code} ${i18n.language === 'en' ? nameEn : nameZh}` }))} onChange={(next) => { if (next !== null) set('recordGroup', next); }} />
        <Select label={t('setUp.retention')} value={values.retention} allowDeselect={false} data={RETENTIONS.map((code) => ({ value: code, label: words.retention(code) }))} onChange={(next) => { if (next !== null) set('retention', next); }} />
      </div>
      {register !== null && <span><Button variant="subtle" color="gray" size="compact-sm" onClick={() => { write(!register.retired); }}>{t(register.retired ? 'setUp.unretire' : 'setUp.retire')}</Button></span>}
    </FormDialog>
  );
}

import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Duty } from '#shared/contract/duties.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './settings.module.css';

const FREE_DAYS = ['keep', 'next', 'skip'] as const;

/** Name, time and manner of a duty; on which days it falls stays as it was set up. */
export function DutyDialog({ duty, onClose }: { readonly duty: Duty; readonly onClose: () => void }) {
  const { t } = useTranslation('schedule');
  const core = useCore();
  const save = useMutation(core.tasks.saveDuty.mutationOptions({ onSuccess: onClose }));
  const { settings } = duty;
  const { values, set, text } = useFormValues({ nameZh: settings.nameZh, nameEn: settings.nameEn, freeDay: settings.freeDay, remark: settings.remark, within: settings.within });
  const { within } = values;
  const canSubmit = values.nameZh.trim() !== '' && values.nameEn.trim() !== '';
  return (
    <FormDialog title={t('duties.editTitle')} busy={save.isPending} error={save.error} canSubmit={canSubmit} onSubmit={() => { save.mutate({ dutyId: duty.dutyId, version: duty.version, settings: { ...settings, ...values } }); }} onClose={onClose}>
      <TextInput label={t('duties.nameZh')} maxLength={100} data-autofocus {...text('nameZh')} />
      <TextInput label={t('duties.nameEn')} maxLength={100} {...text('nameEn')} />
      {within.kind !== 'hours' && (
        <div className={classes.pair}>
          <NumberInput label={t('duties.days')} min={0} max={365} value={within.days} onChange={(days) => { if (typeof days === 'number') set('within', { ...within, days }); }} />
          <TextInput label={t('duties.until')} type="time" value={within.at ?? ''} onChange={({ currentTarget }) => { set('within', { ...within, at: currentTarget.value === '' ? undefined : currentTarget.value }); }} />
        </div>
      )}
      <Select label={t('duties.freeDayLabel')} allowDeselect={false} value={values.freeDay} data={FREE_DAYS.map((value) => ({ value, label: t(`duties.freeDay.${value}`) }))} onChange={(next) => { const found = FREE_DAYS.find((each) => each === next); if (found !== undefined) set('freeDay', found); }} />
      <Checkbox label={t('duties.remark')} checked={values.remark} onChange={({ currentTarget }) => { set('remark', currentTarget.checked); }} />
    </FormDialog>
  );
}

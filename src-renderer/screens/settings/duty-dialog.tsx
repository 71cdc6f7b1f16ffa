import { Autocomplete, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty } from '#shared/contract/duties.ts';
import type { DutySettings } from '#shared/presets/duties.ts';
import { WorkerSelect } from '../../app/worker-select.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { DutyPreview } from './duty-preview.tsx';
import { DutyRuleFields } from './duty-rule-fields.tsx';
import { DutyWithinFields } from './duty-within-fields.tsx';
import classes from './settings.module.css';

const FREE_DAYS = ['keep', 'next', 'skip'] as const;
const BLANK: DutySettings = { nameZh: '', nameEn: '', rule: { kind: 'daily' }, freeDay: 'keep', within: { kind: 'days', days: 0 }, remark: false, source: '', sourceEn: '' };

/** Everything about a duty: when it falls, how long there is, who does it; a new one of the room's own without `duty`. */
export function DutyDialog({ duty, onClose, onSaved }: { readonly duty: Duty | null; readonly onClose: () => void; readonly onSaved?: (dutyId: string) => void }) {
  const { t } = useTranslation('schedule');
  const core = useCore();
  const save = useMutation(core.tasks.saveDuty.mutationOptions({ onSuccess: ({ dutyId }) => { onClose(); onSaved?.(dutyId); } }));
  const settings = duty?.settings ?? BLANK;
  const { values, set, text } = useFormValues({ nameZh: settings.nameZh, nameEn: settings.nameEn, freeDay: settings.freeDay, remark: settings.remark, within: settings.within, source: settings.source, sourceEn: settings.sourceEn, team: duty?.team ?? '', assigneeId: duty?.assigneeId ?? null, deputyId: duty?.deputyId ?? null });
  const [rule, setRule] = useState<DutySettings['rule'] | null>(settings.rule);
  const teams = useQuery(core.tasks.listTeams.queryOptions({ input: {} })).data ?? [];
  const { team, assigneeId, deputyId, ...rest } = values;
  const canSubmit = values.nameZh.trim() !== '' && values.nameEn.trim() !== '' && rule !== null;
  const submit = (): void => {
    if (rule === null) return;
    save.mutate({ ...(duty !== null && { dutyId: duty.dutyId, version: duty.version }), settings: { ...rest, nameZh: rest.nameZh.trim(), nameEn: rest.nameEn.trim(), rule }, assigneeId, deputyId, team: team.trim() });
  };
  return (
    <FormDialog title={t(duty === null ? 'duties.newTitle' : 'duties.editTitle')} width={720} busy={save.isPending} error={save.error} canSubmit={canSubmit} onSubmit={submit} onClose={onClose}>
      <div className={classes.pair}>
        <TextInput label={t('duties.nameZh')} maxLength={100} data-autofocus {...text('nameZh')} />
        <TextInput label={t('duties.nameEn')} maxLength={100} {...text('nameEn')} />
      </div>
      <DutyRuleFields rule={rule ?? settings.rule} onChange={setRule} />
      <DutyWithinFields within={values.within} onChange={(within) => { set('within', within); }} />
      <div className={classes.pair}>
        <Select label={t('duties.freeDayLabel')} allowDeselect={false} value={values.freeDay} data={FREE_DAYS.map((value) => ({ value, label: t(`duties.freeDay.${value}`) }))} onChange={(next) => { const found = FREE_DAYS.find((each) => each === next); if (found !== undefined) set('freeDay', found); }} />
        <Autocomplete label={t('duties.team')} maxLength={100} value={team} data={teams.map(({ name }) => name)} onChange={(value) => { set('team', value); }} />
      </div>
      <div className={classes.pair}>
        <WorkerSelect label={t('duties.whose')} value={assigneeId} onChange={(worker) => { set('assigneeId', worker?.personId ?? null); if (worker?.personId === deputyId) set('deputyId', null); }} />
        <WorkerSelect label={t('duties.deputy')} value={deputyId} without={assigneeId} onChange={(worker) => { set('deputyId', worker?.personId ?? null); }} />
      </div>
      <Checkbox label={t('duties.remark')} checked={values.remark} onChange={({ currentTarget }) => { set('remark', currentTarget.checked); }} />
      <DutyPreview settings={rule === null ? null : { rule, freeDay: values.freeDay, within: values.within }} />
    </FormDialog>
  );
}

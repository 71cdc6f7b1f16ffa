import { MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team, Worker } from '#shared/contract/roster.ts';
import { WorkerSelect } from '../../app/worker-select.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './settings.module.css';

/** A team: its English name, who leads it and who stands in, who belongs to it. */
export function TeamDialog({ team, onClose }: { readonly team: Team | null; readonly onClose: () => void }) {
  const { t } = useTranslation('schedule');
  const core = useCore();
  const workers = useQuery(core.tasks.listWorkers.queryOptions({ input: {} })).data ?? [];
  const { values, text } = useFormValues({ name: team?.name ?? '', nameEn: team?.nameEn ?? '' });
  const [leadId, setLeadId] = useState<Worker['personId'] | null>(team?.leadId ?? null);
  const [deputyId, setDeputyId] = useState<Worker['personId'] | null>(team?.deputyId ?? null);
  const [memberIds, setMemberIds] = useState<readonly Worker['personId'][]>(team?.memberIds ?? []);
  const save = useMutation(core.tasks.saveTeam.mutationOptions({ onSuccess: onClose }));
  const submit = (): void => { save.mutate({ name: values.name.trim(), nameEn: values.nameEn.trim(), leadId, deputyId, memberIds: [...memberIds], version: team?.version ?? 0 }); };
  return (
    <FormDialog title={t(team === null ? 'roster.newTeam' : 'roster.editTeam')} busy={save.isPending} error={save.error} canSubmit={values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <p>{t('roster.teamDetail')}</p>
      <div className={classes.pair}>
        <TextInput label={t('roster.teamName')} maxLength={100} disabled={team !== null} {...(team === null && { 'data-autofocus': true })} {...text('name')} />
        <TextInput label={t('roster.teamNameEn')} maxLength={100} {...text('nameEn')} />
      </div>
      <div className={classes.pair}>
        <WorkerSelect first={team !== null} label={t('roster.lead')} value={leadId} onChange={(worker) => { setLeadId(worker?.personId ?? null); }} />
        <WorkerSelect label={t('roster.deputy')} value={deputyId} without={leadId} onChange={(worker) => { setDeputyId(worker?.personId ?? null); }} />
      </div>
      <MultiSelect label={t('roster.members')} searchable value={[...memberIds]} data={workers.map(({ personId, displayName }) => ({ value: personId, label: displayName }))} onChange={(ids) => { setMemberIds(workers.map(({ personId }) => personId).filter((personId) => ids.includes(personId))); }} />
    </FormDialog>
  );
}

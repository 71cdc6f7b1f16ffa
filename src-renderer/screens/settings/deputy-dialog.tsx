import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Worker } from '#shared/contract/roster.ts';
import { WorkerSelect } from '../../app/worker-select.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';

/** Who stands in for a person for good. */
export function DeputyDialog({ worker, onClose }: { readonly worker: Worker; readonly onClose: () => void }) {
  const { t } = useTranslation('schedule');
  const core = useCore();
  const [deputyId, setDeputyId] = useState(worker.deputyId);
  const save = useMutation(core.tasks.saveDeputy.mutationOptions({ onSuccess: onClose }));
  return (
    <FormDialog title={t('roster.deputyTitle', { name: worker.displayName })} busy={save.isPending} error={save.error} onSubmit={() => { save.mutate({ personId: worker.personId, deputyId }); }} onClose={onClose}>
      <WorkerSelect first label={t('roster.deputy')} value={deputyId} without={worker.personId} onChange={(next) => { setDeputyId(next?.personId ?? null); }} />
    </FormDialog>
  );
}

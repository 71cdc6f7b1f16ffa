import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Worker } from '#shared/contract/roster.ts';
import { useCore } from '../client/use-core.ts';

export interface WorkerSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  /** Left out of the list: nobody stands in for themselves. */
  readonly without?: string | null;
  readonly disabled?: boolean;
  readonly onChange: (worker: Worker | null) => void;
  /** The field where the keys begin. */
  readonly first?: boolean;
}

/** Somebody with a working account, or nobody; who is away is marked. */
export function WorkerSelect({ label, description, value, without = null, disabled = false, onChange, first = false }: WorkerSelectProps) {
  const { t } = useTranslation('today');
  const core = useCore();
  const { data } = useQuery(core.tasks.listWorkers.queryOptions({ input: {} }));
  const workers = (data ?? []).filter(({ personId }) => personId !== without);
  return (
    <Select
      label={label} {...(description !== undefined && { description })} value={value} disabled={disabled || data === undefined} clearable allowDeselect searchable {...(first && { 'data-autofocus': true })}
      data={workers.map(({ personId, displayName, away }) => ({ value: personId, label: away === null ? displayName : t('deeds.awayWorker', { name: displayName }) }))}
      onChange={(next) => { onChange(workers.find(({ personId }) => personId === next) ?? null); }}
    />
  );
}

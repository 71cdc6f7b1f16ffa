import { Select } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Volume } from '#shared/contract/arrangement.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { PlaceField } from './place-field.tsx';
import classes from './volumes.module.css';

const SHOWN = 50;

interface IntoVolumeDialogProps {
  /** Papers leave it for the other. */
  readonly from: Volume;
  readonly title: string;
  readonly detail: string;
  readonly submitLabel: string;
  /** Whether the person says where in the other volume. */
  readonly placed: boolean;
  readonly onGo: (into: Volume, at: number | null) => void;
  readonly onClose: () => void;
}

/** Chooses another volume of the same fonds and record group, found by title, subject or code. Locked ones take nothing between their papers. */
export function IntoVolumeDialog({ from, title, detail, submitLabel, placed, onGo, onClose }: IntoVolumeDialogProps) {
  const { t } = useTranslation('volumes');
  const core = useCore();
  const { fondsId, recordGroup, volumeId } = from;
  const [typed, type] = useState('');
  const words = useDeferredValue(typed.trim());
  const [chosen, choose] = useState<Volume | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const found = useQuery({ ...core.arrangement.listVolumes.queryOptions({ input: { filter: { fondsId, recordGroup, level: 'volume', ...(words !== '' && words !== nameOf(chosen) && { words }) }, limit: SHOWN } }), placeholderData: keepPreviousData }).data?.rows ?? [];
  const inside = useQuery(core.arrangement.getVolume.queryOptions({ input: chosen === null || !placed ? skipToken : { volumeId: chosen.volumeId } })).data?.items ?? [];
  const others = found.filter((each) => each.volumeId !== volumeId && each.lockedAt === null);
  const listed = chosen === null || others.some((each) => each.volumeId === chosen.volumeId) ? others : [chosen, ...others];
  return (
    <FormDialog title={title} width={520} submitLabel={submitLabel} busy={false} error={null} canSubmit={chosen !== null} onSubmit={() => { if (chosen !== null) onGo(chosen, at); }} onClose={onClose}>
      <p className={classes.quiet}>{detail}</p>
      <Select
        label={t('ask.into')} placeholder={t('searchLabel')} searchable data-autofocus nothingFoundMessage={t('empty.filtered')} searchValue={typed} onSearchChange={type}
        filter={({ options }) => options} value={chosen?.volumeId ?? null} data={listed.map((each) => ({ value: each.volumeId as string, label: nameOf(each) }))}
        onChange={(value) => { choose(listed.find((each) => each.volumeId === value) ?? null); setAt(null); }}
      />
      {placed && <PlaceField items={inside} at={at} onChange={setAt} />}
    </FormDialog>
  );
}

const nameOf = (volume: Volume | null): string => `${volume?.archivalCode ?? ''} ${volume?.title ?? ''}`.trim();

import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, TABLE_FORMATS } from '#shared/contract/exports.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useCurrentFonds } from '../current-fonds.tsx';
import { currentLanguage } from '../i18n.ts';
import { useExport, type ExportView } from './use-export.ts';
import classes from './exports.module.css';

type Format = (typeof EXPORT_FORMATS)[number];
const EXTENTS = ['list', 'fonds'] as const;
type Extent = (typeof EXTENTS)[number];

interface ExportDialogProps {
  /** The list in front of the person. */
  readonly view: ExportView;
  /** How many these are, where the list knows. */
  readonly count: number | null;
  /** What else there is to say of it. */
  readonly note?: string;
  readonly onClose: () => void;
}

/** The list or a whole fonds, as a table or as a finding aid. Holds what the person may see and nothing else. */
export function ExportDialog({ view, count, note, onClose }: ExportDialogProps) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const { all, current } = useCurrentFonds();
  const [kind, setKind] = useState<Format>('xlsx');
  const [chosen, setChosen] = useState<Extent | null>(null);
  const [fondsId, setFondsId] = useState<string | null>(current?.fondsId ?? all[0]?.fondsId ?? null);
  const { start, job, cancel, busy, error, saved } = useExport();
  const fonds = all.find((each) => each.fondsId === fondsId);
  const isTable = TABLE_FORMATS.some((format) => format === kind);
  // A table is mostly wanted of the list, a finding aid of the whole.
  const extent = chosen ?? (isTable ? 'list' : 'fonds');
  const wanted: ExportView | undefined = extent === 'list' ? (count === 0 ? undefined : view) : fonds && { kind: 'fonds', fondsId: fonds.fondsId };
  return (
    <FormDialog title={t('title')} width={520} submitLabel={t('submit')} canSubmit={wanted !== undefined} busy={busy} error={error} onSubmit={() => { if (wanted !== undefined) start({ format: kind, view: wanted, language: currentLanguage() }); }} onClose={onClose}>
      <Select label={t('format')} allowDeselect={false} value={kind} data={EXPORT_FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))} onChange={(value) => { setKind(EXPORT_FORMATS.find((each) => each === value) ?? kind); }} data-autofocus />
      <SegmentedControl aria-label={t('extent')} value={extent} onChange={(value) => { setChosen(EXTENTS.find((each) => each === value) ?? null); }} data={EXTENTS.map((value) => ({ value, label: value === 'fonds' ? t('extents.fonds') : count === null ? t('extents.volumes') : t('extents.list', { n: format.number(count) }) }))} />
      {extent === 'fonds' && <Select label={t('fonds')} allowDeselect={false} value={fondsId} data={all.map((each) => ({ value: each.fondsId, label: `${each.code} ${each.name}` }))} onChange={setFondsId} />}
      <p className={classes.note}>{!isTable ? t('findingAid') : view.kind === 'volumes' && extent === 'list' ? t('volumeTable') : t('table')}</p>
      {note !== undefined && extent === 'list' && <p className={classes.note}>{note}</p>}
      {job !== null && <ProgressLine label={t('writing')} done={job.done} total={job.total} startedAt={job.startedAt} onCancel={cancel} />}
      <p className={classes.saved} role="status">{saved !== null && <><span aria-hidden="true">●</span> {t('saved', { file: saved.fileName, n: format.number(saved.records) })}</>}</p>
      {saved !== null && saved.lost > 0 && <p className={classes.note} role="status">{t('lost', { n: format.number(saved.lost) })}</p>}
    </FormDialog>
  );
}

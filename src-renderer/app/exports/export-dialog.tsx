import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useCurrentFonds } from '../current-fonds.tsx';
import { currentLanguage } from '../i18n.ts';
import { useExport, type ExportView } from './use-export.ts';
import classes from './exports.module.css';

const FORMATS = ['xlsx', 'csv', 'ead2002', 'ead3', 'atom'] as const;
type Format = (typeof FORMATS)[number];

interface ExportDialogProps {
  /** Which items, for a table. */
  readonly view: ExportView;
  /** How many these are. */
  readonly count: number;
  readonly onClose: () => void;
}

/** Items as a table, or a whole fonds as a finding aid. Holds what the person may see and nothing else. */
export function ExportDialog({ view, count, onClose }: ExportDialogProps) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const { all, current } = useCurrentFonds();
  const [kind, setKind] = useState<Format>('xlsx');
  const [fondsId, setFondsId] = useState<string | null>(current?.fondsId ?? all[0]?.fondsId ?? null);
  const { start, job, cancel, busy, error, saved } = useExport();
  const fonds = all.find((each) => each.fondsId === fondsId);
  const isTable = kind === 'xlsx' || kind === 'csv';
  const language = currentLanguage();
  const submit = (): void => {
    if (isTable) start({ kind: 'table', order: { format: kind, view, language } });
    else if (fonds !== undefined) start({ kind: 'findingAid', order: { fondsId: fonds.fondsId, format: kind, language } });
  };
  return (
    <FormDialog title={t('title')} width={520} submitLabel={t('submit')} canSubmit={isTable ? count > 0 : fonds !== undefined} busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      <Select label={t('format')} allowDeselect={false} value={kind} data={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))} onChange={(value) => { setKind(FORMATS.find((each) => each === value) ?? kind); }} data-autofocus />
      {!isTable && <Select label={t('fonds')} allowDeselect={false} value={fondsId} data={all.map((each) => ({ value: each.fondsId, label: `${each.code} ${each.name}` }))} onChange={setFondsId} />}
      <p className={classes.note}>{isTable ? t('table', { n: format.number(count) }) : t('findingAid')}</p>
      {job !== null && <ProgressLine label={t('writing')} done={job.done} total={job.total} startedAt={job.startedAt} onCancel={cancel} />}
      <p className={classes.saved} role="status">{saved !== null && <><span aria-hidden="true">●</span> {t('saved', { file: saved })}</>}</p>
    </FormDialog>
  );
}

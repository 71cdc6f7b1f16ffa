import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TABLE_FORMATS } from '#shared/contract/exports.ts';
import type { RegisterLineFilter } from '#shared/contract/registers.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useExport } from '../../app/exports/use-export.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';

interface ExportBookDialogProps {
  readonly name: string;
  readonly filter: RegisterLineFilter;
  readonly onClose: () => void;
}

/** What the screen shows of a register, as a file, in the order of the book. */
export function ExportBookDialog({ name, filter, onClose }: ExportBookDialogProps) {
  const { t } = useTranslation(['registers', 'exports']);
  const [format, setFormat] = useState<(typeof TABLE_FORMATS)[number]>('xlsx');
  const { start, job, cancel, busy, error, saved } = useExport();
  return (
    <FormDialog title={t('exportTitle', { name })} submitLabel={t('export')} busy={busy} error={error} onSubmit={() => { start({ format, view: { kind: 'register', filter }, language: currentLanguage() }); }} onClose={onClose}>
      <SegmentedControl aria-label={t('exportFormat')} value={format} data={TABLE_FORMATS.map((value) => ({ value, label: t(`exports:formats.${value}`) }))} onChange={(value) => { setFormat(TABLE_FORMATS.find((each) => each === value) ?? format); }} data-autofocus />
      {job !== null && <ProgressLine label={t('exports:writing')} done={job.done} total={job.total} startedAt={job.startedAt} onCancel={cancel} />}
      <p role="status">{saved === null ? '' : t('exported', { file: saved.fileName, n: saved.records })}</p>
    </FormDialog>
  );
}

import { Button, NumberInput, Select } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSubject } from '#shared/contract/labels.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { readPreference, writePreference } from '../../components/stored-preference.ts';
import { currentLanguage } from '../i18n.ts';
import { LabelPreview } from './label-preview.tsx';
import { PrintProgress } from './print-progress.tsx';
import { PrinterState } from './printer-state.tsx';
import { usePrintSheet } from './use-print-sheet.tsx';
import classes from './labels.module.css';

const PAPER = '';
const MOST_COPIES = 20;
const SHOWN = 6;

/** Labels as they will come out, and where to. Without a label printer they go on a sheet of paper. */
export function PrintLabelsDialog({ subject, onClose }: { readonly subject: LabelSubject; readonly onClose: () => void }) {
  const { t } = useTranslation(['labels', 'common']);
  const core = useCore();
  const printers = useQuery(core.labels.listPrinters.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const [jobId, setJobId] = useState<Parameters<typeof PrintProgress>[0]['jobId'] | null>(null);
  const known = printers.data ?? [];
  const remembered = readPreference('labelPrinter', PAPER);
  const printerId = chosen ?? (known.some(({ deviceId }) => deviceId === remembered) ? remembered : known[0]?.deviceId ?? PAPER);
  const language = currentLanguage();
  const preview = useQuery(core.labels.previewLabels.queryOptions({
    input: printers.data === undefined ? skipToken : { subject, printerId: printerId === PAPER ? null : printerId, language, offset: 0, limit: SHOWN },
  }));
  const print = useMutation(core.labels.printLabels.mutationOptions({ onSuccess: (answer) => { setJobId(answer.jobId); } }));
  const sheet = usePrintSheet(subject, copies);
  const total = (preview.data?.total ?? 0) * copies;
  const go = (): void => {
    writePreference('labelPrinter', printerId);
    if (printerId === PAPER) void sheet.print();
    else print.mutate({ subject, printerId, language, copies });
  };
  return (
    <Dialog open onClose={onClose} title={t('title')} width={640}>
      <div className={classes.dialog}>
        {jobId === null ? (
          <>
            <div className={classes.choices}>
              <Select className={classes.grow} label={t('printer')} value={printerId} allowDeselect={false} onChange={(value) => { if (value !== null) setChosen(value); }} data={[...known.map(({ deviceId, name }) => ({ value: deviceId, label: name })), { value: PAPER, label: t('paper') }]} />
              <NumberInput className={classes.copies} label={t('copies')} min={1} max={MOST_COPIES} value={copies} onChange={(value) => { if (typeof value === 'number') setCopies(Math.max(1, Math.min(MOST_COPIES, Math.round(value)))); }} />
            </div>
            {printerId === PAPER ? <p className={classes.quiet}>{known.length === 0 && printers.data !== undefined ? t('noPrinter') : t('paperHint')}</p> : <PrinterState deviceId={printerId} />}
            <LabelPreview preview={preview.data} copies={copies} />
            <ErrorNotice error={printers.error ?? preview.error ?? print.error ?? sheet.error} />
            <DialogFoot>
              <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
              <Button data-autofocus loading={print.isPending || sheet.isBusy} disabled={total === 0} onClick={go}>{printerId === PAPER ? t('goPaper') : t('go', { n: total })}</Button>
            </DialogFoot>
          </>
        ) : <PrintProgress key={jobId} jobId={jobId} onJob={setJobId} onClose={onClose} />}
      </div>
      {sheet.paper}
    </Dialog>
  );
}

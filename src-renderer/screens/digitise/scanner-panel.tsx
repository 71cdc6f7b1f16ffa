import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanBatch, Scanner } from '#shared/contract/digitisation.ts';
import { SCAN_PRESETS, SHEET_SIZES } from '#shared/presets/scan-presets.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { canScan, settingsOf, USUAL_CHOICE, type ScannerChoice } from './scanner-choice.ts';
import { ScannerBatch } from './scanner-batch.tsx';
import classes from './scanner.module.css';

const WAIT_S = 600;

/** Scanner, way and paper on one line; below it the batch as it goes. */
export function ScannerPanel({ itemId }: { readonly itemId: ScanBatch['itemId'] }) {
  const { t } = useTranslation('scanner');
  const core = useCore();
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [choice, setChoice] = useState<ScannerChoice>(USUAL_CHOICE);
  const scanners = useQuery(core.digitisation.listScanners.queryOptions({ input: {} }));
  const batches = useQuery(core.digitisation.listScanBatches.queryOptions({ input: { itemId, limit: 20 } }));
  const start = useMutation(core.digitisation.startScan.mutationOptions());
  const known = scanners.data ?? [];
  const scanner = known.find((candidate) => candidate.deviceId === deviceId) ?? known.find(({ report }) => report !== null) ?? known[0];
  const batch = batches.data?.find((candidate) => candidate.itemId === itemId);
  const isBusy = batch?.state === 'running' || batch?.state === 'waitingForPaper';
  const change = (part: Partial<ScannerChoice>): void => { setChoice({ ...choice, ...part }); };
  const preset = SCAN_PRESETS.find(({ presetId }) => presetId === choice.presetId)!;
  const isPossible = canScan(scanner, choice);
  const feeder = scanner?.report?.sources.find(({ source }) => source === 'feeder');

  if (scanners.isPending) return <section className={classes.panel} aria-label={t('label')}><p className={classes.quiet} role="status">{t('asking')}</p></section>;
  if (scanner === undefined) return <section className={classes.panel} aria-label={t('label')}><p className={classes.quiet}>{scanners.error === null ? t('none') : null}</p><ErrorNotice error={scanners.error} onRetry={() => { void scanners.refetch(); }} /></section>;
  return (
    <section className={classes.panel} aria-label={t('label')}>
      <div className={classes.row}>
        <Select label={t('pick')} data={known.map(({ deviceId: value, name }) => ({ value, label: name }))} value={scanner.deviceId} onChange={setDeviceId} allowDeselect={false} />
        <SegmentedControl aria-label={t('source')} value={choice.source} onChange={(source) => { change({ source: source === 'platen' ? 'platen' : 'feeder' }); }} data={[{ value: 'feeder', label: t('feeder') }, { value: 'platen', label: t('platen') }]} />
        <Select label={t('preset')} w={320} data={SCAN_PRESETS.map(({ presetId }) => ({ value: presetId, label: t(`presets.${presetId}`) }))} value={choice.presetId} onChange={(value) => { change({ presetId: SCAN_PRESETS.find(({ presetId }) => presetId === value)?.presetId ?? choice.presetId }); }} allowDeselect={false} />
        <Select label={t('sheet')} w={100} data={SHEET_SIZES.map(({ sheetId }) => ({ value: sheetId, label: t(`sheets.${sheetId}`) }))} value={choice.sheetId} onChange={(value) => { change({ sheetId: SHEET_SIZES.find(({ sheetId }) => sheetId === value)?.sheetId ?? choice.sheetId }); }} allowDeselect={false} />
        {choice.source === 'feeder' && feeder?.duplex === true && <Checkbox label={t('duplex')} checked={choice.duplex} onChange={(event) => { change({ duplex: event.currentTarget.checked }); }} />}
        {choice.source === 'feeder' && <Checkbox label={t('wait')} checked={choice.wait} onChange={(event) => { change({ wait: event.currentTarget.checked }); }} />}
        <Button disabled={isBusy || !isPossible} loading={start.isPending} onClick={() => { start.mutate({ deviceId: scanner.deviceId, itemId, settings: settingsOf(choice), presetId: choice.presetId, waitForPaperS: choice.wait ? WAIT_S : 0 }); }}>{t('start')}</Button>
      </div>
      <p className={classes.quiet}>
        {scannerWords(scanner, t)} · {t('presetSource', { source: preset.source })}{scanner.report !== null && !isPossible && ` · ${t('unsupported')}`}
        {' '}<Button variant="subtle" size="compact-xs" loading={scanners.isFetching} onClick={() => { void scanners.refetch(); }}>{t('again')}</Button>
      </p>
      <ErrorNotice error={start.error} />
      {batch !== undefined && <ScannerBatch batch={batch} />}
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<'scanner'>>['t'];

const scannerWords = ({ report }: Scanner, t: Translate): string => (report === null ? t('silent') : `${report.model} · ${t(`feeders.${report.feeder}`)}`);

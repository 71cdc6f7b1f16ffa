import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Page, Scanner } from '#shared/contract/digitisation.ts';
import { SCAN_PRESETS, SHEET_SIZES } from '#shared/presets/scan-presets.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import type { ScanPlace } from './scan-here.tsx';
import { canScan, settingsOf, usualChoiceOf, type ScannerChoice } from './scanner-choice.ts';
import { ScannerBatch } from './scanner-batch.tsx';
import { SeparatorsDialog } from './separators-dialog.tsx';
import classes from './scanner.module.css';

const WAIT_S = 600;

interface ScannerPanelProps {
  readonly item: Item | null;
  readonly pages: readonly Page[];
  readonly place: ScanPlace | null;
  readonly onPlace: (place: ScanPlace | null) => void;
}

/** Scanner, way and paper on one line; below it the batch as it goes. */
export function ScannerPanel({ item, pages, place, onPlace }: ScannerPanelProps) {
  const { t } = useTranslation('scanner');
  const core = useCore();
  const mayPrint = useCan()('labels.print');
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Partial<ScannerChoice>>({});
  const [isPrinting, setPrinting] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const itemId = item?.itemId ?? null;
  const scanners = useQuery(core.digitisation.listScanners.queryOptions({ input: {} }));
  const batches = useQuery(core.digitisation.listScanBatches.queryOptions({ input: { itemId, limit: 20 } }));
  const start = useMutation(core.digitisation.startScan.mutationOptions({ onSuccess: () => { onPlace(null); }, onSettled: () => { setAsking(false); } }));
  const known = scanners.data ?? [];
  const scanner = known.find((candidate) => candidate.deviceId === deviceId) ?? known.find(({ report }) => report !== null) ?? known[0];
  const batch = batches.data?.find((candidate) => candidate.itemId === itemId);
  const isBusy = batch?.state === 'running' || batch?.state === 'waitingForPaper';
  const choice: ScannerChoice = { ...usualChoiceOf(scanner), ...chosen };
  const change = (part: Partial<ScannerChoice>): void => { setChosen({ ...chosen, ...part }); };
  const preset = SCAN_PRESETS.find(({ presetId }) => presetId === choice.presetId)!;
  const isPossible = canScan(scanner, choice);
  const feeder = scanner?.report?.sources.find(({ source }) => source === 'feeder');
  const at = pages.findIndex(({ pageId }) => pageId === place?.pageId);
  const page = place === null ? undefined : pages[at];

  if (scanners.isPending) return <section className={classes.panel} aria-label={t('label')}><p className={classes.quiet} role="status">{t('asking')}</p></section>;
  if (scanner === undefined) return <section className={classes.panel} aria-label={t('label')}><p className={classes.quiet}>{scanners.error === null ? t('none') : null}</p><ErrorNotice error={scanners.error} onRetry={() => { void scanners.refetch(); }} /></section>;
  const go = (): void => {
    const target = page === undefined || place === null ? { kind: 'end' as const } : place.kind === 'before' ? { kind: 'before' as const, pageId: page.pageId } : { kind: 'replace' as const, pageId: page.pageId, version: page.version };
    start.mutate({ deviceId: scanner.deviceId, itemId, settings: settingsOf(choice), presetId: choice.presetId, target, waitForPaperS: choice.wait && target.kind !== 'replace' ? WAIT_S : 0, separators: choice.separators });
  };
  const isReplacing = page !== undefined && place?.kind === 'replace';
  return (
    <section className={classes.panel} aria-label={t('label')}>
      <div className={classes.row}>
        <Select label={t('pick')} className={classes.pick} data={known.map(({ deviceId: value, name }) => ({ value, label: name }))} value={scanner.deviceId} onChange={setDeviceId} allowDeselect={false} />
        <SegmentedControl aria-label={t('source')} value={choice.source} onChange={(source) => { change({ source: source === 'platen' ? 'platen' : 'feeder' }); }} data={[{ value: 'feeder', label: t('feeder') }, { value: 'platen', label: t('platen') }]} />
        <Select label={t('preset')} className={classes.preset} data={SCAN_PRESETS.map(({ presetId }) => ({ value: presetId, label: t(`presets.${presetId}`) }))} value={choice.presetId} onChange={(value) => { change({ presetId: SCAN_PRESETS.find(({ presetId }) => presetId === value)?.presetId ?? choice.presetId }); }} allowDeselect={false} />
        <Select label={t('sheet')} w={100} data={SHEET_SIZES.map(({ sheetId }) => ({ value: sheetId, label: t(`sheets.${sheetId}`) }))} value={choice.sheetId} onChange={(value) => { change({ sheetId: SHEET_SIZES.find(({ sheetId }) => sheetId === value)?.sheetId ?? choice.sheetId }); }} allowDeselect={false} />
        {choice.source === 'feeder' && (
          <div className={classes.ticks}>
            {feeder?.duplex === true && <Checkbox label={t('duplex')} checked={choice.duplex} onChange={(event) => { change({ duplex: event.currentTarget.checked }); }} />}
            {!isReplacing && <Checkbox label={t('wait')} checked={choice.wait} onChange={(event) => { change({ wait: event.currentTarget.checked }); }} />}
            {!isReplacing && <Checkbox label={t('separators')} checked={choice.separators} onChange={(event) => { change({ separators: event.currentTarget.checked }); }} />}
          </div>
        )}
        <Button disabled={isBusy || !isPossible} loading={start.isPending} onClick={() => { if (isReplacing) setAsking(true); else go(); }}>{page === undefined ? t('start') : t(isReplacing ? 'here.startReplace' : 'here.startBefore', { n: at + 1 })}</Button>
      </div>
      {page !== undefined && (
        <p className={classes.batch} role="status">
          {t(isReplacing ? 'here.willReplace' : 'here.willInsert', { n: at + 1 })}
          <Button variant="default" size="compact-sm" onClick={() => { onPlace(null); }}>{t('here.atEnd')}</Button>
        </p>
      )}
      <p className={classes.quiet}>
        {scannerWords(scanner, t)} · {t('presetSource', { source: preset.source })}{scanner.report !== null && !isPossible && ` · ${t('unsupported')}`}
        {' '}<Button variant="subtle" size="compact-xs" loading={scanners.isFetching} onClick={() => { void scanners.refetch(); }}>{t('again')}</Button>
        {mayPrint && <Button variant="subtle" size="compact-xs" onClick={() => { setPrinting(true); }}>{t('sheets.open')}</Button>}
      </p>
      <ErrorNotice error={start.error} />
      {batch !== undefined && <ScannerBatch batch={batch} />}
      {isPrinting && <SeparatorsDialog item={item} onClose={() => { setPrinting(false); }} />}
      <ConfirmDialog open={isAsking && isReplacing} title={t('here.askReplace', { n: at + 1 })} detail={t('here.replaceDetail')} confirmLabel={t('here.startReplace', { n: at + 1 })} busy={start.isPending} onConfirm={go} onClose={() => { setAsking(false); }} />
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<'scanner'>>['t'];

const scannerWords = ({ report }: Scanner, t: Translate): string => (report === null ? t('silent') : `${report.model} · ${t(`feeders.${report.feeder}`)}`);

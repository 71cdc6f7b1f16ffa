import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeviceView } from '#shared/contract/system.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { PrintLabelsButton } from '../../app/labels/print-labels-button.tsx';
import { PrinterState } from '../../app/labels/printer-state.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { addressText } from './device-address.ts';
import { Line, Panel } from './section.tsx';
import { TestPreview } from './test-preview.tsx';
import { TestScan } from './test-scan.tsx';
import classes from './settings.module.css';

/** Of a printer that cannot be asked: silence is a state too. */
const PRINTER_SAYS: Partial<Record<DeviceView['health'], 'printerOff' | 'printerOther' | 'labels:silent'>> = { lost: 'labels:silent', failed: 'labels:silent', unsupported: 'printerOther', off: 'printerOff' };

/** One device: how it is in words, what to do about it, and whether it works when it is asked. */
export function DeviceCard({ device, onEdit }: { readonly device: DeviceView; readonly onEdit: () => void }) {
  const { t } = useTranslation(['devices', 'settings', 'labels']);
  const core = useCore();
  const format = useFormat();
  const mayManage = useCan()('devices.manage');
  const trace = useMutation(core.system.exportDeviceTrace.mutationOptions({
    onSuccess: ({ fileName, jsonLines }) => { saveFile(fileName, jsonLines); showDone(t('traceDone', { file: fileName })); }, onError: showFailed,
  }));
  const error = isErrorCode(device.errorCode) ? new MunimentError(device.errorCode, { deviceId: device.name, device: device.name, address: addressText(device.address), reason: '' }) : null;
  const silence = device.family === 'printing' ? PRINTER_SAYS[device.health] : undefined;
  return (
    <Panel title={device.name} actions={mayManage && <Button variant="default" size="compact-sm" onClick={onEdit}>{t('edit')}</Button>}>
      {error !== null && <div className={classes.formPad}><ErrorNotice error={error} /></div>}
      <dl className={classes.rows}>
        <Line label={t('settings:devices.health')}>{device.health === 'ready' && device.errorCode !== null ? t('attention') : t(`settings:devices.healths.${device.health}`)} · {t('sinceWords', { time: format.dateTime(device.since) })} · {t('reconnects', { n: device.restarts })}</Line>
        <Line label={t('identity')}>{device.identity ?? '—'}</Line>
        <Line label={t('address')}><CodeText>{addressText(device.address)}</CodeText> <span className={classes.quiet}>{device.driver}</span></Line>
        {device.family === 'printing' && device.health === 'ready' && <Line label={t('testPrint')}><PrinterState deviceId={device.deviceId} /><PrintLabelsButton subject={() => ({ kind: 'test' })} /></Line>}
        {silence !== undefined && <Line label={t('testPrint')}><StatusMark tone={device.health === 'off' ? 'absent' : 'overdue'} word={t(silence)} /></Line>}
        {mayManage && device.family === 'climate' && <Line label={t('testRead')}><TestRead deviceId={device.deviceId} /></Line>}
        {device.family === 'rfid' && <Line label={t('testTags')}><TestTags deviceId={device.deviceId} /></Line>}
        {device.family === 'barcode' && <Line label={t('testScan')}><TestScan deviceId={device.deviceId} /></Line>}
        {mayManage && device.family === 'scanning' && <Line label={t('testPreview')}><TestPreview deviceId={device.deviceId} /></Line>}
        {mayManage && <Line label={t('trace')}><Button variant="default" size="compact-sm" loading={trace.isPending} onClick={() => { trace.mutate({ deviceId: device.deviceId }); }}>{t('trace')}</Button></Line>}
      </dl>
    </Panel>
  );
}

function TestRead({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation('devices');
  const core = useCore();
  const read = useMutation(core.system.readSensor.mutationOptions({ onError: showFailed }));
  const { temperatureC = null, relativeHumidityPct = null, rawHex = '' } = read.data ?? {};
  return (
    <>
      <Button variant="default" size="compact-sm" loading={read.isPending} onClick={() => { read.mutate({ deviceId }); }}>{t('testRead')}</Button>
      {read.data !== undefined && <span role="status">{temperatureC === null && relativeHumidityPct === null ? t('absent') : t('reading', { t: temperatureC ?? '—', rh: relativeHumidityPct ?? '—' })} <span className={classes.quiet}>{t('raw', { hex: rawHex })}</span></span>}
    </>
  );
}

function TestTags({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation('devices');
  const core = useCore();
  const read = useMutation(core.labels.readTags.mutationOptions({ onError: showFailed }));
  return (
    <>
      <Button variant="default" size="compact-sm" loading={read.isPending} onClick={() => { read.mutate({ deviceId }); }}>{t('testTags')}</Button>
      {read.data !== undefined && <span role="status">{read.data.length === 0 ? t('noTags') : `${t('tags', { n: read.data.length })} ${read.data.slice(0, 5).map(({ barcode, epc }) => barcode ?? epc).join(' ')}`}</span>}
    </>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 10_000);
}

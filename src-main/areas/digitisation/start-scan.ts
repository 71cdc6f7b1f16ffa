import { MunimentError } from '#shared/errors.ts';
import { unsupportedSetting } from '#shared/domain/scanning.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { beginScan } from './begin-scan.ts';
import { pauseInterruptedScans } from './pause-interrupted-scans.ts';
import { getScanBatch } from './scan-batch.ts';
import { findRunningOn, insertScanBatch, listScannerDevices, type ScanBatch } from './scan-batches-store.ts';
import { getPageToChange, getVisiblePage, requireItem } from './visible-page.ts';

/**
 * Begins a batch. Throws DIGITISATION_ITEM_NOT_FOUND, DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE, DEVICES_UNKNOWN_DEVICE, SCAN_IN_USE,
 * SCAN_SETTINGS_REFUSED and what the scanner answers when asked what it can do.
 */
export async function startScan(context: AreaContext, input: CallInput<'digitisation', 'startScan'>): Promise<CallAnswer<'digitisation', 'startScan'>> {
  const { deviceId, itemId, settings, target, waitForPaperS, separators } = input;
  requireItem(context, itemId);
  const page = target.kind === 'replace' ? getPageToChange(context, target.pageId, target.version) : target.kind === 'before' ? getVisiblePage(context, target.pageId) : null;
  if (page !== null && page.itemId !== itemId) throw new MunimentError('DIGITISATION_PAGE_NOT_FOUND');
  const device = listScannerDevices(context.db).find((candidate) => candidate.deviceId === deviceId);
  if (device === undefined) throw new MunimentError('DEVICES_UNKNOWN_DEVICE', { deviceId });
  const setting = unsupportedSetting(await context.devices.readScanner(deviceId), settings);
  if (setting !== null) throw new MunimentError('SCAN_SETTINGS_REFUSED', { setting });
  pauseInterruptedScans(context);
  const batchId = context.ids.uuid() as ScanBatch['batchId'];
  const at = context.clock.nowIso();
  context.write((tx) => {
    if (findRunningOn(context.db, deviceId) !== null) throw new MunimentError('SCAN_IN_USE', {});
    insertScanBatch(context.db, { batchId, deviceId, deviceName: device.name, itemId, settings, presetId: input.presetId ?? null, target, waitForPaperS, separators, startedAt: at, startedBy: context.actor.name, updatedAt: at });
    tx.publish({ name: 'digitisation.scanChanged', payload: { batchIds: [batchId] } });
  }, { local: true });
  beginScan(context, batchId);
  return getScanBatch(context, batchId);
}

import { DATA_BYTES, HID_POS_REPORT_BYTES, SCANNED_DATA_REPORT } from '../../barcode/hid-pos/codec.ts';
import { streamReportLink } from '../../transports/stream-report-link.ts';
import type { ReportLink } from '../../transports/report-link.ts';
import { turnKnobs, type DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';

/** The reports of one scan, each 64 bytes with its id. */
export function hidPosReports(text: string, symbology = ']C0'): Uint8Array[] {
  const data = new TextEncoder().encode(text);
  return Array.from({ length: Math.max(1, Math.ceil(data.length / DATA_BYTES)) }, (_, index) => {
    const part = data.subarray(index * DATA_BYTES, (index + 1) * DATA_BYTES);
    const report = new Uint8Array(HID_POS_REPORT_BYTES);
    report.set([SCANNED_DATA_REPORT, part.length, ...Array.from(symbology, (character) => character.charCodeAt(0))]);
    report.set(part, 5);
    report[63] = (index + 1) * DATA_BYTES < data.length ? 1 : 0;
    return report;
  });
}

/** A HID-POS barcode reader. Setting the knob `code` pulls its trigger; `symbology` is what it says of the next. */
export function createHidPosEmulator(): DeviceEmulator {
  const log = createEmulatorLog();
  const knobs = { code: '', symbology: ']C0' };
  const links = new Set<ReportLink>();
  return {
    attach: (stream) => {
      const link = streamReportLink(stream, HID_POS_REPORT_BYTES);
      links.add(link);
      link.onLost(() => links.delete(link));
      link.onReport((report) => log.add('written', { bytes: report.length }));
    },
    set: (values) => {
      turnKnobs(knobs, values);
      log.add('set', values);
      if (typeof values['code'] !== 'string') return;
      for (const link of links) for (const report of hidPosReports(knobs.code, knobs.symbology)) link.write(report).catch(() => undefined);
    },
    act: (action) => { throw new Error(`no action ${action}`); },
    state: () => ({ ...knobs, links: links.size }),
    log,
    close: () => undefined,
  };
}

import { openHidDevice } from './hid-device.ts';
import type { HidOpenRequest } from './hid-device.ts';
import type { ReportLink } from './report-link.ts';

/** A HID device without report ids (or one that only speaks) as a report link. Rejects as `openHidDevice` does. */
export async function openHidReportLink(request: HidOpenRequest): Promise<ReportLink> {
  const device = await openHidDevice(request);
  return {
    // Devices without report ids take a leading zero.
    write: (report) => device.write(Uint8Array.from([0x00, ...report])),
    onReport: (listener) => device.onReport(listener),
    onLost: (listener) => device.onLost(listener),
    close: () => device.close(),
  };
}

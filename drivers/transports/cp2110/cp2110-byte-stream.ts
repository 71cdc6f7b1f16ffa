import { MunimentError } from '#shared/errors.ts';
import type { ByteStream } from '../byte-stream.ts';
import type { HidDevice } from '../hid-device.ts';
import { PART_CP2110, VERSION_REPORT, VERSION_REPORT_BYTES, dataOf, dataReports, purgeReport, uartConfigReport, uartEnableReport } from './cp2110-reports.ts';
import type { UartConfig } from './cp2110-reports.ts';

/**
 * The serial line behind a CP2110. Asks which part it is before anything is set, then sets the line up: the setting does not
 * survive unplugging. Closes the device when it rejects: DEVICES_UNSUPPORTED (another part), DEVICES_LINK_LOST.
 */
export async function openCp2110ByteStream(deviceId: string, device: HidDevice, uart: UartConfig): Promise<ByteStream> {
  try {
    const version = await device.getFeature(VERSION_REPORT, VERSION_REPORT_BYTES);
    if (version[0] !== VERSION_REPORT || version[1] !== PART_CP2110) {
      throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: `part 0x${(version[1] ?? 0).toString(16).padStart(2, '0')}` });
    }
    for (const report of [uartConfigReport(uart), purgeReport(), uartEnableReport()]) await device.setFeature(report);
  } catch (error) {
    await device.close();
    throw error instanceof MunimentError ? error : new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
  }
  return {
    // Reports go out in order because each is awaited; one request is outstanding on a bus, so nothing comes between them.
    write: async (bytes) => { for (const report of dataReports(bytes)) await device.write(report); },
    onData: (listener) => device.onReport((report) => {
      const data = dataOf(report);
      if (data !== null) listener(data);
    }),
    onLost: (listener) => device.onLost(listener),
    close: () => device.close(),
  };
}

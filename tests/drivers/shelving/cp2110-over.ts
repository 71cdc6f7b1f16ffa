import type { HidDevice } from '#drivers/transports/hid-device.ts';
import type { ByteStream } from '#drivers/transports/byte-stream.ts';
import type { DriverClock } from '#drivers/contract/driver-clock.ts';

const MS_A_BYTE = 11 / 9600 * 1000;

/** A CP2110 whose serial line is `line`, at 9600 baud: bytes take their time, and come in reports of up to 63, wherever that cuts them. */
export function cp2110Over(line: ByteStream, clock: DriverClock): HidDevice {
  let enabled = false;
  let busyUntilMs = 0;
  let lostReason: string | null = null;
  const reports: ((report: Uint8Array) => void)[] = [];
  const lost: ((reason: string) => void)[] = [];
  const afterLine = (byteCount: number, run: () => void): void => {
    const now = clock.steadyMs();
    busyUntilMs = Math.max(now, busyUntilMs) + byteCount * MS_A_BYTE;
    clock.after(busyUntilMs - now, run);
  };
  line.onData((bytes) => {
    for (let at = 0; at < bytes.length; at += 63) {
      const part = bytes.slice(at, at + 63);
      afterLine(part.length, () => { if (enabled) for (const listener of reports) listener(Uint8Array.from([part.length, ...part, ...new Uint8Array(63 - part.length)])); });
    }
  });
  line.onLost((reason) => {
    lostReason = reason;
    for (const listener of lost) listener(reason);
  });
  return {
    write: async ([length = 0, ...bytes]) => {
      if (lostReason !== null) throw new Error(lostReason);
      afterLine(length, () => { line.write(Uint8Array.from(bytes.slice(0, length))).catch(() => undefined); });
    },
    getFeature: async (id) => Uint8Array.from([id, 0x0a, 0x02]),
    setFeature: async ([id, value]) => { if (id === 0x41) enabled = value === 1; },
    onReport: (listener) => { reports.push(listener); },
    onLost: (listener) => { lost.push(listener); },
    close: () => line.close(),
  };
}

import type { ByteStream } from './byte-stream.ts';
import type { ReportLink } from './report-link.ts';

/** Reports of a fixed size over a byte stream: how an emulated HID device is reached over TCP. */
export function streamReportLink(stream: ByteStream, reportBytes: number): ReportLink {
  let pending = new Uint8Array(0);
  const listeners: ((report: Uint8Array) => void)[] = [];
  stream.onData((bytes) => {
    const joined = new Uint8Array(pending.length + bytes.length);
    joined.set(pending);
    joined.set(bytes, pending.length);
    let offset = 0;
    for (; joined.length - offset >= reportBytes; offset += reportBytes) {
      const report = joined.slice(offset, offset + reportBytes);
      for (const listener of listeners) listener(report);
    }
    pending = joined.slice(offset);
  });
  return {
    write: (report) => {
      if (report.length !== reportBytes) return Promise.reject(new Error(`report of ${report.length} bytes, expected ${reportBytes}`));
      return stream.write(report);
    },
    onReport: (listener) => { listeners.push(listener); },
    onLost: (listener) => stream.onLost(listener),
    close: () => stream.close(),
  };
}

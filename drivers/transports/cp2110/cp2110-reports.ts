/**
 * Reports of the Silicon Labs CP2110 HID-to-UART bridge (AN434). Every report begins with its id; numbers are big-endian.
 * Reports 0x47 and 0x60 to 0x66 write memory that can be written once: nothing here makes them.
 */

/** A data report's id is the number of UART bytes in it. */
export const MOST_BYTES_A_REPORT = 63;
/** What 0x46 answers for a CP2110. */
export const PART_CP2110 = 0x0a;
export const VERSION_REPORT = 0x46;
export const VERSION_REPORT_BYTES = 3;

const REPORT = { uartEnable: 0x41, purge: 0x43, uartConfig: 0x50 } as const;
const PURGE_BOTH = 3;

/** In the order of the vendor's header; one open-source program has odd and even the other way round. */
const PARITIES = ['none', 'odd', 'even', 'mark', 'space'] as const;
export type UartParity = (typeof PARITIES)[number];
export const isUartParity = (value: unknown): value is UartParity => PARITIES.some((parity) => parity === value);

export interface UartConfig {
  /** 300..1,000,000. */
  readonly baudRate: number;
  readonly parity: UartParity;
  readonly dataBits: 5 | 6 | 7 | 8;
  readonly stopBits: 1 | 2;
}

/** 0x50: baud rate, parity, no flow control, data bits, stop bits. */
export function uartConfigReport({ baudRate, parity, dataBits, stopBits }: UartConfig): Uint8Array {
  return Uint8Array.from([
    REPORT.uartConfig, (baudRate >>> 24) & 0xff, (baudRate >>> 16) & 0xff, (baudRate >>> 8) & 0xff, baudRate & 0xff,
    PARITIES.indexOf(parity), 0, dataBits - 5, stopBits - 1,
  ]);
}

/** 0x43: forgets what is in both FIFOs. */
export const purgeReport = (): Uint8Array => Uint8Array.from([REPORT.purge, PURGE_BOTH]);

/** 0x41: the UART is off after every plug-in. */
export const uartEnableReport = (): Uint8Array => Uint8Array.from([REPORT.uartEnable, 1]);

/** UART bytes as the data reports that carry them. */
export function dataReports(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / MOST_BYTES_A_REPORT) }, (_, index) => {
    const part = bytes.subarray(index * MOST_BYTES_A_REPORT, (index + 1) * MOST_BYTES_A_REPORT);
    return Uint8Array.from([part.length, ...part]);
  });
}

/** The UART bytes of an input report; null for a report that carries none. A report may be padded to 64 bytes. */
export function dataOf(report: Uint8Array): Uint8Array | null {
  const length = report[0] ?? 0;
  return length >= 1 && length <= MOST_BYTES_A_REPORT && report.length > length ? report.slice(1, 1 + length) : null;
}

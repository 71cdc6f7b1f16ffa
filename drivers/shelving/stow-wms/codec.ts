/**
 * Stow mobile racking, "WMS-Data" over TCP (default port 2000), as published by users of a real installation. Two bytes ask, twenty
 * answer. There is no checksum, no number and no stop command: the racking's own controller keeps everybody safe.
 */
export const REPLY_BYTES = 20;
export const MOST_AISLES = 19;

export const REQUEST = { open: 0x01, status: 0x02 } as const;

export const statusRequest = (): Uint8Array => Uint8Array.from([0, REQUEST.status]);
export const openAisleRequest = (aisle: number): Uint8Array => Uint8Array.from([aisle, REQUEST.open]);

export const MODE = { tcpOk: 1 << 0, automatic: 1 << 1, released: 1 << 2, manual: 1 << 3, night: 1 << 4, moving: 1 << 5, powerOn: 1 << 6 } as const;
export const ALARM = { curtainFront: 1 << 0, curtainBack: 1 << 1, curtainSide: 1 << 2, emergencyStop: 1 << 3, underDrive: 1 << 4, fds: 1 << 5, palletMaster: 1 << 6, relay1Off: 1 << 7 } as const;
export const SLAVE_ALARM = { emergencyStop: 1 << 0, underDrive: 1 << 1, pd: 1 << 2, relay2Off: 1 << 3, pallet: 1 << 4 } as const;

export interface StowReply {
  readonly echo: readonly [aisle: number, flags: number];
  readonly softwareVersion: string;
  /** Messages received so far, 0..255 and round again. */
  readonly receivedCount: number;
  /** Bits of MODE. */
  readonly mode: number;
  readonly trolleys: number;
  readonly forkliftsInside: number;
  /** Bits of ALARM and SLAVE_ALARM. */
  readonly alarms: number;
  readonly slaveAlarms: number;
  /** Aisles that are lit. */
  readonly lit: readonly number[];
  readonly aisleToOpen: number;
  readonly lastOpenAisle: number;
  /** Motor control centre: trolley and code. */
  readonly mccError: readonly [trolley: number, code: number];
  readonly trolleyError: readonly [trolley: number, code: number];
}

/** Decodes twenty bytes; null when there are not exactly twenty. */
export function decodeReply(bytes: Uint8Array): StowReply | null {
  if (bytes.length !== REPLY_BYTES) return null;
  const at = (offset: number): number => bytes[offset] ?? 0;
  const lights = at(10) + at(11) * 0x100 + at(12) * 0x1_0000 + at(13) * 0x100_0000;
  return {
    echo: [at(0), at(1)], softwareVersion: `${at(2)}.${at(3)}`, receivedCount: at(4), mode: at(5), trolleys: at(6), forkliftsInside: at(7),
    alarms: at(8), slaveAlarms: at(9), lit: Array.from({ length: 32 }, (_, index) => index + 1).filter((aisle) => Math.floor(lights / 2 ** (aisle - 1)) % 2 === 1),
    aisleToOpen: at(14), lastOpenAisle: at(15), mccError: [at(16), at(17)], trolleyError: [at(18), at(19)],
  };
}

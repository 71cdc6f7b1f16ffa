/**
 * UHF readers of the R200/M100/YRM100 family: `BB type command length(2, high first) payload checksum 7E`,
 * the checksum being the low byte of the sum from type to payload.
 */
const HEAD = 0xbb;
const TAIL = 0x7e;
const FRAME_BYTES = 7;
/** Longer than any notice of an EPC (at most 62 bytes): noise that looks like a head must not swallow the frames behind it. */
const MOST_PAYLOAD = 96;

export const R200_TYPE = { command: 0x00, answer: 0x01, notice: 0x02 } as const;
export const R200_COMMAND = { inventory: 0x22, inventoryMany: 0x27, stop: 0x28, failure: 0xff } as const;
/** The failure that only says that no tag answered. */
export const NO_TAG = 0x15;

export interface R200Frame { readonly type: number; readonly command: number; readonly payload: Uint8Array }
export type R200Message = { readonly kind: 'frame'; readonly frame: R200Frame } | { readonly kind: 'damaged' };

const checksumOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);

export function encodeR200({ type, command, payload }: R200Frame): Uint8Array {
  const body = Uint8Array.of(type, command, payload.length >> 8, payload.length & 0xff, ...payload);
  return Uint8Array.of(HEAD, ...body, checksumOf(body), TAIL);
}

const command = (code: number, ...payload: readonly number[]): Uint8Array => encodeR200({ type: R200_TYPE.command, command: code, payload: Uint8Array.from(payload) });

export const inventoryOnce = command(R200_COMMAND.inventory);
/** 65535 rounds, or until told to stop. */
export const inventoryMany = command(R200_COMMAND.inventoryMany, 0x22, 0xff, 0xff);
export const stopInventory = command(R200_COMMAND.stop);

/** Finds frames in a stream of bytes that may be cut and joined anywhere; after a damaged one it looks for the next head. */
export function createR200Deframer(): (bytes: Uint8Array) => R200Message[] {
  let pending: number[] = [];
  return (bytes) => {
    pending.push(...bytes);
    const messages: R200Message[] = [];
    for (;;) {
      const head = pending.indexOf(HEAD);
      if (head < 0) { pending = []; return messages; }
      pending = pending.slice(head);
      if (pending.length < FRAME_BYTES) return messages;
      const length = pending[3]! * 256 + pending[4]!;
      if (length <= MOST_PAYLOAD && pending.length < FRAME_BYTES + length) return messages;
      const body = Uint8Array.from(pending.slice(1, 5 + length));
      if (length > MOST_PAYLOAD || pending[5 + length] !== checksumOf(body) || pending[6 + length] !== TAIL) {
        messages.push({ kind: 'damaged' });
        pending = pending.slice(1);
        continue;
      }
      messages.push({ kind: 'frame', frame: { type: body[0]!, command: body[1]!, payload: body.slice(4) } });
      pending = pending.slice(FRAME_BYTES + length);
    }
  };
}

/** RSSI (signed), PC (2), EPC, CRC (2). Null when it is no tag notice. */
export function decodeTagNotice({ type, command: code, payload }: R200Frame): { readonly epc: string; readonly rssiDbm: number } | null {
  if (type !== R200_TYPE.notice || code !== R200_COMMAND.inventory || payload.length < 7) return null;
  const rssi = payload[0]!;
  return { epc: Array.from(payload.subarray(3, -2), (byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase(), rssiDbm: rssi >= 0x80 ? rssi - 0x100 : rssi };
}

import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** The only source of identity and randomness in the core. */
export interface IdSource {
  /** A UUIDv7 in text form: time-ordered, so new rows append to their indexes. */
  uuid(): string;
  /** `bytes` of randomness as base64url, for tokens. */
  token(bytes: number): string;
}

/** `bytes` of randomness as base64url: for what needs no clock, such as the nonce of a page. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** RFC 9562 UUIDv7: 48 bits of milliseconds, then randomness. */
export function createIdSource(clock: Clock): IdSource {
  // Asking the system for randomness costs more than all the rest of an id: it is fetched for 256 at a time, each byte used once.
  let pool = Buffer.alloc(0);
  return {
    uuid() {
      if (pool.length === 0) pool = randomBytes(16 * 256);
      const bytes = pool.subarray(0, 16);
      pool = pool.subarray(16);
      bytes.writeUIntBE(clock.nowMs(), 0, 6);
      bytes[6] = (bytes[6]! & 0x0f) | 0x70;
      bytes[8] = (bytes[8]! & 0x3f) | 0x80;
      const hex = bytes.toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    token: randomToken,
  };
}

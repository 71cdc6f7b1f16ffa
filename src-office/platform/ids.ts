import { hash, randomBytes, randomInt } from 'node:crypto';
import type { Clock } from './clock.ts';

/** A UUIDv7 (RFC 9562): rows that are made after each other lie beside each other in their indexes. */
export function newId(clock: Clock): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(clock.now().getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A secret of 256 bits, as base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Letters and digits that nobody takes for each other when a person copies them from a screen. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be typed once: four groups of four, 78 bits. */
export const newOneTimePassword = (): string => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('')).join('-');

/** Between none and all of `milliseconds`: those who met once shall not meet again. */
export const anyShareOf = (milliseconds: number): number => randomInt(milliseconds + 1);

/** SHA-256 in hex: the checksum of a text, and what is kept of a secret that only has to be recognised. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');

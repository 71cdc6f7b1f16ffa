import { createCipheriv, createDecipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import { gunzip, gzip } from 'node:zlib';
import { MunimentError } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';
import { readPrivateKey, readPublicKey, type PrivateKeys } from './keys.ts';
import { MOST_PART_BYTES, PACKAGE_FORMAT, partName, type PackageManifest } from './package-manifest.ts';
import { MOST_SEGMENT_CHARACTERS } from './segment.ts';

/** The letter is small: it says what the sender holds. */
export const MOST_LETTER_BYTES = 1024 * 1024;
const TAG_BYTES = 16;

/** What the key and every part of a package are bound to. */
type Bound = Pick<PackageManifest, 'roomId' | 'from' | 'to' | 'number'>;
export interface PackageKey { readonly bound: Bound; readonly key: Uint8Array }

/** Most bytes of the text of a part: part 0 is the letter, every other one a segment. */
export const mostTextBytes = (index: number): number => (index === 0 ? MOST_LETTER_BYTES : MOST_SEGMENT_CHARACTERS);

function deriveKey(shared: Buffer, { roomId, from, to, number }: Bound, ephemeral: string, recipient: string): PackageKey {
  const bound = { roomId, from, to, number };
  const info = canonicalJson({ format: PACKAGE_FORMAT, ...bound, ephemeral, recipient });
  return { bound, key: new Uint8Array(hkdfSync('sha256', shared, '', info, 32)) };
}

/** A key that is used for one package: only the receiver can derive it again. `recipient`: the receiver's public sealing key. */
export function makePackageKey(bound: Bound, recipient: string): PackageKey & { readonly ephemeral: string } {
  const pair = generateKeyPairSync('x25519');
  const ephemeral = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const shared = diffieHellman({ privateKey: pair.privateKey, publicKey: readPublicKey(recipient) });
  return { ...deriveKey(shared, bound, ephemeral, recipient), ephemeral };
}

/** Throws SYNC_PACKAGE_UNKNOWN where the sender's ephemeral key is none. */
export function openPackageKey(manifest: PackageManifest, { sealingPrivate }: Pick<PrivateKeys, 'sealingPrivate'>): PackageKey {
  const own = readPrivateKey(sealingPrivate);
  const recipient = spkiOf(createPublicKey(own));
  try {
    const shared = diffieHellman({ privateKey: own, publicKey: readPublicKey(manifest.ephemeral) });
    return deriveKey(shared, manifest, manifest.ephemeral, recipient);
  } catch (error) { throw new MunimentError('SYNC_PACKAGE_UNKNOWN', {}, { cause: error }); }
}

const spkiOf = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64');

/** The key is new in every package, so the number of a part is a nonce. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

const boundText = ({ roomId, number }: Bound, index: number): Buffer => Buffer.from(canonicalJson([PACKAGE_FORMAT, roomId, number, index]));

/** Throws SYNC_PACKAGE_TOO_LARGE where no reader would take it. */
export async function sealPart({ key, bound }: PackageKey, index: number, text: string): Promise<Uint8Array> {
  const plain = Buffer.from(text);
  if (plain.length > mostTextBytes(index)) throw tooLarge(index, mostTextBytes(index));
  const packed = await new Promise<Buffer>((resolve, reject) => { gzip(plain, (error, bytes) => { if (error === null) resolve(bytes); else reject(error); }); });
  if (packed.length + TAG_BYTES > MOST_PART_BYTES) throw tooLarge(index, MOST_PART_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: TAG_BYTES });
  cipher.setAAD(boundText(bound, index));
  return Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** The text of a part whose bytes are those that the sender signed. Throws SYNC_PACKAGE_NOT_YOURS, SYNC_PACKAGE_TOO_LARGE, SYNC_PACKAGE_CHANGED. */
export async function openPart({ key, bound }: PackageKey, index: number, bytes: Uint8Array): Promise<string> {
  const plain = await unpack(decrypt({ key, bound }, index, bytes), index);
  try { return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain); } catch (error) { throw new MunimentError('SYNC_PACKAGE_CHANGED', { name: partName(index) }, { cause: error }); }
}

function decrypt({ key, bound }: PackageKey, index: number, bytes: Uint8Array): Buffer {
  if (bytes.length < TAG_BYTES) throw new MunimentError('SYNC_PACKAGE_CHANGED', { name: partName(index) });
  const end = bytes.length - TAG_BYTES;
  const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: TAG_BYTES });
  cipher.setAAD(boundText(bound, index));
  cipher.setAuthTag(bytes.subarray(end));
  try { return Buffer.concat([cipher.update(bytes.subarray(0, end)), cipher.final()]); } catch (error) {
    // The bytes are as they were signed, so it is the key: it was sealed for another one, such as this receiver's former key.
    throw new MunimentError('SYNC_PACKAGE_NOT_YOURS', { to: bound.to }, { cause: error });
  }
}

function unpack(packed: Buffer, index: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    gunzip(packed, { maxOutputLength: mostTextBytes(index) }, (error, plain) => {
      if (error === null) resolve(plain);
      else if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') reject(tooLarge(index, mostTextBytes(index)));
      else reject(new MunimentError('SYNC_PACKAGE_CHANGED', { name: partName(index) }, { cause: error }));
    });
  });
}

const tooLarge = (index: number, limit: number): MunimentError => new MunimentError('SYNC_PACKAGE_TOO_LARGE', { name: partName(index), limit });

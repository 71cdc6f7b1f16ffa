import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MunimentError } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Sign, Verify } from './segment.ts';

export const PACKAGE_FORMAT = 'muniment-package/1';
export const MANIFEST_NAME = 'manifest.json';
/** Names of all parts are of this form; nothing else is ever read. */
export const PART_NAME = /^parts\/\d{5}\.bin$/u;
export const MOST_MANIFEST_BYTES = 1024 * 1024;
/** The manifest of so many parts fits its own limit; who has more makes another package. */
export const MOST_PARTS = 8_000;
export const MOST_PART_BYTES = 8 * 1024 * 1024;

/** A part of the name of a folder, on every file system. */
const id = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const packageManifest = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  kind: z.enum(['up', 'down']),
  roomId: id,
  from: id,
  to: id,
  number: z.int().positive(),
  previous: sha256.nullable(),
  createdAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
  ephemeral: z.string().regex(/^[0-9A-Za-z+/]{59}=$/u),
  parts: z.array(z.strictObject({ name: z.string().regex(PART_NAME), bytes: z.int().positive().max(MOST_PART_BYTES), sha256 })).min(1).max(MOST_PARTS),
  signature: z.string().max(500),
});
const packageAddress = z.object(packageManifest.shape).pick({ kind: true, roomId: true, from: true, to: true, number: true, previous: true, createdAt: true });

/** What a package says of itself, in the clear. `kind`: up from the room, down from head office. `previous`: hash of the manifest of the sender's former package to the same receiver; null where there was none. */
export type PackageManifest = Readonly<z.infer<typeof packageManifest>>;
export type PackageAddress = Readonly<z.infer<typeof packageAddress>>;
export type PackagePart = PackageManifest['parts'][number];

export const partName = (index: number): string => `parts/${String(index).padStart(5, '0')}.bin`;
/** What stands in a manifest, or is about to; throws a ZodError where it could not. */
export const checkAddress = (address: PackageAddress): PackageAddress => packageAddress.parse(address);
/** Name of a package's folder. It is for people: a reader does not rely on it. */
export const packageFolder = (address: PackageAddress): string => {
  const { roomId, from, number } = checkAddress(address);
  return `PKG-${roomId}-${from}-${number}`;
};
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const signedText = (unsigned: Omit<PackageManifest, 'signature'>): string => canonicalJson(unsigned);

export function signManifest(unsigned: Omit<PackageManifest, 'signature'>, sign: Sign): { readonly manifest: PackageManifest; readonly bytes: Uint8Array } {
  const manifest = packageManifest.parse({ ...unsigned, signature: sign(signedText(unsigned)) });
  return { manifest, bytes: Buffer.from(canonicalJson(manifest)) };
}

/** Throws SYNC_PACKAGE_UNKNOWN, SYNC_PACKAGE_NEWER, SYNC_PACKAGE_CHANGED. The signature is not looked at. */
export function readManifest(bytes: Uint8Array): PackageManifest {
  let value: unknown = null;
  try { value = JSON.parse(Buffer.from(bytes).toString('utf8')); } catch { /* said below */ }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  const version = typeof format === 'string' ? /^muniment-package\/(\d{1,9})$/u.exec(format)?.[1] : undefined;
  if (version === undefined) throw new MunimentError('SYNC_PACKAGE_UNKNOWN');
  if (Number(version) > 1) throw new MunimentError('SYNC_PACKAGE_NEWER', { format: `muniment-package/${version}` });
  const parsed = packageManifest.safeParse(value);
  // Written once more, it must be the same bytes: a manifest has one form.
  if (!parsed.success || !Buffer.from(canonicalJson(parsed.data)).equals(bytes) || parsed.data.parts.some(({ name }, index) => name !== partName(index))) throw new MunimentError('SYNC_PACKAGE_CHANGED', { name: MANIFEST_NAME });
  return parsed.data;
}

export function isSignedBy({ signature, ...unsigned }: PackageManifest, verify: Verify): boolean {
  return verify(signedText(unsigned), signature);
}

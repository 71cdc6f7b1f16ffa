import { MunimentError } from '../errors.ts';
import type { PrivateKeys } from './keys.ts';
import { isSignedBy, MANIFEST_NAME, MOST_MANIFEST_BYTES, MOST_PART_BYTES, MOST_PARTS, PART_NAME, readManifest, sha256Of, type PackageManifest } from './package-manifest.ts';
import { openPackageKey, openPart, type PackageKey } from './package-part.ts';
import { openSegment, type OpenedSegment, type SegmentHead, type Verify } from './segment.ts';

/** Whence a package comes. Names are below its folder, with `/`. */
export interface PackageSource {
  /** Everything below the folder but folders. `bytes` is null for what is no ordinary file: a link, a device. */
  list(): AsyncIterable<{ readonly name: string; readonly bytes: number | null }>;
  /** Content of an ordinary file, no link followed; may stop after `most` bytes. Only names that `list` gave are asked for. */
  read(name: string, most: number): Promise<Uint8Array>;
}

export interface PackageReader {
  /** Who reads: what a manifest to it has in `to`. */
  readonly name: string;
  readonly keys: Pick<PrivateKeys, 'sealingPrivate'>;
  /** Key of the sender that the manifest names; null where nobody of that name is known in its room. */
  readonly senderOf: (manifest: PackageManifest) => Verify | null;
  /** Key of the author of a segment, as for `openSegment`. */
  readonly verifyFor: (head: SegmentHead) => Verify;
}

export interface ReadPackage {
  readonly manifest: PackageManifest;
  /** Hash of the manifest: the `previous` of the sender's next package. */
  readonly hash: string;
  readonly letter: string;
  /** Opens the segments again, one by one, in the order in which they were written. Everything is proved once more, so a stick that changes meanwhile ends in the same errors. */
  readonly segments: () => AsyncGenerator<OpenedSegment, void, void>;
}

/**
 * Proves a whole package, part by part, before anything of it is handed out; changes nothing anywhere.
 * Throws SYNC_PACKAGE_UNKNOWN, _NEWER, _NOT_YOURS, _CHANGED, _UNSIGNED, _INCOMPLETE, _TOO_LARGE, and what `openSegment` throws.
 */
export async function readPackage(source: PackageSource, reader: PackageReader): Promise<ReadPackage> {
  const listed = await listFiles(source);
  const { manifest, hash } = await readSigned(source, listed, reader);
  comparePartsWith(listed, manifest);
  const key = openPackageKey(manifest, reader.keys);
  const letter = await textOf(source, manifest, key, 0);
  const segmentOf = async (index: number): Promise<OpenedSegment> => {
    const segment = openSegment(await textOf(source, manifest, key, index), reader.verifyFor);
    if (segment.roomId !== manifest.roomId) throw changed(manifest.parts[index]!.name);
    return segment;
  };
  for (let index = 1; index < manifest.parts.length; index += 1) await segmentOf(index);
  return { manifest, hash, letter, segments: async function* () { for (let index = 1; index < manifest.parts.length; index += 1) yield await segmentOf(index); } };
}

interface Listed { readonly sizes: ReadonlyMap<string, number>; readonly stray: string | null }

/** Sizes of a package's files. Stops at more files than a package has, and before anything is read. */
async function listFiles(source: PackageSource): Promise<Listed> {
  const sizes = new Map<string, number>();
  let stray: string | null = null;
  let files = 0;
  for await (const { name, bytes } of source.list()) {
    files += 1;
    // A folder of something else is not read to its end.
    if (files > MOST_PARTS + 1) throw stray === null || sizes.has(MANIFEST_NAME) ? new MunimentError('SYNC_PACKAGE_TOO_LARGE', { name: name.slice(0, 100), limit: MOST_PARTS }) : new MunimentError('SYNC_PACKAGE_UNKNOWN');
    const most = name === MANIFEST_NAME ? MOST_MANIFEST_BYTES : PART_NAME.test(name) ? MOST_PART_BYTES : null;
    if (most === null || bytes === null || sizes.has(name)) stray ??= name;
    else if (bytes > most) throw new MunimentError('SYNC_PACKAGE_TOO_LARGE', { name, limit: most });
    else sizes.set(name, bytes);
  }
  return { sizes, stray };
}

async function readSigned(source: PackageSource, { sizes, stray }: Listed, reader: PackageReader): Promise<{ manifest: PackageManifest; hash: string }> {
  const size = sizes.get(MANIFEST_NAME);
  // The manifest is written last.
  if (size === undefined) throw sizes.size === 0 ? new MunimentError('SYNC_PACKAGE_UNKNOWN') : new MunimentError('SYNC_PACKAGE_INCOMPLETE', { name: MANIFEST_NAME, missing: 1 });
  const bytes = await source.read(MANIFEST_NAME, size);
  if (bytes.length !== size) throw changed(MANIFEST_NAME);
  const manifest = readManifest(bytes);
  // Before the signature: who opens somebody else's package does not know its sender.
  if (manifest.to !== reader.name) throw new MunimentError('SYNC_PACKAGE_NOT_YOURS', { to: manifest.to });
  const verify = reader.senderOf(manifest);
  if (verify === null || !isSignedBy(manifest, verify)) throw new MunimentError('SYNC_PACKAGE_UNSIGNED', { from: manifest.from });
  if (stray !== null) throw changed(stray);
  return { manifest, hash: sha256Of(bytes) };
}

function comparePartsWith({ sizes }: Listed, { parts }: PackageManifest): void {
  const short = parts.filter(({ name, bytes }) => (sizes.get(name) ?? -1) < bytes);
  if (short.length > 0) throw new MunimentError('SYNC_PACKAGE_INCOMPLETE', { name: short[0]!.name, missing: short.length });
  const longer = parts.find(({ name, bytes }) => sizes.get(name) !== bytes);
  if (longer !== undefined) throw changed(longer.name);
  if (sizes.size === parts.length + 1) return;
  const named = new Set([MANIFEST_NAME, ...parts.map(({ name }) => name)]);
  throw changed([...sizes.keys()].find((name) => !named.has(name))!);
}

async function textOf(source: PackageSource, { parts }: PackageManifest, key: PackageKey, index: number): Promise<string> {
  const part = parts[index]!;
  const bytes = await source.read(part.name, part.bytes);
  if (bytes.length !== part.bytes || sha256Of(bytes) !== part.sha256) throw changed(part.name);
  return openPart(key, index, bytes);
}

/** A name may be anything that somebody put on a stick. */
const changed = (name: string): MunimentError => new MunimentError('SYNC_PACKAGE_CHANGED', { name: name.slice(0, 100) });

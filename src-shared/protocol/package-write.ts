import { MunimentError } from '../errors.ts';
import { checkAddress, MANIFEST_NAME, MOST_PARTS, PACKAGE_FORMAT, partName, sha256Of, signManifest, type PackageAddress, type PackageManifest, type PackagePart } from './package-manifest.ts';
import { makePackageKey, sealPart } from './package-part.ts';
import { readSegmentHead, type Sign } from './segment.ts';

/** Where a package goes. Names are below its folder, with `/`. */
export interface PackageSink { write(name: string, bytes: Uint8Array): Promise<void> }

export interface PackageContent {
  /** What the sender holds, for the receiver to answer to. */
  readonly letter: string;
  /** Texts of segments as their authors signed them. */
  readonly segments: Iterable<string> | AsyncIterable<string>;
}

/**
 * Writes a package that only the owner of the sealing key `recipient` can read; one part is in memory at a time.
 * The manifest is written last: a folder without one was not finished. `hash` is the `previous` of the sender's next package.
 * Throws SYNC_PACKAGE_TOO_LARGE, SYNC_SEGMENT_MALFORMED, SYNC_SEGMENT_TOO_LARGE.
 */
export async function writePackage(given: PackageAddress, { letter, segments }: PackageContent, { sign, recipient }: { readonly sign: Sign; readonly recipient: string }, sink: PackageSink): Promise<{ readonly manifest: PackageManifest; readonly hash: string }> {
  const address = checkAddress(given);
  const key = makePackageKey(address, recipient);
  const parts: PackagePart[] = [];
  const add = async (text: string): Promise<void> => {
    if (parts.length === MOST_PARTS) throw new MunimentError('SYNC_PACKAGE_TOO_LARGE', { name: partName(parts.length), limit: MOST_PARTS });
    const name = partName(parts.length);
    const bytes = await sealPart(key, parts.length, text);
    parts.push({ name, bytes: bytes.length, sha256: sha256Of(bytes) });
    await sink.write(name, bytes);
  };
  await add(letter);
  for await (const text of segments) {
    if (readSegmentHead(text).roomId !== address.roomId) throw new TypeError('a segment of another room in a package');
    await add(text);
  }
  const { manifest, bytes } = signManifest({ format: PACKAGE_FORMAT, ...address, ephemeral: key.ephemeral, parts }, sign);
  await sink.write(MANIFEST_NAME, bytes);
  return { manifest, hash: sha256Of(bytes) };
}

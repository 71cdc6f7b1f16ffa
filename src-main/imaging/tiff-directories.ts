/** One image of a TIFF file, as its directory announces it. `index` counts all directories, as libvips counts pages. */
export interface TiffDirectory {
  readonly index: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** A small copy of another page, made by some scanners. Not a page of the document. */
  readonly reduced: boolean;
}

/** No scanner's batch comes near; a chain that is longer is an attack or a ring. */
export const MAX_TIFF_DIRECTORIES = 5000;

const TAG_NEW_SUBFILE_TYPE = 254;
const TAG_WIDTH = 256;
const TAG_HEIGHT = 257;
const TYPE_SHORT = 3;
const TYPE_LONG8 = 16;

/**
 * Walks the chain of image directories of a TIFF or BigTIFF file without decoding anything (TIFF 6.0, section 2).
 * Throws RangeError when the chain leads out of the file, and Error when it bites its own tail or is absurdly long.
 */
export function readTiffDirectories(bytes: Uint8Array): TiffDirectory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const big = view.getUint16(2, little) === 43;
  const offsetAt = (at: number): number => (big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little));

  const directories: TiffDirectory[] = [];
  const seen = new Set<number>();
  for (let at = offsetAt(big ? 8 : 4); at !== 0;) {
    if (seen.has(at)) throw new Error('the chain of pages is a ring');
    if (directories.length >= MAX_TIFF_DIRECTORIES) throw new Error('the chain of pages is too long');
    seen.add(at);
    const entries = big ? Number(view.getBigUint64(at, little)) : view.getUint16(at, little);
    const first = at + (big ? 8 : 2);
    const entrySize = big ? 20 : 12;
    const valueOf = (tag: number): number => {
      for (let entry = first; entry < first + entries * entrySize; entry += entrySize) {
        if (view.getUint16(entry, little) !== tag) continue;
        const type = view.getUint16(entry + 2, little);
        const value = entry + (big ? 12 : 8);
        if (type === TYPE_SHORT) return view.getUint16(value, little);
        return type === TYPE_LONG8 ? Number(view.getBigUint64(value, little)) : view.getUint32(value, little);
      }
      return 0;
    };
    const next = first + entries * entrySize;
    // Reading the next offset first proves that the whole directory lies inside the file.
    const nextOffset = offsetAt(next);
    directories.push({ index: directories.length, widthPx: valueOf(TAG_WIDTH), heightPx: valueOf(TAG_HEIGHT), reduced: (valueOf(TAG_NEW_SUBFILE_TYPE) & 1) === 1 });
    at = nextOffset;
  }
  return directories;
}

/** Pages of the document; 1 for a file whose directories cannot be read (the decoder then says what is wrong). */
export function countTiffPages(bytes: Uint8Array): number {
  try {
    return documentPages(readTiffDirectories(bytes)).length;
  } catch {
    return 1;
  }
}

/** The directories that are pages. A file of nothing but reduced copies is taken as it is. */
export function documentPages(directories: readonly TiffDirectory[]): readonly TiffDirectory[] {
  const pages = directories.filter((directory) => !directory.reduced);
  return pages.length > 0 ? pages : directories;
}

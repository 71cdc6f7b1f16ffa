import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { MunimentError } from '#shared/errors.ts';

/** A workbook has some dozen parts. */
const MOST_ENTRIES = 4000;
/** The sheet of a million rows has about a gigabyte. */
const LARGEST_ENTRY_BYTES = 2_000_000_000;
/** Deflate makes text up to a hundred times smaller; only what is made to burst goes further. */
const MOST_TIMES = 250;
const SMALL_BYTES = 20_000_000;

export interface Archive {
  has(name: string): boolean;
  /** The bytes of a part, never more than it says of itself. */
  read(name: string): Promise<Readable>;
  close(): void;
}

const refuse = (detail: string) => new MunimentError('IMPORTS_ARCHIVE_REFUSED', { detail });

/**
 * The parts of a ZIP, read from the disk as they are asked for. Names with path tricks, encrypted parts, and parts that burst
 * (by what they say of themselves and by what really comes out) are refused. Throws IMPORTS_ARCHIVE_REFUSED.
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }, (error, opened) => { if (error) reject(refuse(error.message)); else resolve(opened); });
  });
  const entries = new Map<string, Entry>();
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('error', (error: Error) => { reject(refuse(error.message)); });
      zip.on('end', resolve);
      zip.on('entry', (entry: Entry) => {
        const bursts = entry.uncompressedSize > LARGEST_ENTRY_BYTES || (entry.uncompressedSize > SMALL_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_TIMES);
        if (bursts || entries.size >= MOST_ENTRIES) reject(refuse(`${entry.fileName}: ${entry.uncompressedSize}`));
        else if (entry.isEncrypted()) reject(refuse(`${entry.fileName}: encrypted`));
        else {
          entries.set(entry.fileName, entry);
          zip.readEntry();
        }
      });
      zip.readEntry();
    });
  } catch (error) {
    zip.close();
    throw error;
  }
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw refuse(name);
      return new Promise((resolve, reject) => { zip.openReadStream(entry, (error, stream) => { if (error) reject(refuse(error.message)); else resolve(stream); }); });
    },
    close: () => { zip.close(); },
  };
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openPdf } from '#main/imaging/pdf/open-pdf.ts';
import { loadSharp } from '#main/imaging/load-sharp.ts';

/** A page drawn for the screen. `page` counts from 1. */
export interface DrawnFormPage {
  readonly page: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly png: Buffer;
}

/**
 * PDFs that were made, in a folder that may be emptied at any time: what is only looked at goes after an hour, what was printed after a week.
 * Names are of our making (`preview-<hash>.pdf`, `<uuid>.pdf`).
 */
export interface DocumentShelf {
  /** Where a PDF is to be written before `keep`. Makes room first. */
  draft(name: string): Promise<string>;
  /** A draft that is whole takes its name; answers with its size and hash. */
  keep(name: string): Promise<{ bytes: number; sha256: string }>;
  /** Null when it is gone. */
  read(name: string): Promise<Buffer | null>;
  draw(name: string, pages: { readonly first: number; readonly limit: number; readonly widthPx?: number; readonly dpi?: number }, signal: AbortSignal | undefined): Promise<DrawnFormPage[]>;
}

const PREVIEW_HOURS = 1;
const PRINTED_HOURS = 7 * 24;
const HOUR_MS = 3_600_000;
const MM_PER_INCH = 25.4;

export function createDocumentShelf(folder: string, nowMs: () => number): DocumentShelf {
  const fileOf = (name: string): string => join(folder, `${name}.pdf`);
  return {
    async draft(name) {
      await mkdir(folder, { recursive: true });
      await clear(folder, nowMs());
      return `${fileOf(name)}.part`;
    },
    async keep(name) {
      await rename(`${fileOf(name)}.part`, fileOf(name));
      const bytes = await readFile(fileOf(name));
      return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    read: (name) => readFile(fileOf(name)).catch(() => null),
    async draw(name, { first, limit, widthPx, dpi: wantedDpi }, signal) {
      const pdf = await openPdf(await readFile(fileOf(name)));
      try {
        const sharp = await loadSharp();
        const drawn: DrawnFormPage[] = [];
        for (let page = first; page <= Math.min(pdf.pages, first + limit - 1); page += 1) {
          signal?.throwIfAborted();
          const { rgba, widthPx: width, heightPx: height, dpi } = await pdf.draw(page - 1, wantedDpi);
          const png = await sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha().resize({ width: widthPx ?? width, withoutEnlargement: true }).greyscale().png({ compressionLevel: 6 }).toBuffer();
          drawn.push({ page, widthMm: round(width / dpi), heightMm: round(height / dpi), png });
        }
        return drawn;
      } finally {
        await pdf.close();
      }
    },
  };
}

const round = (inches: number): number => Math.round(inches * MM_PER_INCH * 10) / 10;

async function clear(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const hours = name.startsWith('preview-') || name.endsWith('.part') ? PREVIEW_HOURS : PRINTED_HOURS;
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > hours * HOUR_MS) await rm(file, { force: true });
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { renderSamplePage } from '#main/sample-room/render-sample-page.ts';
import { buildSampleItems } from '#main/sample-room/sample-items.ts';
import { buildSamplePages } from '#main/sample-room/sample-pages.ts';

/** Drawn A4 pages of 300 dpi as JPEG, each askew and with a dark border, `perFolder` in a folder of their own. Answers the folders with their files, in order. */
export async function askewScans(folder: string, pages: number, perFolder: number): Promise<{ readonly folder: string; readonly files: readonly string[] }[]> {
  const drawn = buildSamplePages(5, buildSampleItems(5));
  const folders: { folder: string; files: string[] }[] = [];
  for (let index = 0; index < pages; index += 1) {
    if (index % perFolder === 0) {
      folders.push({ folder: join(folder, String(folders.length + 1).padStart(4, '0')), files: [] });
      mkdirSync(folders.at(-1)!.folder, { recursive: true });
    }
    const file = join(folders.at(-1)!.folder, `${String(index + 1).padStart(5, '0')}.jpg`);
    const sheet = sharp(await renderSamplePage(drawn[index % drawn.length]!)).resize({ width: 2480 });
    writeFileSync(file, await sheet.rotate(0.7 + (index % 5) / 5, { background: '#242424' }).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#242424' }).withMetadata({ density: 300 }).jpeg({ quality: 90 }).toBuffer());
    folders.at(-1)!.files.push(file);
  }
  return folders;
}

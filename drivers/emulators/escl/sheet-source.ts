import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawSheet, type SheetOrder } from './drawn-sheet.ts';

/** Gives the picture of each side that the emulated scanner sees. */
export type SheetSource = (order: SheetOrder) => Promise<Buffer>;

/** JPEGs of a folder by name, over and over; blank sides are drawn. */
export function sheetsFromFolder(folder: string): SheetSource {
  const files = readdirSync(folder).filter((name) => /\.jpe?g$/iu.test(name)).sort();
  if (files.length === 0) throw new Error(`no JPEG in ${folder}`);
  return async (order) => order.blank ? drawSheet(order) : readFileSync(join(folder, files[(order.number - 1) % files.length]!));
}

export const drawnSheets: SheetSource = drawSheet;

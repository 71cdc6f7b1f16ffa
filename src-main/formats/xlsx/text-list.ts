import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Texts by number, however many: those of a small workbook in memory, those of a large one on the disk. */
export interface TextList {
  /** `isCut`: only the beginning of what stood there. */
  add(text: string, isCut?: boolean): void;
  /** Empty where there is none. */
  at(index: number): string;
  isCut(index: number): boolean;
  close(): void;
}

/** Texts of one step to the disk. Cells point at them nearly in order, so the next one is mostly in the same. */
const BLOCK = 1024;
/** Blocks at hand: the words that come again in every row stand in the first of them. */
const AT_HAND = 64;
/** Characters; what is short enough never sees the disk. */
const MOST_IN_MEMORY = 8 * 1024 * 1024;

/** `spillPath`: where the texts go that are too many; the file is gone when the list is closed. */
export function createTextList(spillPath: string, mostInMemory = MOST_IN_MEMORY): TextList {
  const places: { readonly offset: number; readonly length: number }[] = [];
  const atHand = new Map<number, readonly string[]>();
  const cut = new Set<number>();
  let current: string[] = [];
  let held = 0;
  let file: number | null = null;
  let end = 0;

  const spill = (texts: readonly string[]) => {
    file ??= openSync(spillPath, 'w+');
    const bytes = Buffer.from(JSON.stringify(texts));
    writeSync(file, bytes, 0, bytes.length, end);
    places.push({ offset: end, length: bytes.length });
    end += bytes.length;
  };
  const blockAt = (block: number): readonly string[] => {
    const known = atHand.get(block);
    if (known !== undefined) {
      // The one asked for last goes last.
      atHand.delete(block);
      atHand.set(block, known);
      return known;
    }
    const place = places[block];
    if (place === undefined || file === null) return [];
    const bytes = Buffer.alloc(place.length);
    readSync(file, bytes, 0, place.length, place.offset);
    const texts = JSON.parse(bytes.toString('utf8')) as string[];
    atHand.set(block, texts);
    if (atHand.size > AT_HAND) atHand.delete(atHand.keys().next().value!);
    return texts;
  };

  return {
    add(text, isCut = false) {
      if (isCut) cut.add(places.length * BLOCK + current.length);
      // A text of its own: a piece of the file that it was cut from would stay in memory with it.
      current.push(` ${text}`.slice(1));
      held += text.length;
      if (held <= mostInMemory && file === null) return;
      while (current.length >= BLOCK) spill(current.splice(0, BLOCK));
    },
    at(index) {
      const spilt = places.length * BLOCK;
      return (index >= spilt ? current[index - spilt] : blockAt(Math.floor(index / BLOCK))[index % BLOCK]) ?? '';
    },
    isCut: (index) => cut.has(index),
    close() {
      if (file !== null) { closeSync(file); rmSync(spillPath, { force: true }); }
      file = null;
      current = [];
      atHand.clear();
    },
  };
}

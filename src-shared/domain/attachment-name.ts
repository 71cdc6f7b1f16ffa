import { tidyCode } from './archival-code.ts';

/** One way in which a file can be meant: pages of the record with this code, at this place among them where the name says one. */
export interface NamedRecord { readonly code: string; readonly serial: number | null }

/** Characters that stand for `·` in names of files, because some systems cannot hold it. A room may use others. */
export const DOT_SUBSTITUTES: readonly string[] = ['_', '.', '+', '#'];

/** A code has three or four hyphens; a name with more is none. */
const MOST_HYPHENS = 8;

/**
 * 挂接 What a file's place below the folder can mean, the surest first: its whole name is a 档号 (TIFF or PDF of many pages), its name is a
 * 档号 with a running number behind it (DA/T 31-2017), its name continues the folder's, the folder's name is the 档号 and the name ends in
 * the page, or two folders make the 档号 (案卷/件/page). Last, a hyphen may stand where the code has its dot.
 */
export function recordsNamedBy(path: readonly string[], substitutes: readonly string[] = DOT_SUBSTITUTES): NamedRecord[] {
  const stem = (path.at(-1) ?? '').replace(/\.[^.]{1,5}$/u, '');
  const [folder, outer] = [path.at(-2), path.at(-3)];
  const ways: NamedRecord[] = [];
  const add = (code: string, serial: number | null) => {
    for (const spelling of new Set([code, ...substitutes.map((substitute) => code.replaceAll(substitute, '·'))])) addSpelling(ways, spelling, serial);
  };
  const withSerial = /^(.+)[-_ ](\d{1,6})$/u.exec(stem);
  const endsIn = /(?:^|\D)(\d{1,6})$/u.exec(stem)?.[1];
  const page = endsIn === undefined ? null : Number(endsIn);
  add(stem, null);
  if (withSerial !== null) add(withSerial[1]!, Number(withSerial[2]));
  if (folder !== undefined) {
    add(`${folder}-${stem}`, null);
    if (withSerial !== null) add(`${folder}-${withSerial[1]!}`, Number(withSerial[2]));
    add(folder, page);
    if (outer !== undefined) add(`${outer}-${folder}`, page);
  }
  for (const { code, serial } of ways.slice()) {
    const hyphens = [...code.matchAll(/-/gu)].map(({ index }) => index);
    if (code.includes('·') || hyphens.length > MOST_HYPHENS) continue;
    for (const at of hyphens) addSpelling(ways, `${code.slice(0, at)}·${code.slice(at + 1)}`, serial);
  }
  return ways;
}

function addSpelling(ways: NamedRecord[], spelling: string, serial: number | null): void {
  const tidy = tidyCode(spelling);
  if (tidy !== '' && !ways.some((way) => way.code === tidy)) ways.push({ code: tidy, serial });
}

// oxlint-disable-next-line no-control-regex -- names that a screen would show otherwise than they are
const MISLEADING = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd\\]/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Whether a name is one that other systems refuse or that shows as something else than it is; such files are left and said. */
export const isUnsafeName = (name: string): boolean => MISLEADING.test(name) || RESERVED.test(name) || /[. ]$/u.test(name);

import { tidyCode } from './archival-code.ts';

/** One way in which a file can be meant: pages of the record with this code, at this place among them where the name says one. */
export interface NamedRecord { readonly code: string; readonly serial: number | null }

/** Characters that stand for `·` in names of files, because some systems cannot hold it. A room may use others. */
export const DOT_SUBSTITUTES: readonly string[] = ['_', '.'];

/**
 * 挂接 What a file's place below the folder can mean, the surest first: its whole name is a 档号 (TIFF or PDF of many pages), its name is a
 * 档号 with a running number behind it (DA/T 31-2017), its name continues the folder's, or the folder's name is the 档号.
 */
export function recordsNamedBy(path: readonly string[], substitutes: readonly string[] = DOT_SUBSTITUTES): NamedRecord[] {
  const stem = (path.at(-1) ?? '').replace(/\.[^.]{1,5}$/u, '');
  const folder = path.at(-2);
  const ways: NamedRecord[] = [];
  const add = (code: string, serial: number | null) => {
    for (const spelling of new Set([code, ...substitutes.map((substitute) => code.replaceAll(substitute, '·'))])) {
      const tidy = tidyCode(spelling);
      if (tidy !== '' && !ways.some((way) => way.code === tidy)) ways.push({ code: tidy, serial });
    }
  };
  const withSerial = /^(.+)[-_ ](\d{1,6})$/u.exec(stem);
  add(stem, null);
  if (withSerial !== null) add(withSerial[1]!, Number(withSerial[2]));
  if (folder !== undefined) {
    add(`${folder}-${stem}`, null);
    if (withSerial !== null) add(`${folder}-${withSerial[1]!}`, Number(withSerial[2]));
    add(folder, /^\d{1,6}$/u.test(stem) ? Number(stem) : null);
  }
  return ways;
}

// oxlint-disable-next-line no-control-regex -- names that a screen would show otherwise than they are
const MISLEADING = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd\\]/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Whether a name is one that other systems refuse or that shows as something else than it is; such files are left and said. */
export const isUnsafeName = (name: string): boolean => MISLEADING.test(name) || RESERVED.test(name) || /[. ]$/u.test(name);

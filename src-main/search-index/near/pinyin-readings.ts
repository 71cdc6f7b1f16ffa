import { pinyin } from 'pinyin-pro';

const READINGS = new Map<string, readonly string[]>();
/** Words that are read otherwise than their characters alone, and that stand in titles everywhere. */
const WORDS: readonly (readonly [string, string])[] = [['会计', 'kj'], ['重庆', 'cq'], ['银行', 'yh'], ['行业', 'hy'], ['处长', 'cz'], ['局长', 'jz'], ['市长', 'sz'], ['县长', 'xz'], ['校长', 'xz'], ['镇长', 'zz'], ['增长', 'zz'], ['调研', 'dy'], ['调查', 'dc'], ['调动', 'dd'], ['音乐', 'yy'], ['厦门', 'xm'], ['石家庄', 'sjz'], ['下调', 'xt']];
const WORD = new RegExp(WORDS.map(([word]) => word).join('|'), 'gu');
const LETTERS = new Map(WORDS);
const DOT = 0x2e;

/** Every way to read a Chinese character, the usual one first, without tones; empty for any other character. */
export function readingsOf(character: string): readonly string[] {
  let readings = READINGS.get(character);
  if (readings === undefined) {
    // ü is typed as v.
    readings = /\p{Script=Han}/u.test(character) ? [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))] : [];
    READINGS.set(character, readings);
  }
  return readings;
}

/** One letter for each UTF-16 unit of a folded text: the initial of a Chinese character, a letter or figure itself, a dot for the rest. */
export function initialsOf(text: string): string {
  const letters = Buffer.allocUnsafe(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    letters[at] = INITIALS[unit] || (INITIALS[unit] = initialOf(unit));
  }
  for (const match of text.matchAll(WORD)) letters.write(LETTERS.get(match[0])!, match.index, 'latin1');
  return letters.toString('latin1');
}

/** By UTF-16 unit; 0 where it was not asked for yet. */
const INITIALS = new Uint8Array(0x10000);

function initialOf(unit: number): number {
  if (unit < 0x80) return unit === 0x20 ? DOT : unit;
  return readingsOf(String.fromCharCode(unit))[0]?.charCodeAt(0) ?? DOT;
}

const SYLLABLE = /^(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:[aeoiuv]|a[ino]|ang|e[inr]|eng|i[aeun]|ian|iao|iang|ing|iong|ong|ou|u[aeino]|uai|uan|uang|v[en])$/u;
const LONGEST = 6;

/** The ways to cut letters into syllables; the last may be a beginning. `fangx` → [fang, x]. */
export function cutSyllables(letters: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  const cut = (from: number, syllables: readonly string[]): void => {
    if (found.length >= 8) return;
    if (from === letters.length) { found.push([...syllables]); return; }
    for (let length = Math.min(LONGEST, letters.length - from); length >= 1; length--) {
      const piece = letters.slice(from, from + length);
      const isLast = from + length === letters.length;
      if (SYLLABLE.test(piece) || (isLast && /^(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh|[a-z]{2,5})$/u.test(piece))) cut(from + length, [...syllables, piece]);
    }
  };
  cut(0, []);
  return found.filter((syllables) => syllables.some((syllable) => syllable.length > 1));
}

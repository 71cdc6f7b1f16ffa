/**
 * Code 128 (ISO/IEC 15417): the patterns of the symbol characters 0 to 106 as widths of bar, space, bar, space, bar, space in modules;
 * the stop character has a seventh element.
 */
const PATTERNS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 '
  + '312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 '
  + '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 '
  + '121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const START_B = 104;
const START_C = 105;
const CODE_B = 100;
const CODE_C = 99;
const STOP = 106;
const CHECK_MODULUS = 103;
/** Modules of nothing that a reader needs on either side. */
export const CODE128_QUIET_MODULES = 10;

/** Whether every character has a place in code set B: printable ASCII. */
export const fitsCode128 = (text: string): boolean => text !== '' && /^[\x20-\x7e]+$/u.test(text);

/**
 * The modules of a symbol from left to right, true is a bar; without quiet zones. Runs of four digits and more are packed two to a
 * character (code set C). Undefined when the text holds what Code 128 cannot say.
 */
export function encodeCode128(text: string): readonly boolean[] | undefined {
  if (!fitsCode128(text)) return undefined;
  const values = symbolValues(text);
  const check = values.reduce((sum, value, index) => sum + value * Math.max(1, index), 0) % CHECK_MODULUS;
  return [...values, check, STOP].flatMap((value) => [...PATTERNS[value]!].flatMap((width, index) => Array.from({ length: Number(width) }, () => index % 2 === 0)));
}

function symbolValues(text: string): number[] {
  const values: number[] = [];
  let set: 'B' | 'C' | null = null;
  for (let at = 0; at < text.length;) {
    const digits = /^\d*/u.exec(text.slice(at))![0].length;
    // Switching to pairs and back costs a character each way: worth it from four digits at an end, six in the middle.
    const atEnd = at === 0 || at + digits === text.length;
    const packs = set === 'C' ? digits >= 2 : digits >= (atEnd ? 4 : 6) && digits % 2 === 0;
    if (packs) {
      if (set !== 'C') values.push(set === null ? START_C : CODE_C);
      set = 'C';
      values.push(Number(text.slice(at, at + 2)));
      at += 2;
    } else {
      if (set !== 'B') values.push(set === null ? START_B : CODE_B);
      set = 'B';
      values.push(text.charCodeAt(at) - 32);
      at += 1;
    }
  }
  return values;
}

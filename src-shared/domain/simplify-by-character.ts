import type { Simplify } from './search-text.ts';

/** Nothing below the CJK blocks has a simplified form. */
const FIRST_CJK = 0x2e80;

/**
 * A `Simplify` made of any Traditional to Simplified converter by asking it one character at a time and remembering the answer.
 * On whole texts converters look at phrases, and then `乾隆` would not be found by `乾`.
 */
export function simplifyByCharacter(convert: (character: string) => string): Simplify {
  /** By code point: the simplified form, or null where the character stays. */
  const known: (string | null | undefined)[] = [];
  const ask = (code: number): string | null => {
    const character = String.fromCodePoint(code);
    const answer = convert(character);
    return (known[code] = answer === character ? null : answer);
  };
  return (text) => {
    let simplified = '';
    let copied = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at) < FIRST_CJK ? 0 : text.codePointAt(at) ?? 0;
      if (code === 0) continue;
      const remembered = known[code];
      const answer = remembered === undefined ? ask(code) : remembered;
      const units = code > 0xffff ? 2 : 1;
      if (answer !== null) {
        simplified += text.slice(copied, at) + answer;
        copied = at + units;
      }
      at += units - 1;
    }
    // Most texts are simplified already and come back untouched.
    return copied === 0 ? text : simplified + text.slice(copied);
  };
}

import { to } from 'opencc-js/preset/t2cn';

interface Table {
  /** By UTF-16 unit; 0 where the character stays as it is, IN_RARE where `rare` knows. */
  readonly units: Uint16Array;
  /** Characters of two units, or whose simplified form has two. */
  readonly rare: ReadonlyMap<string, string>;
}

const IN_RARE = 1;

let table: Table | undefined;

/** The character table of OpenCC. Its phrases are left out: one character must fold alike whatever stands beside it. */
function readTable(): Table {
  const units = new Uint16Array(0x10000);
  const rare = new Map<string, string>();
  for (const dictionary of to['cn']?.flat() ?? []) {
    const pairs = typeof dictionary === 'string' ? dictionary.split('|').map((pair) => pair.split(' ')) : dictionary;
    for (const [traditional = '', simplified = ''] of pairs) {
      if ([...traditional].length !== 1 || [...simplified].length !== 1) continue;
      if (traditional.length === 1 && simplified.length === 1) units[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
      else {
        units[traditional.charCodeAt(0)] = IN_RARE;
        rare.set(traditional, simplified);
      }
    }
  }
  return { units, rare };
}

/** Traditional to Simplified, character by character. The one function for index and query. */
export function simplifyChinese(text: string): string {
  const { units, rare } = (table ??= readTable());
  let simplified = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const found = units[text.charCodeAt(at)] ?? 0;
    if (found === 0) continue;
    // A first half of a pair stands for many characters: which one, `rare` knows.
    const length = found === IN_RARE && text.charCodeAt(at) >= 0xd800 ? 2 : 1;
    const other = found === IN_RARE ? rare.get(text.slice(at, at + length)) : String.fromCharCode(found);
    if (other === undefined) continue;
    simplified += text.slice(copied, at) + other;
    copied = at + length;
    at += length - 1;
  }
  return copied === 0 ? text : simplified + text.slice(copied);
}

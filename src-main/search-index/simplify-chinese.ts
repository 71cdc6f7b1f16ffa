import { to } from 'opencc-js/preset/t2cn';

interface Table {
  /** By UTF-16 unit; 0 where the character stays as it is. */
  readonly units: Uint16Array;
  /** Characters of two units, or whose simplified form has two. */
  readonly rare: ReadonlyMap<string, string>;
}

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
      else rare.set(traditional, simplified);
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
    const unit = text.charCodeAt(at);
    if (unit < 0x3400) continue;
    const isPair = unit >= 0xd800 && unit <= 0xdbff;
    const other = units[unit] || rare.get(isPair ? text.slice(at, at + 2) : text.charAt(at));
    if (other !== undefined) {
      simplified += text.slice(copied, at) + (typeof other === 'number' ? String.fromCharCode(other) : other);
      copied = at + (isPair ? 2 : 1);
    }
    if (isPair) at += 1;
  }
  return copied === 0 ? text : simplified + text.slice(copied);
}

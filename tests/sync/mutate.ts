/** A change that somebody or something made to a text on its way. */
export interface Mutation { readonly text: string; readonly how: string }

/** mulberry32 */
export function randomOf(seed: number): (below: number) => number {
  let at = seed >>> 0;
  return (below) => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** So many different changes of a text: characters flipped, lost and added, lines lost, doubled and swapped, ends cut off. None leaves it as it was. */
export function* mutations(text: string, count: number, seed: number): Generator<Mutation> {
  const below = randomOf(seed);
  const lines = text.split('\n');
  const withLines = (change: (copy: string[]) => void): string => { const copy = [...lines]; change(copy); return copy.join('\n'); };
  for (let made = 0; made < count;) {
    const at = below(text.length);
    const line = below(lines.length - 1);
    const other = below(lines.length - 1);
    const ways: [string, () => string][] = [
      [`bit ${at}`, () => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << below(7))) + text.slice(at + 1)],
      [`without character ${at}`, () => text.slice(0, at) + text.slice(at + 1)],
      [`a character at ${at}`, () => `${text.slice(0, at)}${'0aA" ,]}'[below(8)]}${text.slice(at)}`],
      [`cut at ${at}`, () => text.slice(0, at)],
      [`without line ${line}`, () => withLines((copy) => copy.splice(line, 1))],
      [`line ${line} twice`, () => withLines((copy) => copy.splice(line, 0, copy[line]!))],
      [`lines ${line} and ${other} swapped`, () => withLines((copy) => { [copy[line], copy[other]] = [copy[other]!, copy[line]!]; })],
      [`zeros from ${at}`, () => `${text.slice(0, at)}${'0'.repeat(Math.min(64, text.length - at))}${text.slice(at + 64)}`],
    ];
    const [how, change] = ways[below(10) < 6 ? below(3) : 3 + below(5)]!;
    const changed = change();
    if (changed === text) continue;
    made += 1;
    yield { text: changed, how };
  }
}

/**
 * Hashes of a chain at doubling distances from its end, newest first, and its first: enough for the other side to find what both hold in one answer, whoever lost what.
 * `at(i)`: hash of the op `i` places before the last; `length`: how many ops.
 */
export function skeletonOf(length: number, at: (back: number) => string): string[] {
  const hashes: string[] = [];
  for (let back = 0; back < length; back = back * 2 + 1) hashes.push(at(back));
  const first = length === 0 ? null : at(length - 1);
  if (first !== null && hashes.at(-1) !== first) hashes.push(first);
  return hashes;
}

/** The newest hash of a skeleton that is held; null where none is: then everything is new. */
export const commonOf = (skeleton: readonly string[], held: ReadonlySet<string>): string | null => skeleton.find((hash) => held.has(hash)) ?? null;

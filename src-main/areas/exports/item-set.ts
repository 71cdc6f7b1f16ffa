/** Items by their row numbers, a bit each: a million of them take an eighth of a megabyte. */
export interface ItemSet {
  add(n: number): void;
  has(n: number): boolean;
}

export function createItemSet(): ItemSet {
  let bits = new Uint8Array(1024);
  return {
    add(n) {
      if (n >> 3 >= bits.length) {
        const more = new Uint8Array(Math.max(bits.length * 2, (n >> 3) + 1));
        more.set(bits);
        bits = more;
      }
      bits[n >> 3] = bits[n >> 3]! | (1 << (n & 7));
    },
    has: (n) => ((bits[n >> 3] ?? 0) & (1 << (n & 7))) !== 0,
  };
}

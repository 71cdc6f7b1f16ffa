/** Passes the bytes of a file on and knows how many they were. */
export function countBytes(): { counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void>; fractionOf(sizeBytes: number): number } {
  let read = 0;
  return {
    async *counted(bytes) {
      read = 0;
      for await (const piece of bytes) {
        read += piece.length;
        yield piece;
      }
    },
    fractionOf: (sizeBytes) => Math.min(1, read / Math.max(1, sizeBytes)),
  };
}

/** Growing pauses between tries: doubles from `firstMs` to `mostMs`. */
export interface Backoff {
  next(): number;
  reset(): void;
}

export function createBackoff(firstMs: number, mostMs: number): Backoff {
  let delayMs = firstMs;
  return {
    next: () => {
      const current = delayMs;
      delayMs = Math.min(mostMs, delayMs * 2);
      return current;
    },
    reset: () => { delayMs = firstMs; },
  };
}

const listeners = new Set<() => void>();

/** Opens the command palette from anywhere in the shell. */
export function openPalette(): void {
  for (const listener of listeners) listener();
}

export function onPaletteRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

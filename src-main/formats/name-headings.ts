/** Headings by which columns can be told apart: trimmed, an empty one named after its column (`#3`), a repeated one with its column behind it (`题名 #5`). */
export function nameHeadings(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const text = cell.trim();
    const heading = text === '' ? `#${index + 1}` : taken.has(text) ? `${text} #${index + 1}` : text;
    taken.add(heading);
    return heading;
  });
}

const PREFIX = 'muniment:sep:';

/** What a separator sheet says to the scanner. `name` is an item's id or 档号; empty for a sheet that only says where something new begins. */
export const separatorCode = (name: string): string => `${PREFIX}${name}`;

/** What stands on one page that was scanned as a separator. */
export interface SeparatorSheet {
  /** Every name on it, each once: an item's id or 档号. None: a sheet without a name. */
  readonly names: readonly string[];
}

/**
 * Whether the codes of one page make it a separator; null for any other page, whatever labels stick on it. On a sheet without a name
 * another code beside it is the name: one sheet and an item's own label make a separator for it.
 */
export function readSeparator(codes: readonly string[]): SeparatorSheet | null {
  const tidy = codes.map((code) => code.normalize('NFKC').trim());
  const marks = tidy.filter((code) => code.toLowerCase().startsWith(PREFIX)).map((code) => code.slice(PREFIX.length).trim());
  if (marks.length === 0) return null;
  const named = marks.filter((name) => name !== '');
  const beside = tidy.filter((code) => code !== '' && !code.toLowerCase().startsWith(PREFIX)).map((code) => code.replace(/^muniment:item:/iu, ''));
  return { names: [...new Set(named.length > 0 ? named : beside)] };
}

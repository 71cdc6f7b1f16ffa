/** A catalogue of words: texts, nested by key. */
export interface Words { readonly [key: string]: string | Words }

/** A language's files, by `<file>#<exported name>`. */
export type Language = Readonly<Record<string, Words>>;

/** Every text of a catalogue by its dotted key. */
export function flattenWords(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flattenWords(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].map((name) => name.replace(/[\s{}]|,.*$/g, '')).sort().join(' ');
/** English has two plural forms where Chinese has one; i18next marks them by suffix. */
const singular = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** Two languages say the same things: same files, same keys, same placeholders, and nothing is left empty. */
export function languagesAgree(first: Language, second: Language): string[] {
  const found: string[] = [];
  for (const file of new Set([...Object.keys(first), ...Object.keys(second)])) {
    const [a, b] = [first[file], second[file]];
    if (!a || !b) {
      found.push(`${file}: only in the ${a ? 'first' : 'second'} language`);
      continue;
    }
    const [left, right] = [flattenWords(a), flattenWords(b)];
    const [leftKeys, rightKeys] = [new Set([...left.keys()].map(singular)), new Set([...right.keys()].map(singular))];
    for (const key of leftKeys) if (!rightKeys.has(key)) found.push(`${file}: ${key} only in the first language`);
    for (const key of rightKeys) if (!leftKeys.has(key)) found.push(`${file}: ${key} only in the second language`);
    for (const [key, text] of left) {
      const other = right.get(key);
      if (other !== undefined && placeholders(text) !== placeholders(other)) found.push(`${file}: ${key} has placeholders "${placeholders(text)}" and "${placeholders(other)}"`);
    }
    for (const [key, text] of [...left, ...right]) if (text.trim() === '') found.push(`${file}: ${key} is empty`);
  }
  return found;
}

/** Every error has its words (what happened, what to do), and no words are left over from an error that is gone. */
export function errorsHaveWords(errors: Readonly<Record<string, { readonly severity: string }>>, words: Readonly<Record<string, { readonly what?: string; readonly action?: string }>>): string[] {
  return [
    ...Object.keys(errors).filter((code) => !words[code]).map((code) => `${code}: no words`),
    ...Object.keys(words).filter((code) => !errors[code]).map((code) => `${code}: words without an error`),
    ...Object.entries(words).filter(([, text]) => !text.what?.trim() || !text.action?.trim()).map(([code]) => `${code}: must say what happened and what to do`),
    ...Object.keys(errors).filter((code) => !/^[A-Z]+(_[A-Z0-9]+)+$/.test(code)).map((code) => `${code}: is not AREA_REASON`),
    ...Object.entries(errors).filter(([, error]) => !['notice', 'warning', 'critical'].includes(error.severity)).map(([code]) => `${code}: unknown severity`),
  ];
}

/** Puts `data` into the `{{name}}` placeholders of a sentence. Lists are joined with commas; a placeholder without a value shows `…`, one that stands alone in brackets goes with them. */
export function fillWords(sentence: string, data: Readonly<Record<string, unknown>>): string {
  return sentence.replaceAll(/ ?[（(]\{\{(\w+)\}\}[)）]/gu, (whole, name: string) => (data[name] === undefined || data[name] === null || data[name] === '' ? '' : whole)).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined || value === null) return '…';
    return Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  });
}

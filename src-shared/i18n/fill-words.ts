/** Puts `data` into the `{{name}}` placeholders of a sentence. Lists are joined with commas; a placeholder without a value shows `…`. */
export function fillWords(sentence: string, data: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined || value === null) return '…';
    return Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  });
}

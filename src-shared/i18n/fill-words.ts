/**
 * Puts `data` into the `{{name}}` placeholders of a sentence. Lists are joined, names in both languages picked by `language`; a placeholder without a value shows `…`,
 * one that stands alone in brackets goes with them.
 */
export function fillWords(sentence: string, data: Readonly<Record<string, unknown>>, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const say = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(say).join(', ');
    if (typeof value !== 'object' || value === null) return String(value as string | number | boolean);
    const { zh, en } = value as { readonly zh?: unknown; readonly en?: unknown };
    return typeof zh === 'string' && typeof en === 'string' ? (language === 'en' ? en : zh) : JSON.stringify(value);
  };
  return sentence.replaceAll(/ ?[（(]\{\{(\w+)\}\}[)）]/gu, (whole, name: string) => (data[name] === undefined || data[name] === null || data[name] === '' ? '' : whole)).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = data[name];
    return value === undefined || value === null ? '…' : say(value);
  });
}

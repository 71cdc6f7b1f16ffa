import { DICTIONARIES } from '#shared/presets/dictionaries.ts';

/** A code as the paper says it. */
export function spokenWord(dictionary: 'classification' | 'openStatus', code: string, language: 'zh-CN' | 'en'): string {
  const entry = DICTIONARIES[dictionary].entries.find((each) => each.code === code);
  return entry === undefined ? code : language === 'en' ? entry.en : entry.zh;
}

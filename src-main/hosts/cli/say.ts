import { systemLanguage } from '../system-language.ts';

/** Words for people, in the language of the system, as the summaries of the commands are. */
export const say = (zh: string, en: string): string => (systemLanguage() === 'zh-CN' ? zh : en);

/** Counts with what they count, those that are none left out: `导入 12 条，跳过 3 行`; the first always stands. */
export const sayCounts = (...counts: readonly (readonly [n: number, zh: string, en: string])[]): string =>
  counts.filter(([n], at) => at === 0 || n > 0).map(([n, zh, en]) => say(zh, en).replace('{{n}}', String(n))).join(say('，', ', '));

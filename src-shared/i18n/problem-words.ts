import { messages } from './messages.ts';

interface Problem { readonly field: string; readonly heading: string; readonly problem: string; readonly value: string }

const inWords = (words: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(words, key) ? words[key] ?? key : key);

/** What is wrong with a row of a file, as a person reads it: `责任者：文字太长（…）；年度：必填`. A field without a word of ours goes by its heading. */
export function problemWords(language: keyof typeof messages, problems: readonly Problem[]): string {
  const { fields, problems: words } = messages[language].item;
  const colon = language === 'zh-CN' ? '：' : ': ';
  return problems.map(({ field, heading, problem, value }) => {
    const name = Object.hasOwn(fields, field) ? inWords(fields, field) : heading === '' ? field : heading;
    return `${name === '' ? '' : name + colon}${inWords(words, problem)}${value === '' ? '' : language === 'zh-CN' ? `（${value}）` : ` (${value})`}`;
  }).join(language === 'zh-CN' ? '；' : '; ');
}

import { terminalLanguage } from '#shared/i18n/terminal-language.ts';

/** The language of the terminal that this process was started in. */
export const systemLanguage = (): 'zh-CN' | 'en' => terminalLanguage(process.env);

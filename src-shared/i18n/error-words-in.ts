import type { ErrorCode } from '../errors.ts';
import { errorWords as english } from './en/errors.ts';
import type { ErrorWords } from './error-words.ts';
import { fillWords } from './fill-words.ts';
import { errorWords as chinese } from './zh-CN/errors.ts';

/** What an error says, for a file that somebody reads elsewhere: what happened and what to do. */
export function errorWordsIn(language: 'zh-CN' | 'en', code: ErrorCode, data: Readonly<Record<string, unknown>>): string {
  const { what, action }: ErrorWords = (language === 'en' ? english : chinese)[code];
  return [what, action].map((sentence) => fillWords(sentence, data)).join(language === 'en' ? ' ' : '');
}

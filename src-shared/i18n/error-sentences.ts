import type { ErrorCode } from '../errors.ts';
import { errorWords as english } from './en/errors.ts';
import type { ErrorWords } from './error-words.ts';
import { fillWords } from './fill-words.ts';
import { errorWords as chinese } from './zh-CN/errors.ts';

/** An error in full, for who has no screen: what happened, what was kept, what to do. */
export function errorSentences(language: 'zh-CN' | 'en', code: ErrorCode, data: Readonly<Record<string, unknown>>): string {
  const words: ErrorWords = (language === 'en' ? english : chinese)[code];
  return [words.what, words.kept, words.action].filter((sentence) => sentence !== undefined).map((sentence) => fillWords(sentence, data, language)).join(language === 'en' ? ' ' : '');
}

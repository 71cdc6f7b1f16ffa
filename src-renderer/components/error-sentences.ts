import { currentLanguage } from '../app/i18n.ts';
import { fillWords } from '#shared/i18n/fill-words.ts';
import { errorWords as enErrorWords } from '#shared/i18n/en/errors.ts';
import { errorWords as zhErrorWords } from '#shared/i18n/zh-CN/errors.ts';
import { MunimentError, type ErrorCode } from '#shared/errors.ts';

/** Every call of the core rejects with a MunimentError; anything else is a fault of the page itself. The words of an error in the language of the screen, placeholders filled. `kept` is empty where nothing was under way. */
export function errorSentences(error: unknown): { readonly code: ErrorCode; readonly what: string; readonly kept: string; readonly action: string } {
  const { code, data } = error instanceof MunimentError ? error : new MunimentError('HOST_FAULT', { incident: error instanceof Error ? error.name : typeof error });
  const language = currentLanguage() === 'en' ? 'en' : 'zh-CN';
  const words = (language === 'en' ? enErrorWords : zhErrorWords)[code];
  const fill = (sentence: string): string => fillWords(sentence, data, language);
  return { code, what: fill(words.what), kept: words.kept === undefined ? '' : fill(words.kept), action: fill(words.action) };
}

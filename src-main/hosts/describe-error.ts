import { MunimentError } from '#shared/errors.ts';
import { errorWords as english } from '#shared/i18n/en/errors.ts';
import { errorWords as chinese } from '#shared/i18n/zh-CN/errors.ts';
import { fillWords } from '#shared/i18n/fill-words.ts';
import type { ErrorWords } from '#shared/i18n/error-words.ts';

/** An error in words for a terminal: what happened, what was kept, what to do. */
export function describeError(error: unknown, language: 'zh-CN' | 'en'): { code: string; message: string } {
  if (!(error instanceof MunimentError)) return { code: 'HOST_FAULT', message: error instanceof Error ? error.message : String(error) };
  const words: ErrorWords = (language === 'en' ? english : chinese)[error.code];
  const sentences = [words.what, words.kept, words.action].filter((sentence) => sentence !== undefined);
  return { code: error.code, message: sentences.map((sentence) => fillWords(sentence, error.data, language)).join(language === 'en' ? ' ' : '') };
}

import { MunimentError } from '#shared/errors.ts';
import { errorSentences } from '#shared/i18n/error-sentences.ts';

/** An error in words for a terminal: what happened, what was kept, what to do. */
export function describeError(error: unknown, language: 'zh-CN' | 'en'): { code: string; message: string } {
  if (!(error instanceof MunimentError)) return { code: 'HOST_FAULT', message: error instanceof Error ? error.message : String(error) };
  return { code: error.code, message: errorSentences(language, error.code, error.data) };
}

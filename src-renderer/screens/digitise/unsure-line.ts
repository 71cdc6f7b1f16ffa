import type { TextLine } from '#shared/contract/digitisation.ts';

/** Below this the program reads about every tenth character of old print wrongly: worth a look. */
const SURE_FROM_PCT = 85;

export function isUnsure({ confidencePct }: Pick<TextLine, 'confidencePct'>): boolean {
  return confidencePct < SURE_FROM_PCT;
}

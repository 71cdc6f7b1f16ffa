import { isErrorCode, MunimentError, type ErrorCode } from '#shared/errors.ts';

/** Why one page cannot be worked on; null when the reason concerns more than it (a full disk, a lost room). */
export function planProblem(error: unknown): ErrorCode | null {
  if (error instanceof MunimentError) return isErrorCode(error.code) && /^(DIGITISATION|IMAGES)_/.test(error.code) ? error.code : null;
  if (!(error instanceof Error) || error.name === 'AbortError') return null;
  return /missing|ENOENT/u.test(error.message) ? 'IMAGES_ORIGINAL_MISSING' : 'IMAGES_PICTURE_UNUSABLE';
}

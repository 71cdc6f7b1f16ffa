import type { FastifyError } from 'fastify';
import { MunimentError, type ErrorCode, type ErrorData } from '#shared/errors.ts';
import { errorSentences } from '#shared/i18n/error-sentences.ts';

/** What a request that failed is answered with. `message` is for who reads it in a terminal; programs go by the code. */
export interface Problem {
  readonly status: number;
  readonly body: { readonly code: ErrorCode; readonly data: ErrorData; readonly message: string };
  readonly retryAfterS?: number;
}

/** Codes that say more than "this request is wrong" (400). */
const STATUS: Partial<Record<ErrorCode, number>> = {
  PEOPLE_NOT_SIGNED_IN: 401, PEOPLE_SESSION_ENDED: 401, PEOPLE_SIGN_IN_REFUSED: 401, PEOPLE_NOT_ALLOWED: 403, OFFICE_PASSWORD_ONE_TIME: 403,
  OFFICE_UNKNOWN_ADDRESS: 404, OFFICE_BODY_TOO_LARGE: 413, OFFICE_NOT_JSON: 415, HOST_INVALID_INPUT: 422, PEOPLE_SIGN_IN_PAUSED: 429, HOST_RATE_LIMITED: 429,
  HOST_FAULT: 500, OFFICE_DATABASE_GONE: 503, OFFICE_DATABASE_BUSY: 503,
};
const RETRY_AFTER_S = 5;

/** Anything that is not one of ours is a fault: the caller gets a number to name, the log gets the rest. */
export function describeProblem(error: unknown, language: 'zh-CN' | 'en', incident: string): Problem {
  const { code, data } = ours(error) ?? new MunimentError('HOST_FAULT', { incident });
  const status = STATUS[code] ?? 400;
  const seconds = typeof data['seconds'] === 'number' ? data['seconds'] : RETRY_AFTER_S;
  return { status, body: { code, data, message: errorSentences(language, code, data) }, ...((status === 429 || status === 503) && { retryAfterS: seconds }) };
}

function ours(error: unknown): MunimentError | undefined {
  if (error instanceof MunimentError) return error;
  const { code, statusCode } = error as FastifyError;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new MunimentError('OFFICE_BODY_TOO_LARGE', { limit: (error as { limit?: number }).limit ?? null }, { cause: error });
  // Fastify's other complaints of a body: not JSON by its name, not JSON inside, empty, or with keys that would poison a prototype.
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? new MunimentError('OFFICE_NOT_JSON', {}, { cause: error }) : undefined;
}

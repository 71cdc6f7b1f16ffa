import { ORPCError } from '@orpc/server';
import { MunimentError } from '#shared/errors.ts';
import { databaseError } from '#main/db/open/open-database.ts';
import { fileError } from '#main/blobs/blob-store.ts';
import type { IdSource } from '#main/platform/ids.ts';
import type { Logger } from '#main/platform/logger.ts';

interface Issue { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] }

/** Whatever escaped a call becomes an error with a stable code; what we did not expect is logged under an incident number and says nothing else. */
export function toDoorError(thrown: unknown, call: string, logger: Logger, ids: IdSource): ORPCError<string, unknown> {
  const error = fileError(databaseError(thrown));
  if (error instanceof MunimentError) return new ORPCError(error.code, { status: 400, message: error.code, data: error.data });
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST') return new ORPCError('HOST_INVALID_INPUT', { status: 400, data: { issues: describeIssues(error.data) } });
    if (error.code === 'NOT_FOUND') return new ORPCError('HOST_UNKNOWN_CALL', { status: 404, data: { call } });
    if (error.code === 'INTERNAL_SERVER_ERROR' && error.message.startsWith('Output validation')) {
      logger.error('an answer broke the contract', { call, issues: describeIssues(error.cause) });
      return new ORPCError('HOST_INVALID_OUTPUT', { status: 500, data: { call } });
    }
  }
  const incident = ids.uuid().slice(-8);
  logger.error('unexpected error in a call', { call, incident, error });
  return new ORPCError('HOST_FAULT', { status: 500, data: { incident } });
}

/** `fields.title: too short; limit: not a number` */
function describeIssues(data: unknown): string {
  if (data === null || typeof data !== 'object' || !('issues' in data) || !Array.isArray(data.issues)) return '?';
  return (data.issues as Issue[]).slice(0, 5).map((issue) => {
    const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  }).join('; ');
}

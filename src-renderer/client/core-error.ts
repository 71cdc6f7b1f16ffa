import { ValidationError } from '@orpc/contract';
import { ORPCError } from '@orpc/client';
import { isErrorCode, MunimentError, type ErrorData } from '#shared/errors.ts';

/** Whatever a call threw as our one error type. An answer with a code that we do not know is a fault. */
export function toMunimentError(error: unknown): MunimentError {
  if (error instanceof MunimentError) return error;
  if (error instanceof ORPCError) {
    if (isErrorCode(error.code)) return new MunimentError(error.code, plainData(error.data), { cause: error });
    if (error.code === 'BAD_REQUEST') return new MunimentError('HOST_INVALID_INPUT', { issues: issuesOf(error.data) }, { cause: error });
    if (error.code === 'NOT_FOUND') return new MunimentError('HOST_UNKNOWN_CALL', { call: error.message }, { cause: error });
    return new MunimentError('HOST_FAULT', { incident: error.code }, { cause: error });
  }
  if (error instanceof ValidationError) return new MunimentError('HOST_INVALID_OUTPUT', { call: error.issues.map(issueText).join('; ') }, { cause: error });
  return new MunimentError('HOST_FAULT', { incident: error instanceof Error ? error.name : 'unknown' }, { cause: error });
}

function plainData(data: unknown): ErrorData {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as ErrorData) : {};
}

interface Issue { readonly message: string; readonly path?: readonly unknown[] | undefined }

function issuesOf(data: unknown): string {
  const issues = typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues) ? (data.issues as Issue[]) : [];
  return issues.map(issueText).join('; ');
}

function issueText(issue: { readonly message: string; readonly path?: readonly unknown[] | undefined }): string {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part))).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

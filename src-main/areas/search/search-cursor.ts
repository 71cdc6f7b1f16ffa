import { MunimentError } from '#shared/errors.ts';
import type { HitKey } from './hit-order-store.ts';

/** Where the next page of results begins: the stage, the last key of it, and the count of the first page, which is not made again. */
export type SearchPosition = { readonly count: number; readonly capped: boolean } & (
  | { readonly stage: 'code'; readonly key: string | null }
  | { readonly stage: 'alias' | 'fields' | 'pages'; readonly key: number }
  | { readonly stage: 'ordered'; readonly key: HitKey });

export const writeSearchCursor = ({ stage, key, count, capped }: SearchPosition): string => Buffer.from(JSON.stringify([stage, key, count, capped])).toString('base64url');

/** Throws SEARCH_CURSOR_INVALID. */
export function readSearchCursor(cursor: string): SearchPosition {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new MunimentError('SEARCH_CURSOR_INVALID');
  }
  const [stage, key, count, capped] = Array.isArray(read) ? (read as unknown[]) : [];
  if (typeof count === 'number' && typeof capped === 'boolean') {
    if (stage === 'code' && (key === null || typeof key === 'string')) return { stage, key, count, capped };
    if ((stage === 'alias' || stage === 'fields' || stage === 'pages') && typeof key === 'number') return { stage, key, count, capped };
    if (stage === 'ordered' && Array.isArray(key) && key.length <= 4 && key.every(isKeyPart)) return { stage, key, count, capped };
  }
  throw new MunimentError('SEARCH_CURSOR_INVALID');
}

const isKeyPart = (part: unknown): part is string | number | null => part === null || typeof part === 'string' || typeof part === 'number';

import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findLines } from './find-lines.ts';

/** Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function listLines(context: AreaContext, { cursor, limit, ...filter }: CallInput<'deliveries', 'listLines'>): CallAnswer<'deliveries', 'listLines'> {
  const { lines, next } = findLines(context, filter, cursor, limit);
  return { rows: lines, nextCursor: next };
}

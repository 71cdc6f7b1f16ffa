import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findSource, type SourceRecord } from './sources-store.ts';

/** Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function requireSource(context: AreaContext, sourceId: string): SourceRecord {
  const source = findSource(context.db, sourceId);
  if (!source) throw new MunimentError('DELIVERIES_SOURCE_NOT_FOUND');
  return source;
}

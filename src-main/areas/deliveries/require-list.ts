import { MunimentError } from '#shared/errors.ts';
import type { ExpectedList } from '#shared/presets/delivery-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import { requireSource } from './require-source.ts';
import type { SourceRecord } from './sources-store.ts';

/** A list of a source, and the rank of what stands on it. Throws DELIVERIES_SOURCE_NOT_FOUND, DELIVERIES_LIST_NOT_FOUND. */
export function requireList(context: AreaContext, sourceId: string, listKey: string): { readonly source: SourceRecord; readonly list: ExpectedList; readonly rank: number } {
  const source = requireSource(context, sourceId);
  const list = source.settings.expected.find((each) => each.listKey === listKey);
  if (list === undefined) throw new MunimentError('DELIVERIES_LIST_NOT_FOUND');
  const type = source.settings.types.find((each) => each.listKey === listKey);
  return { source, list, rank: rankOf(type?.classification ?? 'internal') };
}

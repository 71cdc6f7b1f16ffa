import type { PageSet } from '#shared/contract/images.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectItemsOfVolume, type FindingsOf } from './page-findings-store.ts';

/** What is asked for, as the store takes it. */
export function findingsOf(context: AreaContext, of: PageSet | null | undefined): FindingsOf {
  if (of === null || of === undefined) return { kind: 'all', ids: '[]' };
  if (of.kind === 'pages') return { kind: 'pages', ids: JSON.stringify(of.pageIds) };
  return { kind: 'items', ids: JSON.stringify(of.kind === 'items' ? of.itemIds : selectItemsOfVolume(context.db, of.volumeId, clearanceRank(context.actor))) };
}

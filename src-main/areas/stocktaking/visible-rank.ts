import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';

/** The highest 密级 of items that the actor sees here; -1 where they see no items at all. */
export const visibleRank = (context: AreaContext): number => (context.can('catalogue.view') ? clearanceRank(context.actor) : -1);

import type { ImageWork } from '#shared/contract/images.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { countStates, selectRefused, type WorkRecord } from './image-works-store.ts';

const NAMED = 50;

/** A work as somebody sees it: what is above their clearance is not even counted. */
export function viewWork({ db, actor }: AreaContext, { n, ...work }: WorkRecord): ImageWork {
  const rank = clearanceRank(actor);
  const { planned = 0, changed = 0, same = 0, refused = 0, undone = 0, kept = 0 } = countStates(db, n, rank);
  return { ...work, counts: { planned, changed, same, refused, undone, kept }, refused: selectRefused(db, n, rank, NAMED) } as ImageWork;
}

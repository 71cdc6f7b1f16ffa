import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import type { AreaContext } from '#main/areas/area-context.ts';

/** What the actor may see, as the number that rows carry: 0 public … 4 top secret. */
export const clearanceRank = (context: AreaContext): number => CLASSIFICATION_LEVELS.indexOf(context.actor.clearance);

import type { AreaContext } from '#main/areas/area-context.ts';
import { isDoubtOpen } from './clock-incidents-store.ts';

/** Whether deadlines that are reckoned now hang on a clock that nobody has vouched for since it was set back. */
export const isClockDoubtful = (context: AreaContext): boolean => isDoubtOpen(context.db);

import { END_OF_DAY_MINUTE } from '#shared/domain/deadline.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay, wallClock } from '#main/platform/local-time.ts';

/** The instant at which the local day ends: what is due at it is due today. */
export const endOfToday = ({ clock }: AreaContext): string => wallClock.instantOf(localDay(clock.nowMs()), END_OF_DAY_MINUTE);

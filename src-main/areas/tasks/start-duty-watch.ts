import type { AreaContext } from '#main/areas/area-context.ts';
import { noticeDuties } from './notice-duties.ts';

const LOOK_EVERY_MS = 5 * 60_000;

/** Looks at once and every few minutes whether a new day has brought duties. */
export function startDutyWatch(context: AreaContext): () => void {
  const look = (): void => {
    try {
      noticeDuties(context);
    } catch (error) {
      context.logger.error('periodic duties could not be looked at', { error });
    }
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

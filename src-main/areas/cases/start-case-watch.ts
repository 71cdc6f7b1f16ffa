import type { AreaContext } from '#main/areas/area-context.ts';
import { selectCasesToWarn, selectCasesWavedAway, selectDossiersToShelve, selectEndings } from './cases-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { noticeEndings } from './notice-endings.ts';

const LOOK_EVERY_MS = 5 * 60_000;

/**
 * Looks at once and every few minutes for stages that come near their end, dossiers that found their place and contracts that run out. It goes by what stands in the room, so
 * a machine that slept for a week notices everything on waking, once.
 */
export function startCaseWatch(context: AreaContext): () => void {
  const look = (): void => {
    try {
      noticeDeadlines(context);
    } catch (error) {
      context.logger.error('deadlines of cases could not be looked at', { error });
    }
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Brings the tasks of every case that time alone has changed into line. */
export function noticeDeadlines(context: AreaContext): void {
  const caseIds = new Set([...selectCasesToWarn(context.db, context.clock.nowIso()), ...selectCasesWavedAway(context.db), ...selectDossiersToShelve(context.db)]);
  const endings = selectEndings(context.db, localDay(context.clock.nowMs()));
  if (caseIds.size === 0 && endings.length === 0) return;
  // A transaction without ops is not kept, so looking costs nothing where nothing changed.
  context.write((tx) => {
    for (const caseId of caseIds) syncCaseTasks(context, tx, caseId);
    noticeEndings(context, tx, endings);
  }, { local: true });
}

import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countOpenCases, selectVersions, type ProcessRecord } from './processes-store.ts';

type View = CallAnswer<'cases', 'saveProcess'>;

/** A process as screens see it: what it asks for today, and what it will ask for from a day on. */
export function viewProcess(context: AreaContext, process: ProcessRecord): View {
  const today = localDay(context.clock.nowMs());
  const coming = selectVersions(context.db, process.processId).filter(({ effectiveFrom }) => effectiveFrom > today).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))[0];
  return { ...process, processId: process.processId as View['processId'], openCases: countOpenCases(context.db, process.processId), coming: coming === undefined ? null : { effectiveFrom: coming.effectiveFrom, settings: coming.settings } };
}

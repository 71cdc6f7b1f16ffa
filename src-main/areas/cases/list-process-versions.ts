import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countCasesByVersion, selectVersions } from './processes-store.ts';

/** The newest first. */
export function listProcessVersions(context: AreaContext, { processId }: CallInput<'cases', 'listProcessVersions'>): CallAnswer<'cases', 'listProcessVersions'> {
  const cases = countCasesByVersion(context.db, processId);
  return selectVersions(context.db, processId).map(({ settings: { stages }, ...row }) => ({ ...row, stages: stages.length, papers: stages.flatMap(({ papers }) => papers).length, cases: cases.get(row.version) ?? 0 }));
}

import { findProcessProblems } from '#shared/domain/process-problems.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { dropComing, findProcess, insertVersion, selectVersions, writeProcess } from './processes-store.ts';
import { viewProcess } from './view-process.ts';

/**
 * What is saved holds for cases that are opened from a day on, today unless another is said; those that run go on by what they began with. A new process holds at once.
 * Throws CASES_PROCESS_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_PROCESS_WRONG, CASES_EFFECTIVE_IN_PAST.
 */
export function saveProcess(context: AreaContext, input: CallInput<'cases', 'saveProcess'>): CallAnswer<'cases', 'saveProcess'> {
  return context.write((tx) => {
    const { db, clock, actor } = context;
    const today = localDay(clock.nowMs());
    const before = input.processId == null ? null : findProcess(db, input.processId, today);
    if (before === undefined) throw new MunimentError('CASES_PROCESS_NOT_FOUND');
    if (before !== null && before.version !== input.version) throw new MunimentError('CASES_CHANGED_MEANWHILE', { version: before.version });
    const [problem] = findProcessProblems(input.settings);
    if (problem !== undefined) throw new MunimentError('CASES_PROCESS_WRONG', { stage: problem.stage ?? 0, problem: problem.problem });
    const effectiveFrom = before === null ? '' : (input.effectiveFrom ?? today);
    if (before !== null && effectiveFrom < today) throw new MunimentError('CASES_EFFECTIVE_IN_PAST', { day: effectiveFrom });
    const processId = before?.processId ?? context.ids.uuid();
    const version = (before?.version ?? 0) + 1;
    const settings = input.settings as never;
    writeProcess(db, { processId, presetId: before === null ? (input.presetId ?? null) : before.presetId, retired: input.retired, version });
    // Taking a process out of use, or back into it, changes nothing of what it asks for.
    const asksNow = before === null ? null : JSON.stringify(selectVersions(db, processId).find((each) => each.version === before.settingsVersion)!.settings);
    if (asksNow !== JSON.stringify(input.settings) || effectiveFrom > today) {
      dropComing(db, processId, effectiveFrom === '' ? today : effectiveFrom);
      insertVersion(db, processId, { version, settings, effectiveFrom, savedAt: clock.nowIso(), savedBy: actor.name });
    }
    tx.record({ class: 'R', kind: before === null ? 'process.create' : 'process.update', entity: 'process', eid: processId, body: { settings: input.settings as unknown as Json, effectiveFrom, retired: input.retired, presetId: input.presetId ?? null } });
    tx.publish({ name: 'cases.processChanged', payload: { processIds: [processId] } });
    return viewProcess(context, findProcess(db, processId, today)!);
  });
}

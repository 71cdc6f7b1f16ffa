import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#main/oplog/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findProcess, writeProcess, type ProcessRecord } from './cases-store.ts';
import { viewProcess } from './view-process.ts';

/** Throws CASES_PROCESS_NOT_FOUND, CASES_CHANGED_MEANWHILE. */
export function saveProcess(context: AreaContext, input: CallInput<'cases', 'saveProcess'>): CallAnswer<'cases', 'saveProcess'> {
  return context.write((tx) => {
    const before = input.processId == null ? null : findProcess(context.db, input.processId);
    if (before === undefined) throw new MunimentError('CASES_PROCESS_NOT_FOUND');
    if (before !== null && before.version !== input.version) throw new MunimentError('CASES_CHANGED_MEANWHILE', { version: before.version });
    const process: ProcessRecord = { processId: before?.processId ?? context.ids.uuid(), presetId: before === null ? (input.presetId ?? null) : before.presetId, settings: input.settings, retired: input.retired, version: (before?.version ?? 0) + 1 };
    writeProcess(context.db, process);
    const facts = { settings: process.settings, retired: process.retired } as unknown as Record<string, Json>;
    tx.record({ class: 'R', kind: before === null ? 'process.create' : 'process.update', entity: 'process', eid: process.processId, body: { ...facts, presetId: process.presetId } });
    tx.publish({ name: 'cases.processChanged', payload: { processIds: [process.processId] } });
    return viewProcess(context, process);
  });
}

import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { syncCaseTasks } from '#main/areas/cases/case-tasks.ts';
import { findCaseByNumber, selectStages } from '#main/areas/cases/cases-store.ts';
import { movePaper } from '#main/areas/cases/move-papers.ts';
import { selectPapers } from '#main/areas/cases/papers-store.ts';
import { selectProcesses } from '#main/areas/cases/processes-store.ts';
import type { DeliveredRecord } from '#main/formats/deliveries/delivery-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import { agreedText } from './agreed-fields.ts';

/** Where it was agreed which paper of which case the records of a type are: the case has it then, in the caller's transaction. A case that waits for none of the kind is left as it is. */
export function addAsPaper(context: AreaContext, tx: WriteTx, type: DeliveryType, record: DeliveredRecord, itemId: string, pageCount: number): void {
  const { process } = type;
  const caseNumber = agreedText(type, record, 'caseNumber');
  if (process === null || process.paperKey === null || caseNumber === '') return;
  const { db, clock, actor } = context;
  const owner = selectProcesses(db, localDay(clock.nowMs())).find(({ presetId, retired }) => presetId === process.presetId && !retired);
  const found = owner && findCaseByNumber(db, owner.processId, caseNumber);
  if (found === undefined || (found.state !== 'open' && found.state !== 'ended')) return;
  const stage = selectStages(db, found.caseId).find(({ settings }) => settings.stageKey === process.stageKey);
  const paper = selectPapers(db, found.caseId).find(({ paperKey, position, state }) => paperKey === process.paperKey && position === stage?.position && (state === 'expected' || state === 'notNeeded'));
  if (paper === undefined || stage?.beganAt == null) return;
  const lateReason = agreedText(type, record, 'lateReason').slice(0, 500);
  movePaper(context, tx, paper, { state: 'added', itemId, pageCount, addedAt: clock.nowIso(), addedBy: actor.name, lateReason, note: '' }, { itemId, pageCount, lateReason });
  syncCaseTasks(context, tx, found.caseId);
}

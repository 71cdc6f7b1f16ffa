import { z } from 'zod';
import { lineSettings } from '../presets/line-preset.ts';
import { itemFilter } from './catalogue.ts';
import { procedure } from './procedure.ts';
import { instant, itemId, jobId, nothing, optionalText, pageOf, pageRequest, reason, text, volumeId } from './shapes.ts';

export const lineId = z.uuid().brand<'LineId'>();
export const batchId = z.uuid().brand<'BatchId'>();

const bothNames = z.object({ zh: z.string(), en: z.string() });

export const productionLine = z.object({ lineId, presetId: z.string().nullable(), settings: lineSettings, retired: z.boolean(), openBatches: z.int(), version: z.int() });
export type ProductionLine = z.infer<typeof productionLine>;

/** `planned`: made, not yet on the line; `running`: at one station. */
export const batchState = z.enum(['planned', 'running', 'paused', 'finished', 'withdrawn']);

/** 卷 / 件 / 页. */
const counts = z.object({ volumes: z.int().min(0).max(1_000_000), items: z.int().min(0).max(1_000_000), pages: z.int().min(0).max(10_000_000) });

export const lineBatch = z.object({
  batchId, /** PC-2026-0001, counted by year. */ number: z.string(), lineId, lineName: bothNames, title: z.string(), /** 加工单位; empty: the room's own people. */ contractor: z.string(), /** Where the contractor's files lie; empty: nowhere. */ folder: z.string(),
  state: batchState, /** Station from 1; 0 before the start. */ position: z.int(), stations: z.int(), stationKey: z.string().nullable(), stationName: bothNames.nullable(),
  holder: z.string().nullable(), isMine: z.boolean(), sinceAt: instant.nullable(), claimedAt: instant.nullable(), dueAt: instant.nullable(), light: z.enum(['normal', 'warning', 'overdue']), /** It stands where the gates of quality are passed. */ atGates: z.boolean(), pausedAt: instant.nullable(),
  createdAt: instant, createdBy: z.string(), finishedAt: instant.nullable(), /** The last who did anything with it. */ movedAt: instant, movedBy: z.string(), version: z.int(),
  ...counts.shape, capturedPages: z.int(), /** Mandatory items of the security list that are not ticked; 0 without a contractor. */ openingLeft: z.int(), closingLeft: z.int(),
});
export type LineBatch = z.infer<typeof lineBatch>;

const handOver = z.object({
  /** Counted through the batch: 1 is the start. */
  arrival: z.int(), direction: z.enum(['start', 'forward', 'back', 'finish']), fromStation: bothNames.nullable(), toStation: bothNames.nullable(), givenAt: instant, givenBy: z.string(), receivedAt: instant.nullable(), receivedBy: z.string().nullable(),
  ...counts.shape, /** What the room itself had. */ roomItems: z.int(), roomPages: z.int(), condition: z.string(), remark: z.string(), reason: z.string(), wrongPages: z.int(), received: counts.nullable(), receivedRemark: z.string(), checks: z.array(z.string()),
  /** Images whose hashes were kept, and one hash over all of them. */ images: z.int(), imagesHash: z.string(), /** Of the contractor's folder: how many there were, and how many the station before changed, brought or took away. */ files: z.int(), filesChanged: z.int(),
});
export type HandOver = z.infer<typeof handOver>;

const securityTick = z.object({ itemKey: z.string(), doneAt: instant, doneBy: z.string(), note: z.string() });

export const batchDetail = z.object({
  batch: lineBatch, settings: lineSettings, handOvers: z.array(handOver), ticks: z.array(securityTick),
  /** Everything that was done with it, latest first. */
  history: z.array(z.object({ at: instant, by: z.string(), kind: z.string(), note: z.string() })),
});
export type BatchDetail = z.infer<typeof batchDetail>;

const batchAt = { batchId, version: z.int() };
/** 交接: what goes over, in what condition. Counts that differ from the room's own need a remark. */
const given = { counts: counts.nullish(), condition: optionalText(300).default(''), remark: optionalText(500).default('') };

export const workTotal = z.object({ person: z.string().nullable(), station: z.string().nullable(), hour: z.int().nullable(), stretches: z.int(), items: z.int(), pages: z.int(), minutes: z.number(), returnedPages: z.int() });

const workQuestion = z.object({ lineId: lineId.nullish(), from: instant.nullish(), to: instant.nullish(), by: z.array(z.enum(['person', 'station', 'hour'])).max(3).default(['person', 'station']) });

const work = { permission: 'line.work', kind: 'write' } as const;

/** 加工流水线: stations as the room configures them, and batches on their way through them. */
export const line = {
  listLinePresets: procedure({ permission: 'line.view', kind: 'read' }).input(nothing).output(z.array(z.object({ presetId: z.string(), settings: lineSettings }))),
  listLines: procedure({ permission: 'line.view', kind: 'read' }).input(nothing).output(z.array(productionLine)),
  /** A new line (no `lineId`) or a change of one; batches under way keep theirs as it was. */
  saveLine: procedure({ permission: 'line.manage', kind: 'write' })
    .input(z.object({ lineId: lineId.nullish(), version: z.int().nullish(), presetId: z.string().max(40).nullish(), settings: lineSettings, retired: z.boolean().default(false) })).output(productionLine),
  /** `open`: planned, running and paused. Latest first; a batch with anything above the clearance is not there. */
  listBatches: procedure({ permission: 'line.view', kind: 'read', background: true })
    .input(z.object({ lineId: lineId.nullish(), state: z.enum(['open', ...batchState.options]).nullish(), words: optionalText(200).nullish(), ...pageRequest })).output(pageOf(lineBatch)),
  getBatch: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ batchId })).output(batchDetail),
  listBatchItems: procedure({ permission: 'line.view', kind: 'read' }).input(z.object({ batchId, ...pageRequest }))
    .output(pageOf(z.object({ itemId, position: z.int(), archivalCode: z.string().nullable(), title: z.string(), volumeCode: z.string().nullable(), pageCount: z.int(), capturedPages: z.int() }))),
  /** 建批 Of items, of volumes with all that lies in them, or of what a filter finds; at most 5,000 items, none of which is in another open batch. */
  createBatch: procedure(work)
    .input(z.object({
      lineId, title: text(200), contractor: optionalText(200).default(''), /** Absolute path on the computer of the room. */ folder: optionalText(1000).default(''),
      of: z.union([z.object({ itemIds: z.array(itemId).min(1).max(5000) }), z.object({ volumeIds: z.array(volumeId).min(1).max(500) }), z.object({ filter: itemFilter })]),
    })).output(batchDetail),
  /** 交接前核对 Reads every image of a large batch again, as a job; the hand-over that follows within half an hour takes what it read. Smaller ones are read within the hand-over itself. */
  lookAtBatch: procedure(work).input(z.object(batchAt)).output(z.object({ jobId, images: z.int() })),
  /** To the first station. A contractor's batch starts when the opening part of the security list is ticked. */
  startBatch: procedure(work).input(z.object({ ...batchAt, ...given })).output(batchDetail),
  /** 接手 Takes a batch in hand: what the station before did has been looked at (`checked`), and the counts are what they should be. */
  claimBatch: procedure(work).input(z.object({ ...batchAt, checked: z.array(z.string().max(40)).max(20).default([]), counts: counts.nullish(), remark: optionalText(500).default('') })).output(batchDetail),
  /** Puts it down: somebody else may take it. */
  releaseBatch: procedure(work).input(z.object(batchAt)).output(batchDetail),
  /** To the next station, or out of the line from the last. */
  advanceBatch: procedure(work).input(z.object({ ...batchAt, ...given })).output(batchDetail),
  /** 退回 To an earlier station; `wrongPages` count against whoever worked there. */
  returnBatch: procedure(work).input(z.object({ ...batchAt, toStation: z.string().max(40), reason, wrongPages: z.int().min(0).max(1_000_000).default(0) })).output(batchDetail),
  pauseBatch: procedure(work).input(z.object({ ...batchAt, reason })).output(batchDetail),
  /** Its time goes on from where it stood. */
  resumeBatch: procedure(work).input(z.object(batchAt)).output(batchDetail),
  /** Its items are free for another batch; what was done with it stays in the register. */
  withdrawBatch: procedure(work).input(z.object({ ...batchAt, reason })).output(batchDetail),
  /** 外包安全清单 Ticks an item, or takes the tick away. */
  tickSecurity: procedure(work).input(z.object({ ...batchAt, itemKey: z.string().max(40), done: z.boolean(), note: optionalText(300).default('') })).output(batchDetail),
  /** 工作量 Of stretches that ended in that time, by any of person, station and hour. Of batches within the clearance. */
  reportWork: procedure({ permission: 'line.view', kind: 'read' }).input(workQuestion)
    .output(z.object({ rows: z.array(workTotal.extend({ stationName: bothNames.nullable() })), total: workTotal })),
  /** The same as a CSV. */
  readWorkReport: procedure({ permission: 'line.view', kind: 'read' }).input(workQuestion.extend({ language: z.enum(['zh-CN', 'en']).default('zh-CN') })).output(z.object({ fileName: z.string(), csv: z.string() })),
};

import { z } from 'zod';
import { deliverySettings } from '../presets/delivery-preset.ts';
import { classification, fondsId, instant, itemId } from './shapes.ts';

export const sourceId = z.uuid().brand<'DeliverySourceId'>();
export const runId = z.uuid().brand<'DeliveryRunId'>();
export const recordId = z.uuid().brand<'DeliveredRecordId'>();
export const expectedId = z.uuid().brand<'ExpectedId'>();

const count = z.int().nonnegative();

export const deliveryOutcome = z.enum(['taken', 'unchanged', 'newVersion', 'duplicate', 'refused', 'withheld', 'waiting']);
export type DeliveryOutcome = z.infer<typeof deliveryOutcome>;

const errorData = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** A business system and its store. */
export const deliverySource = z.object({
  sourceId, presetId: z.string().nullable(), fondsId, /** A folder, or a SQLite file with a table for each type. */ storeKind: z.enum(['folder', 'table']), store: z.string(), settings: deliverySettings, retired: z.boolean(), version: z.int(),
  /** When it runs by itself next; null where it does not. */
  nextRunAt: instant.nullable(), lastRun: z.object({ runId, startedAt: instant, endedAt: instant.nullable(), errorCode: z.string().nullable(), errorData }).nullable(),
  /** Within the clearance: deliveries that are not complete, that were refused and wait for the sender, and records that wait for a person. */
  waiting: count, refused: count, held: count,
});
export type DeliverySource = z.infer<typeof deliverySource>;

export const deliveryRun = z.object({
  runId, sourceId, sourceNameZh: z.string(), sourceNameEn: z.string(), occasion: z.enum(['hand', 'schedule']), startedAt: instant, startedBy: z.string(), endedAt: instant.nullable(), errorCode: z.string().nullable(), errorData,
  /** Answers that could not be written into the store; the next run writes them. */
  receiptsUnwritten: count,
  /** Lines within the clearance by what became of them. */
  counts: z.record(deliveryOutcome, count),
});
export type DeliveryRun = z.infer<typeof deliveryRun>;

const deliveryProblem = z.object({ /** What the sender calls the field. */ heading: z.string(), field: z.string(), problem: z.string(), value: z.string() });

/** One line of the log: what became of one record of one delivery. */
export const deliveryLine = z.object({
  number: z.int(), runId, sourceId, typeKey: z.string(), delivery: z.string(), externalId: z.string(), revision: z.string(), outcome: deliveryOutcome, code: z.string().nullable(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  problems: z.array(deliveryProblem), itemId: itemId.nullable(), notedAt: instant,
});
export type DeliveryLine = z.infer<typeof deliveryLine>;

const side = z.object({ itemId: itemId.nullable(), archivalCode: z.string().nullable(), title: z.string(), documentNumber: z.string(), responsible: z.string(), date: z.string(), classification, pages: count, files: z.array(z.object({ position: z.int(), name: z.string(), sizeBytes: count, sha256: z.string() })) });

/** A delivered record beside the one that it resembles. */
export const heldRecord = z.object({
  recordId, sourceId, typeKey: z.string(), externalId: z.string(), revision: z.string(), cause: z.enum(['newVersion', 'sameContent', 'sameFields']), state: z.enum(['held', 'keeping']), takenAt: instant, version: z.int(),
  /** What came now, and what the room has; null where that is gone. */
  now: side, there: side.nullable(),
});
export type HeldRecord = z.infer<typeof heldRecord>;

export const expectedState = z.enum(['expected', 'missing', 'came', 'late', 'excused', 'unexpected']);
export type ExpectedState = z.infer<typeof expectedState>;

/** `missing`: its time is over and it is not there. */
export const expectedPaper = z.object({
  expectedId, sourceId, listKey: z.string(), day: z.string(), unit: z.string(), externalId: z.string(), title: z.string(), dueAt: instant, state: expectedState, cameAt: instant.nullable(), cameBy: z.string().nullable(), reason: z.string(), version: z.int(),
});
export type ExpectedPaper = z.infer<typeof expectedPaper>;

/** 按单位和日 */
export const expectedCount = z.object({ sourceId, listKey: z.string(), day: z.string(), unit: z.string(), expected: count, missing: count, came: count, late: count, excused: count, unexpected: count });
export type ExpectedCount = z.infer<typeof expectedCount>;

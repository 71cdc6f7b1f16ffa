import { z } from 'zod';
import { deliverySettings } from '../presets/delivery-preset.ts';
import { deliveryLine, deliveryOutcome, deliveryRun, deliverySource, expectedCount, expectedId, expectedPaper, expectedState, heldRecord, recordId, runId, sourceId } from './delivery-shapes.ts';
import { procedure } from './procedure.ts';
import { fondsId, jobId, nothing, optionalText, pageOf, pageRequest, text } from './shapes.ts';

const language = z.enum(['zh-CN', 'en']);
const day = z.string().regex(/^\d{8}$/u);
const logFilter = { sourceId: sourceId.nullish(), runId: runId.nullish(), outcome: deliveryOutcome.nullish(), words: optionalText(200).nullish() };

/** What came for one line of a list of what is expected. */
const expectedRow = z.object({ externalId: text(200), day: optionalText(40).default(''), unit: optionalText(100).default(''), title: optionalText(200).default('') });

/** 业务系统送交: other systems put content and data into a store, the room takes it in by itself, and says of each record what became of it. */
export const deliveries = {
  listPresets: procedure({ permission: 'deliveries.view', kind: 'read' }).input(nothing).output(z.array(z.object({ presetId: z.string(), regimeId: z.string(), settings: deliverySettings }))),
  listSources: procedure({ permission: 'deliveries.view', kind: 'read' }).input(nothing).output(z.array(deliverySource)),
  /** Makes a system known or changes what was agreed; a folder store gets a folder for each type and the contract. */
  saveSource: procedure({ permission: 'cases.manage', kind: 'write' })
    .input(z.object({ sourceId: sourceId.nullish(), presetId: z.string().max(60).nullish(), fondsId, storeKind: z.enum(['folder', 'table']), store: text(4000), settings: deliverySettings, retired: z.boolean().default(false), version: z.int().nullish() })).output(deliverySource),
  /** 接口约定 For the people of the other system, in their language; Markdown. */
  getContract: procedure({ permission: 'deliveries.view', kind: 'read' }).input(z.object({ sourceId, language })).output(z.object({ fileName: z.string(), text: z.string() })),
  /** Begins a run by hand. */
  takeDeliveries: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ sourceId })).output(z.object({ runId, jobId })),
  listRuns: procedure({ permission: 'deliveries.view', kind: 'read' }).input(z.object({ sourceId: sourceId.nullish(), ...pageRequest })).output(pageOf(deliveryRun)),
  /** The log, latest first. */
  listLines: procedure({ permission: 'cases.view', kind: 'read' }).input(z.object({ ...logFilter, ...pageRequest })).output(pageOf(deliveryLine)),
  /** The same as CSV, UTF-8; some thousand lines at a time, `next` goes on. */
  readLog: procedure({ permission: 'cases.view', kind: 'read' }).input(z.object({ ...logFilter, language, after: z.string().max(20).nullish() })).output(z.object({ fileName: z.string(), csv: z.string(), lines: z.int(), next: z.string().nullable() })),
  /** Records that a person has to decide, the oldest first. */
  listHeld: procedure({ permission: 'cases.view', kind: 'read' }).input(z.object({ sourceId: sourceId.nullish(), ...pageRequest })).output(pageOf(heldRecord)),
  /** `keep`: becomes a record of its own beside the other, and refers to it; `link`: is the same paper and stays with it; `setAside`: is not wanted. What came is kept in any case. */
  decideRecord: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ recordId, version: z.int(), decision: z.enum(['keep', 'link', 'setAside']), reason: text(500) })).output(z.object({ state: z.enum(['keeping', 'linked', 'setAside']), jobId: jobId.nullable() })),
  /** 原文 A file as it was delivered, a piece at a time. */
  readFile: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ recordId, position: z.int().min(0), offset: z.int().min(0) })).output(z.object({ fileName: z.string(), piece: z.file(), nextOffset: z.int().nullable() })),
  listExpected: procedure({ permission: 'cases.view', kind: 'read' })
    .input(z.object({ sourceId: sourceId.nullish(), listKey: z.string().max(40).nullish(), day: day.nullish(), unit: z.string().max(100).nullish(), state: expectedState.nullish(), words: optionalText(200).nullish(), ...pageRequest })).output(pageOf(expectedPaper)),
  /** By list, day and unit; the latest day first. */
  countExpected: procedure({ permission: 'cases.view', kind: 'read' }).input(z.object({ sourceId: sourceId.nullish(), fromDay: day.nullish(), toDay: day.nullish(), limit: z.int().min(1).max(1000).default(200) })).output(z.array(expectedCount)),
  /** 应收清单 by hand, from a table. Lines that are known are left. */
  importExpected: procedure({ permission: 'cases.handle', kind: 'write' })
    .input(z.object({ sourceId, listKey: z.string().max(40), day: optionalText(40).default(''), rows: z.array(expectedRow).min(1).max(20_000), dryRun: z.boolean().default(false) }))
    .output(z.object({ added: z.int(), known: z.int(), problems: z.array(z.object({ row: z.int(), externalId: z.string(), code: z.string() })) })),
  /** 收到 Ticks papers off. What comes late needs a reason, and what no list names (`day` says for which it came). */
  receiveExpected: procedure({ permission: 'cases.handle', kind: 'write' })
    .input(z.object({ sourceId, listKey: z.string().max(40), externalIds: z.array(text(200)).min(1).max(500), day: day.nullish(), unit: optionalText(100).default(''), reason: optionalText(500).default('') })).output(z.object({ came: z.int(), late: z.int(), unexpected: z.int() })),
  /** It will not come, for this reason. */
  excuseExpected: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ expectedId, version: z.int(), reason: text(500) })).output(expectedPaper),
};

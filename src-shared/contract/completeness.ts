import { z } from 'zod';
import { procedure } from './procedure.ts';
import { recordGroupCode } from './schemes.ts';
import { fondsId, instant, jobId, pageOf, pageRequest } from './shapes.ts';

/** What is checked: a fonds, or a record group of it, or one year of either. */
export const checkScope = z.object({ fondsId, recordGroup: recordGroupCode.nullable().default(null), year: z.int().min(1000).max(2200).nullable().default(null) });
const severity = z.enum(['must', 'check']);
const recordKind = z.enum(['fonds', 'volume', 'item']);

/** How many records have one problem in one field, as far as the asker sees them. */
const problemCount = z.object({ field: z.string(), problem: z.string(), severity, records: z.int() });
export type ProblemCount = z.infer<typeof problemCount>;

export const incompleteRecord = z.object({
  kind: recordKind, id: z.string(), archivalCode: z.string().nullable(), title: z.string(), field: z.string(), problem: z.string(), severity,
  /** Somebody has put it right since the check. */
  mended: z.boolean(),
});
export type IncompleteRecord = z.infer<typeof incompleteRecord>;

const findingFilter = { field: z.string().max(60).nullable().default(null), problem: z.string().max(60).nullable().default(null), severity: severity.nullable().default(null) };

/** 著录检查: what the mandatory matrix of DA/T 18-2022, and the room's own demands, find missing in many records at once. */
export const completeness = {
  /** Checks every record of the scope that the person may see, as a job. The person's earlier check is forgotten. */
  startCheck: procedure({ permission: 'catalogue.view', kind: 'write' }).input(checkScope).output(z.object({ jobId })),
  /** The person's own last check; null before the first. `records`: looked at; `incomplete`: with anything that must be put right. */
  getCheck: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({}))
    .output(z.object({ scope: checkScope, state: z.enum(['running', 'done', 'stopped']), jobId, records: z.int(), incomplete: z.int(), startedAt: instant, counts: z.array(problemCount) }).nullable()),
  listIncomplete: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ ...findingFilter, ...pageRequest })).output(pageOf(incompleteRecord)),
  /** The same as lines of a CSV, a piece at a time. */
  readIncomplete: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ ...findingFilter, language: z.enum(['zh-CN', 'en']), cursor: z.string().max(500).nullable().default(null) }))
    .output(z.object({ fileName: z.string(), csv: z.string(), nextCursor: z.string().nullable() })),
};

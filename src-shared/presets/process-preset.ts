import { z } from 'zod';
import { VOLUME_KINDS } from '../domain/volume-kind.ts';
import { SUBJECT_KINDS } from '../domain/subject.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u);
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/u);
const name = z.string().trim().min(1).max(100);

/** See `DeadlineRule` of the domain. */
export const deadlineRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hours'), hours: z.int().min(1).max(8760) }),
  z.strictObject({ kind: z.literal('days'), days: z.int().min(0).max(3650), at: timeOfDay.optional(), freeDay: z.enum(['keep', 'next']).optional() }),
  z.strictObject({ kind: z.literal('workingDays'), days: z.int().min(0).max(2600), at: timeOfDay.optional() }),
]);

/** 必备资料 A paper that a stage leaves behind. */
export const stagePaper = z.strictObject({
  paperKey: key, nameZh: name, nameEn: name,
  /** Without it the stage does not end (or ends with a reason, as the gate says); the others are only named. */
  required: z.boolean().default(true),
  /** Fewer pages are refused when it is added. */
  minPages: z.int().min(1).max(10_000).default(1),
  /** What is looked at when it is reviewed: 签字, 盖章, 格式, 清晰 … */
  checks: z.array(z.enum(['signature', 'seal', 'format', 'legible', 'complete'])).default([]),
});

/** 环节 */
export const processStage = z.strictObject({
  stageKey: key, nameZh: name, nameEn: name,
  /** 班组 Who does it, as the institution calls them; empty: anybody. */
  team: z.string().trim().max(100).default(''),
  /** 环节时限 From when the stage began; null: none. */
  deadline: deadlineRule.nullable().default(null),
  /** 预警 so many hours before the deadline. */
  warnHours: z.int().min(0).max(8760).default(24),
  papers: z.array(stagePaper).max(100).default([]),
});
export type ProcessStage = z.infer<typeof processStage>;

/** What a business process is made of; a room may change all of it. */
export const processSettings = z.strictObject({
  nameZh: name, nameEn: name,
  /** What one run of it is called: 业务单, 病案, 项目. */
  nounZh: name, nounEn: name,
  /** The regime that it was described for, or where it was taken from. */
  source: z.string().trim().max(300).default(''),
  /** Whom or what a case is about. */
  subjectKind: z.enum(SUBJECT_KINDS).nullable().default(null),
  /** How the papers become records: items of this group, filed together in one volume (卷宗) of this kind. */
  recordGroup: z.string().max(10), classCode: z.string().max(60).default(''), dossierKind: z.enum(VOLUME_KINDS), retention: z.string().max(10),
  /** What happens to a stage whose papers are missing: it cannot end; it ends with a written reason; it just ends. */
  gate: z.enum(['block', 'reason', 'open']),
  /** 班组审核 Whether somebody else than who added a paper looks at it before it goes to the archive room. */
  review: z.boolean().default(true),
  /** From the end of a stage until its papers are added and sent on; from the review until they are handed over; from the forming of the dossier until it stands on a shelf. */
  addWithin: deadlineRule.nullable(), transferWithin: deadlineRule.nullable(), shelveWithin: deadlineRule.nullable().default(null),
  /** 合同预警 The further element of the dossier that holds an end (合同到期日), and how many days before it a task arises. */
  ending: z.strictObject({ elementKey: key, warnDays: z.int().min(1).max(3650) }).nullable().default(null),
  stages: z.array(processStage).min(1).max(60),
}).superRefine(({ stages }, found) => {
  if (new Set(stages.map(({ stageKey }) => stageKey)).size < stages.length) found.addIssue({ code: 'custom', message: 'two stages have the same key', path: ['stages'] });
  for (const [index, { papers }] of stages.entries()) if (new Set(papers.map(({ paperKey }) => paperKey)).size < papers.length) found.addIssue({ code: 'custom', message: 'two papers have the same key', path: ['stages', index, 'papers'] });
});
export type ProcessSettings = z.infer<typeof processSettings>;

/** A process as a file of `resources/presets/processes`: a business whose papers come to the archive as it goes on. */
export const processPreset = z.strictObject({ presetId: key, regimeId: z.string().max(20), settings: processSettings });
export type ProcessPreset = z.infer<typeof processPreset>;

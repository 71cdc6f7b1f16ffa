import { z } from 'zod';
import { PAPER_STATES, REFUSAL_REASONS } from '../domain/case-paper.ts';
import { processSettings, processStage, stagePaper } from '../presets/process-preset.ts';
import { procedure } from './procedure.ts';
import { recordGroupCode, retentionCode } from './schemes.ts';
import { classCode, classification, fondsId, instant, itemId, nothing, optionalText, pageOf, pageRequest, reason, text, unitId, volumeId } from './shapes.ts';
import { subjectId } from './subjects.ts';
import { calendarDay } from './working-calendar.ts';

export const processId = z.uuid().brand<'ProcessId'>();
export const caseId = z.uuid().brand<'CaseId'>();
export const paperId = z.uuid().brand<'PaperId'>();

/** What becomes of its papers in the catalogue has to be what the catalogue takes. */
const settings = processSettings.safeExtend({ recordGroup: recordGroupCode, classCode, retention: retentionCode });

export const businessProcess = z.object({ processId, presetId: z.string().nullable(), settings: processSettings, retired: z.boolean(), openCases: z.int(), version: z.int(),
  /** Since when it asks for this, YYYYMMDD; empty: from the beginning. */ effectiveFrom: z.string(), /** What it will ask for from a day on. */ coming: z.object({ effectiveFrom: z.string(), settings: processSettings }).nullable() });
export type BusinessProcess = z.infer<typeof businessProcess>;

const lights = z.enum(['normal', 'warning', 'overdue']);

export const casePaper = stagePaper.extend({
  paperId, position: z.int(), state: z.enum(PAPER_STATES),
  /** Null while there is none, or where the asker may not see it. */
  itemId: itemId.nullable(), archivalCode: z.string().nullable(), pageCount: z.int(),
  addedAt: instant.nullable(), addedBy: z.string().nullable(), /** 补录原因. */ lateReason: z.string(), movedAt: instant, movedBy: z.string(), note: z.string(), version: z.int(),
  refusals: z.array(z.object({ reason: z.enum(REFUSAL_REASONS), note: z.string(), at: instant, by: z.string(), gate: z.enum(['team', 'room']) })),
});
export type CasePaper = z.infer<typeof casePaper>;

export const caseStage = processStage.omit({ papers: true }).extend({
  position: z.int(), beganAt: instant.nullable(), dueAt: instant.nullable(), doneAt: instant.nullable(), doneBy: z.string().nullable(), /** Why it ended without all its papers. */ reason: z.string(), /** What is added now says why it comes only now (补录). */ late: z.boolean(), light: lights, papers: z.array(casePaper),
});
export type CaseStage = z.infer<typeof caseStage>;

/** `ended`: all stages are done, papers may still be on their way; `closed`: its dossier is formed. */
export const caseState = z.enum(['open', 'paused', 'ended', 'closed', 'withdrawn']);

export const businessCase = z.object({
  caseId, processId, processName: z.object({ zh: z.string(), en: z.string() }), caseNumber: z.string(), title: z.string(), fondsId, unitId: unitId.nullable(), unitName: z.string().nullable(), subjectId: subjectId.nullable(), subjectName: z.string().nullable(), classification,
  state: caseState, /** What happens at the end of a stage whose papers are missing. */ gate: processSettings.shape.gate, stage: z.int(), stageName: z.object({ zh: z.string(), en: z.string() }), stages: z.int(), /** Of the stage under way. */ dueAt: instant.nullable(), light: lights,
  /** Required papers of ended stages that nobody added, of all papers that ended stages require. */
  missing: z.int(), required: z.int(), volumeId: volumeId.nullable(), openedAt: instant, openedBy: z.string(), closedAt: instant.nullable(), version: z.int(),
});
export type BusinessCase = z.infer<typeof businessCase>;

export const caseDetail = z.object({ case: businessCase, stages: z.array(caseStage), pauses: z.array(z.object({ from: instant, to: instant.nullable(), reason: z.string(), by: z.string() })) });

/** `account`: 户号, 住院号 … by which the subject is known; empty: none. `stage`: its key or its name. `endedAt`: empty: now. */
const stageRow = z.object({ caseNumber: text(60), title: optionalText(300).default(''), account: optionalText(60).default(''), stage: text(100), endedAt: z.union([instant, z.literal('')]).default('') });

/** 业务流程与业务单: what each stage of a business must leave behind for the archive, and how far each case is. */
export const cases = {
  listProcessPresets: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing).output(z.array(z.object({ presetId: z.string(), regimeId: z.string(), settings: processSettings }))),
  listProcesses: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing).output(z.array(businessProcess)),
  /** A new process (no `processId`) or a change of one, for cases that are opened from `effectiveFrom` on (today when left out); cases that run go on by what they began with. */
  saveProcess: procedure({ permission: 'cases.manage', kind: 'write' })
    .input(z.object({ processId: processId.nullish(), version: z.int().nullish(), presetId: z.string().max(40).nullish(), settings, effectiveFrom: calendarDay.nullish(), retired: z.boolean().default(false) })).output(businessProcess),
  listProcessVersions: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ processId }))
    .output(z.array(z.object({ version: z.int(), /** Empty: from the beginning. */ effectiveFrom: z.string(), savedAt: instant, savedBy: z.string(), stages: z.int(), papers: z.int(), /** That go by it. */ cases: z.int() }))),
  listCases: procedure({ permission: 'cases.view', kind: 'read' })
    .input(z.object({ processId: processId.nullish(), state: caseState.nullish(), subjectId: subjectId.nullish(), /** Beginning of the number, or part of the title. */ words: optionalText(200).nullish(), ...pageRequest })).output(pageOf(businessCase)),
  getCase: procedure({ permission: 'cases.view', kind: 'read' }).input(z.object({ caseId })).output(caseDetail),
  openCase: procedure({ permission: 'cases.handle', kind: 'write' })
    .input(z.object({ processId, caseNumber: text(60), title: text(300), fondsId, unitId: unitId.nullish(), subjectId: subjectId.nullish(), classification: classification.default('internal') })).output(caseDetail),
  /** Ends the stage under way. What its gate asks for must be there, or `reason` says why not. */
  completeStage: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ caseId, version: z.int(), reason: optionalText(500).default('') })).output(caseDetail),
  pauseCase: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ caseId, version: z.int(), reason })).output(caseDetail),
  resumeCase: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ caseId, version: z.int() })).output(caseDetail),
  withdrawCase: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ caseId, version: z.int(), reason })).output(caseDetail),
  /**
   * 添加 One paper of a stage is there: an item of the catalogue that has it, or a new one that is made of it. After its time `lateReason` (补录原因) is asked for.
   */
  addPaper: procedure({ permission: 'cases.handle', kind: 'write' })
    .input(z.object({ paperId, version: z.int(), item: z.union([z.object({ itemId }), z.object({ title: text(500), pageCount: z.int().min(1).max(100_000), date: optionalText(17).default('') })]), lateReason: optionalText(500).default('') })).output(caseDetail),
  /** 不需要 There will be none, and why; or there will be one after all. */
  excusePaper: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ paperId, version: z.int(), excused: z.boolean(), reason })).output(caseDetail),
  /** 发送 Those who collect for the team get what was added (自检 is done). Without a review they go on to be handed over. */
  sendPapers: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ caseId, paperIds: z.array(paperId).min(1).max(500) })).output(caseDetail),
  /** 班组审核 Not by who added it. What is refused is to be added again; why stands with it for ever. */
  reviewPapers: procedure({ permission: 'cases.handle', kind: 'write' })
    .input(z.object({ caseId, papers: z.array(z.object({ paperId, accepted: z.boolean(), reason: z.enum(REFUSAL_REASONS).nullish(), note: optionalText(500).default('') })).min(1).max(500) })).output(caseDetail),
  /** 组卷 The papers that the room received become one dossier, or join the one that the case has. */
  formDossier: procedure({ permission: 'cases.handle', kind: 'write' }).input(z.object({ caseId, version: z.int(), year: z.int().min(1000).max(2200).nullish() })).output(caseDetail),
  /**
   * 自动生成任务: ended stages as a business system lists them. Cases that are not there are opened, stages before the one named end with it, and what they require becomes tasks.
   * The same line twice changes nothing; lines that cannot be done are named by their place from 1, the others are done.
   */
  importStages: procedure({ permission: 'cases.handle', kind: 'write' })
    .input(z.object({ processId, fondsId, dryRun: z.boolean().default(false), rows: z.array(stageRow).min(1).max(5000) }))
    .output(z.object({ opened: z.int(), ended: z.int(), unchanged: z.int(), problems: z.array(z.object({ row: z.int(), caseNumber: z.string(), code: z.string() })) })),
};

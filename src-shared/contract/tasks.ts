import { z } from 'zod';
import { instant, nothing, optionalText, personId, reason, taskId, text } from './shapes.ts';
import { procedure } from './procedure.ts';
import { ESCALATION_TARGETS } from '../domain/escalation.ts';
import { clockIncident, incidentId } from './clock-incidents.ts';
import { duty, dutyDay, dutyId, dutyPreview } from './duties.ts';
import { dutySettings } from '../presets/duties.ts';
import { taskRules } from '../presets/task-rules.ts';
import { absence, absenceId, team, teamSettings, worker } from './roster.ts';
import { calendarDay, calendarSettings, workingCalendar } from './working-calendar.ts';

/** Where a task is done: a screen and what to open there. */
export const taskTarget = z.object({ screen: z.enum(['today', 'receive', 'transfers', 'deliveries', 'registers', 'dispatches', 'shipments', 'catalogue', 'digitise', 'line', 'find', 'stacks', 'climate', 'settings']), id: z.string().nullable() });
export const task = z.object({
  taskId, kind: z.string(),
  /** Words come from the kind and its data where the program made the task; a person's own task has a title. */
  title: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])), target: taskTarget, createdAt: instant, createdBy: z.string(),
  /** Null where it has none, and while it is paused. */ dueAt: instant.nullable(), /** 暂停 */ paused: z.object({ since: instant, reason: z.string(), by: z.string() }).nullable(),
  assignee: z.string().nullable(), assigneeId: personId.nullable(), /** B 角 of this task alone. */ deputy: z.string().nullable(), deputyId: personId.nullable(), /** 责任班组; empty when none is named. */ team: z.string(),
  /** Who does it in the place of whoever has it, who is away today. */ standIn: z.object({ personId, name: z.string() }).nullable(),
  urgency: z.enum(['normal', 'warning', 'overdue']), /** 催办升级 The last person it was brought before; `who` null: nobody was named. */ escalated: z.object({ step: z.int(), target: z.enum(ESCALATION_TARGETS), who: z.string().nullable(), at: instant }).nullable(),
  /** Why it stands in the list of who asks; null: for no reason of theirs. */ mine: z.enum(['own', 'deputy', 'escalated', 'team']).nullable(),
  /** Its deadline was reckoned by a clock that could not be trusted, or it was raised after now. */ clockDoubtful: z.boolean(),
  state: z.enum(['open', 'done', 'dismissed']), closedAt: instant.nullable(), closedBy: z.string().nullable(), /** What the one who closed it was to it; empty: it was nobody's, or the program closed it. */ closedAs: z.enum(['', 'own', 'deputy', 'escalated', 'other']), closingNote: z.string(), version: z.int(),
});
export type Task = z.infer<typeof task>;

/** How many are overdue, warn, or have time. */
const lights = z.object({ overdue: z.int(), warning: z.int(), normal: z.int(), paused: z.int() });

/** What was done with a task since it was raised, the earliest first. */
export const taskDeed = z.discriminatedUnion('deed', [
  z.object({ at: instant, by: z.string(), deed: z.literal('assigned'), from: z.string().nullable(), to: z.string().nullable(), note: z.string() }),
  z.object({ at: instant, by: z.string(), deed: z.literal('paused'), reason: z.string() }),
  z.object({ at: instant, by: z.string(), deed: z.literal('continued'), dueAt: instant.nullable() }),
  z.object({ at: instant, by: z.string(), deed: z.literal('escalated'), step: z.int(), target: z.enum(ESCALATION_TARGETS), who: z.string().nullable(), dueAt: instant }),
  /** Escalations that the clock, set back since, had brought too early. */
  z.object({ at: instant, by: z.string(), deed: z.literal('takenBack'), steps: z.int() }),
  z.object({ at: instant, by: z.string(), deed: z.literal('rescheduled'), from: instant.nullable(), to: instant.nullable() }),
]);
export type TaskDeed = z.infer<typeof taskDeed>;

export const tasks = {
  listTasks: procedure({ permission: 'tasks.view', kind: 'read' })
    .input(z.object({
      state: z.enum(['open', 'closed']).default('open'), limit: z.int().min(1).max(500).default(200),
      /** Of the open ones: those of one person or of nobody in particular, of one team, those whose time has come, those that follow this one in the list. */
      assigneeId: personId.nullish(), unassigned: z.boolean().default(false), team: text(100).nullish(), overdue: z.boolean().default(false), after: taskId.nullish(),
      /** What the person who asks has to do: their own, those of whoever they stand in for, those of their teams that nobody has, and what was brought before them. */ mine: z.boolean().default(false),
      /** Those that are due by the end of today. */ today: z.boolean().default(false),
    })).output(z.array(task)),
  /** One task and what was done with it. */
  getTask: procedure({ permission: 'tasks.view', kind: 'read' }).input(z.object({ taskId })).output(z.object({ task, deeds: z.array(taskDeed) })),
  /** Open tasks of the whole room, for the tray. */
  countTasks: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing).output(z.object({ overdue: z.int(), /** Due later today. */ today: z.int(), open: z.int() })),
  /** What waits for who asks: by the reason why it is theirs. */
  countMine: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing)
    .output(z.object({ overdue: z.int(), /** Due later today. */ today: z.int(), open: z.int(), /** Of these, instead of others who are away: their names. */ instead: z.int(), insteadOf: z.array(z.string()), /** Brought before them. */ escalated: z.int(), /** By light, as those of a person. */ lights, away: absence.nullable() })),
  /** 红黄绿 by person and team; those with most overdue first. A person of null: tasks of nobody in particular. */
  summarizeTasks: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing)
    .output(z.object({ people: z.array(lights.extend({ assigneeId: personId.nullable(), assignee: z.string().nullable() })), teams: z.array(lights.extend({ team: z.string() })) })),
  /** 催办清单 For the gateway that sends short messages: one line a person with what is overdue or due within some hours; CSV, UTF-8. */
  readReminders: procedure({ permission: 'tasks.view', kind: 'read' }).input(z.object({ language: z.enum(['zh-CN', 'en']), withinHours: z.int().min(1).max(24 * 31).default(24) }))
    .output(z.object({ fileName: z.string(), csv: z.string(), people: z.int() })),
  createTask: procedure({ permission: 'tasks.handle', kind: 'write' })
    .input(z.object({ title: text(200), dueAt: instant.nullish(), assigneeId: personId.nullish(), /** B 角 */ deputyId: personId.nullish(), target: taskTarget.nullish() })).output(task),
  /** 转交 To somebody else, or to nobody in particular. */
  assignTask: procedure({ permission: 'tasks.handle', kind: 'write' })
    .input(z.object({ taskId, version: z.int(), assigneeId: personId.nullable(), /** Left out: as it was. */ deputyId: personId.nullish(), note: optionalText(500).default('') })).output(task),
  /** 暂停 Its clock stands, and nobody is reminded of it, until it goes on. */
  pauseTask: procedure({ permission: 'tasks.handle', kind: 'write' }).input(z.object({ taskId, version: z.int(), reason })).output(task),
  /** Its deadline moves on by the room's rule. */
  continueTask: procedure({ permission: 'tasks.handle', kind: 'write' }).input(z.object({ taskId, version: z.int() })).output(task),
  closeTask: procedure({ permission: 'tasks.handle', kind: 'write' })
    .input(z.object({ taskId, version: z.int(), outcome: z.enum(['done', 'dismissed']), note: optionalText(500).default('') })).output(task),
  reopenTask: procedure({ permission: 'tasks.handle', kind: 'write' }).input(z.object({ taskId, version: z.int() })).output(task),
  listDutyPresets: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing).output(z.array(z.object({ presetId: z.string(), settings: dutySettings }))),
  listDuties: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing).output(z.array(duty)),
  /** What became of the days of a duty, the newest first. */
  listDutyDays: procedure({ permission: 'tasks.view', kind: 'read' }).input(z.object({ dutyId, limit: z.int().min(1).max(500).default(100) })).output(z.array(dutyDay)),
  /** A new duty (no `dutyId`) or a change of one; the first day on which it may fall is today. */
  saveDuty: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ dutyId: dutyId.nullish(), version: z.int().nullish(), presetId: z.string().max(40).nullish(), settings: dutySettings, retired: z.boolean().default(false), /** Who does it, who stands in, and the team; left out: as it was. */ assigneeId: personId.nullish(), deputyId: personId.nullish(), team: optionalText(100).nullish() })).output(duty),
  /** The next days on which such a duty would fall, by the room's calendar. */
  previewDuty: procedure({ permission: 'tasks.view', kind: 'read' }).input(z.object({ settings: dutySettings.pick({ rule: true, freeDay: true, within: true }), count: z.int().min(1).max(50).default(10) })).output(z.array(dutyPreview)),
  /** Everybody with a working account, with who stands in for them and who is away. */
  listWorkers: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing).output(z.array(worker)),
  /** A/B 角 Who stands in for a person for good; null: nobody. */
  saveDeputy: procedure({ permission: 'people.manage', kind: 'write' }).input(z.object({ personId, deputyId: personId.nullable() })).output(worker),
  /** 外出 Oneself, or with the right to keep people anybody. */
  markAway: procedure({ permission: 'tasks.handle', kind: 'write' })
    .input(z.object({ personId: personId.nullish(), fromDay: calendarDay, toDay: calendarDay.nullable(), deputyId: personId.nullable(), reason: optionalText(200).default('') })).output(worker),
  /** Back, or not going. */
  endAbsence: procedure({ permission: 'tasks.handle', kind: 'write' }).input(z.object({ absenceId })).output(worker),
  listTeams: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing).output(z.array(team)),
  saveTeam: procedure({ permission: 'people.manage', kind: 'write' }).input(teamSettings.extend({ version: z.int() })).output(team),
  /** 催办规则; `version` 0: nobody has changed what is delivered. */
  getTaskRules: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing).output(taskRules.extend({ archivistId: personId.nullable(), archivist: z.string().nullable(), source: z.string(), sourceEn: z.string(), version: z.int() })),
  saveTaskRules: procedure({ permission: 'schemes.manage', kind: 'write' }).input(taskRules.extend({ /** 档案负责人 */ archivistId: personId.nullable(), version: z.int() })).output(taskRules.extend({ version: z.int() })),
  /** Somebody has seen what the clock did, and says what was done about it. */
  noteClockIncident: procedure({ permission: 'tasks.handle', kind: 'write' }).input(z.object({ incidentId, note: optionalText(500).default('') })).output(clockIncident),
  getCalendar: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing).output(workingCalendar),
  /** Deadlines of periodic duties that are open are reckoned again; those of cases stand as they were reckoned. */
  saveCalendar: procedure({ permission: 'schemes.manage', kind: 'write' }).input(calendarSettings.extend({ version: z.int() })).output(workingCalendar.extend({ /** Deadlines that moved. */ moved: z.int() })),
  /** The three facts above the list, and what this person did today. */
  getToday: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing)
    .output(z.object({
      overdue: z.int(), open: z.int(), climate: z.object({ verdict: z.enum(['normal', 'warning', 'out', 'absent']), worstRoom: z.string().nullable() }),
      headOffice: z.object({ lastContactAt: instant.nullable(), waitingOps: z.int() }), lastBackupAt: instant.nullable(),
      holdings: z.object({ items: z.int(), boxes: z.int(), pages: z.int(), unreadPages: z.int(), unboxedItems: z.int() }),
      mine: z.object({ itemsCreated: z.int(), pagesCaptured: z.int() }),
      /** What the computer's clock did that nobody has noted yet. */ incidents: z.array(clockIncident),
    })),
};

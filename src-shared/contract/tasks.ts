import { z } from 'zod';
import { instant, nothing, optionalText, personId, taskId, text } from './shapes.ts';
import { procedure } from './procedure.ts';
import { duty, dutyDay, dutyId } from './duties.ts';
import { dutySettings } from '../presets/duties.ts';
import { calendarSettings, workingCalendar } from './working-calendar.ts';

/** Where a task is done: a screen and what to open there. */
export const taskTarget = z.object({ screen: z.enum(['today', 'receive', 'transfers', 'catalogue', 'digitise', 'find', 'stacks', 'climate', 'settings']), id: z.string().nullable() });
export const task = z.object({
  taskId, kind: z.string(),
  /** Words come from the kind and its data where the program made the task; a person's own task has a title. */
  title: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])), target: taskTarget, createdAt: instant, createdBy: z.string(), dueAt: instant.nullable(),
  assignee: z.string().nullable(), assigneeId: personId.nullable(), /** 责任班组; empty when none is named. */ team: z.string(), urgency: z.enum(['normal', 'warning', 'overdue']), state: z.enum(['open', 'done', 'dismissed']), closedAt: instant.nullable(), closedBy: z.string().nullable(), closingNote: z.string(), version: z.int(),
});
export type Task = z.infer<typeof task>;

/** How many are overdue, warn, or have time. */
const lights = z.object({ overdue: z.int(), warning: z.int(), normal: z.int() });

export const tasks = {
  listTasks: procedure({ permission: 'tasks.view', kind: 'read' })
    .input(z.object({
      state: z.enum(['open', 'closed']).default('open'), limit: z.int().min(1).max(500).default(200),
      /** Of the open ones: those of one person or of nobody in particular, of one team, those whose time has come, those that follow this one in the list. */
      assigneeId: personId.nullish(), unassigned: z.boolean().default(false), team: text(100).nullish(), overdue: z.boolean().default(false), after: taskId.nullish(),
    })).output(z.array(task)),
  /** 红黄绿 by person and team; those with most overdue first. A person of null: tasks of nobody in particular. */
  summarizeTasks: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing)
    .output(z.object({ people: z.array(lights.extend({ assigneeId: personId.nullable(), assignee: z.string().nullable() })), teams: z.array(lights.extend({ team: z.string() })) })),
  /** 催办清单 For the gateway that sends short messages: one line a person with what is overdue or due within some hours; CSV, UTF-8. */
  readReminders: procedure({ permission: 'tasks.view', kind: 'read' }).input(z.object({ language: z.enum(['zh-CN', 'en']), withinHours: z.int().min(1).max(24 * 31).default(24) }))
    .output(z.object({ fileName: z.string(), csv: z.string(), people: z.int() })),
  createTask: procedure({ permission: 'tasks.handle', kind: 'write' })
    .input(z.object({ title: text(200), dueAt: instant.nullish(), assigneeId: personId.nullish(), target: taskTarget.nullish() })).output(task),
  closeTask: procedure({ permission: 'tasks.handle', kind: 'write' })
    .input(z.object({ taskId, version: z.int(), outcome: z.enum(['done', 'dismissed']), note: optionalText(500).default('') })).output(task),
  reopenTask: procedure({ permission: 'tasks.handle', kind: 'write' }).input(z.object({ taskId, version: z.int() })).output(task),
  listDutyPresets: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing).output(z.array(z.object({ presetId: z.string(), settings: dutySettings }))),
  listDuties: procedure({ permission: 'tasks.view', kind: 'read' }).input(nothing).output(z.array(duty)),
  /** What became of the days of a duty, the newest first. */
  listDutyDays: procedure({ permission: 'tasks.view', kind: 'read' }).input(z.object({ dutyId, limit: z.int().min(1).max(500).default(100) })).output(z.array(dutyDay)),
  /** A new duty (no `dutyId`) or a change of one; the first day on which it may fall is today. */
  saveDuty: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ dutyId: dutyId.nullish(), version: z.int().nullish(), presetId: z.string().max(40).nullish(), settings: dutySettings, retired: z.boolean().default(false) })).output(duty),
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
    })),
};

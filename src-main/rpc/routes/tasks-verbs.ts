import { closeTask } from '#main/areas/tasks/close-task.ts';
import { createTask } from '#main/areas/tasks/create-task.ts';
import { getCalendar } from '#main/areas/tasks/get-calendar.ts';
import { getToday } from '#main/areas/tasks/get-today.ts';
import { listDuties } from '#main/areas/tasks/list-duties.ts';
import { listDutyDays } from '#main/areas/tasks/list-duty-days.ts';
import { listDutyPresets } from '#main/areas/tasks/list-duty-presets.ts';
import { listTasks } from '#main/areas/tasks/list-tasks.ts';
import { readReminders } from '#main/areas/tasks/read-reminders.ts';
import { reopenTask } from '#main/areas/tasks/reopen-task.ts';
import { saveCalendar } from '#main/areas/tasks/save-calendar.ts';
import { summarizeTasks } from '#main/areas/tasks/summarize-tasks.ts';
import { saveDuty } from '#main/areas/tasks/save-duty.ts';
import type { AreaVerbs } from '../verbs.ts';

export const tasksVerbs: AreaVerbs<'tasks'> = { listTasks, summarizeTasks, readReminders, createTask, closeTask, reopenTask, listDutyPresets, listDuties, listDutyDays, saveDuty, getCalendar, saveCalendar, getToday };

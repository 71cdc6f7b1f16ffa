import type { ErrorDefinition } from '../errors.ts';

/** Errors of the task list. */
export const tasksErrors = {
  TASKS_NOT_FOUND: { severity: 'notice' },
  TASKS_CHANGED_MEANWHILE: { severity: 'notice' },
  TASKS_ALREADY_CLOSED: { severity: 'notice' },
  TASKS_NOT_CLOSED: { severity: 'notice' },
  TASKS_NOTE_NEEDED: { severity: 'notice' },
  TASKS_CAUSE_IS_OPEN: { severity: 'notice' },
  TASKS_ASSIGNEE_NOT_FOUND: { severity: 'notice' },
  TASKS_REMARK_NEEDED: { severity: 'notice' },
  TASKS_DUTY_NOT_FOUND: { severity: 'notice' },
  TASKS_SETTING_CHANGED: { severity: 'notice' },
  TASKS_DAY_FREE_AND_WORKED: { severity: 'notice' },
  TASKS_ALREADY_PAUSED: { severity: 'notice' },
  TASKS_NOT_PAUSED: { severity: 'notice' },
  TASKS_DEPUTY_SELF: { severity: 'notice' },
  TASKS_DEPUTY_AWAY: { severity: 'notice' },
  TASKS_DEPUTY_NEEDED: { severity: 'notice' },
  TASKS_AWAY_BACKWARDS: { severity: 'notice' },
  TASKS_AWAY_TWICE: { severity: 'notice' },
  TASKS_ABSENCE_NOT_FOUND: { severity: 'notice' },
  TASKS_NOT_YOURSELF: { severity: 'notice' },
  TASKS_INCIDENT_NOT_FOUND: { severity: 'notice' },
  TASKS_INCIDENT_NOTED: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;

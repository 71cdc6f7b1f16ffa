import type { tasksErrors } from '../../errors/tasks.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const tasksErrorWords: ErrorWordsFor<typeof tasksErrors> = {
  TASKS_NOT_FOUND: { what: 'This task does not exist.', action: 'Refresh the list and try again.' },
  TASKS_CHANGED_MEANWHILE: { what: 'Somebody else has just handled this task.', kept: 'Your change was not written.', action: 'Look at what it says now, then decide again.' },
  TASKS_ALREADY_CLOSED: { what: 'This task is already closed.', kept: 'Nothing was changed.', action: 'Reopen it first if there is more to do.' },
  TASKS_NOT_CLOSED: { what: 'This task is still open.', kept: 'Nothing was changed.', action: 'Refresh the list.' },
  TASKS_NOTE_NEEDED: { what: 'A task that the program raised can only be dismissed with a reason.', kept: 'The task is still open.', action: 'Write the reason and confirm again.' },
  TASKS_CAUSE_IS_OPEN: { what: 'There already is an open task for the same cause.', kept: 'Nothing was changed.', action: 'Handle that one.' },
  TASKS_ASSIGNEE_NOT_FOUND: { what: 'The person chosen has no working account.', kept: 'Nothing was written.', action: 'Choose somebody else.' },
  TASKS_REMARK_NEEDED: { what: 'This duty is not done without a remark.', kept: 'The task is still open.', action: 'Write what was found, then mark it done.' },
  TASKS_DUTY_NOT_FOUND: { what: 'There is no such periodic duty.', action: 'Refresh the list and try again.' },
  TASKS_SETTING_CHANGED: { what: 'Somebody else has just changed this setting.', kept: 'Your change was not written.', action: 'Look at what it says now, then change it again.' },
  TASKS_DAY_FREE_AND_WORKED: { what: 'These days are in both lists, holidays and worked free days: {{days}}.', kept: 'The calendar is as it was.', action: 'Take them out of one list and save again.' },
  TASKS_ALREADY_PAUSED: { what: 'This task is paused already.', kept: 'Nothing was changed.', action: 'Refresh the list.' },
  TASKS_NOT_PAUSED: { what: 'This task is not paused.', kept: 'Nothing was changed.', action: 'Refresh the list.' },
  TASKS_DEPUTY_SELF: { what: 'Nobody stands in for themselves.', kept: 'Nothing was written.', action: 'Choose somebody else as deputy.' },
  TASKS_DEPUTY_AWAY: { what: '{{who}} is away then too ({{from}} to {{to}}).', kept: 'Nothing was written.', action: 'Choose another deputy or other days.' },
  TASKS_DEPUTY_NEEDED: { what: 'Nobody would stand in: there is no deputy for good, and none was chosen for these days.', kept: 'Nothing was written.', action: 'Choose who does the tasks meanwhile.' },
  TASKS_AWAY_BACKWARDS: { what: 'The last day is before the first, or past.', kept: 'Nothing was written.', action: 'Correct the days.' },
  TASKS_AWAY_TWICE: { what: 'These days are marked as away already: {{from}} to {{to}}.', kept: 'Nothing was written twice.', action: 'End the other absence first, or change the days.' },
  TASKS_ABSENCE_NOT_FOUND: { what: 'There is no such absence, or it has ended.', action: 'Refresh and look again.' },
  TASKS_NOT_YOURSELF: { what: 'You can mark only yourself as away.', kept: 'Nothing was written.', action: 'Ask an administrator to do it for somebody else.' },
  TASKS_INCIDENT_NOT_FOUND: { what: 'There is no such entry about the clock.', action: 'Refresh and look again.' },
  TASKS_INCIDENT_NOTED: { what: '{{who}} has noted this already.', kept: 'Nothing was changed.', action: 'Refresh and look again.' },
};

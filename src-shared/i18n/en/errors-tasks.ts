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
};

import type { systemErrors } from '../../errors/system.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const systemErrorWords: ErrorWordsFor<typeof systemErrors> = {
  SYSTEM_JOB_NOT_FOUND: { what: 'This job was not found.', action: 'Reload the list of jobs.' },
  SYSTEM_JOB_ENDED: { what: 'The job has ended and cannot be cancelled.', kept: 'What it finished is saved.', action: 'Nothing needs doing.' },
  SYSTEM_JOB_NOT_ENDED: { what: 'The job is still running or waiting and cannot be retried.', action: 'Wait for its end, or cancel it first.' },
};

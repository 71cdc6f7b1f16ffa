import type { tasksErrors } from '../../errors/tasks.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const tasksErrorWords: ErrorWordsFor<typeof tasksErrors> = {
};

import { TASK_RULES_PRESET } from '#shared/presets/task-rules.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { nameOfPerson } from './roster-store.ts';
import { readTaskRules } from './task-rules-store.ts';

export function getTaskRules({ db }: AreaContext): CallAnswer<'tasks', 'getTaskRules'> {
  const { steps, pauseMoves, archivistId, version } = readTaskRules(db);
  return { steps: [...steps], pauseMoves, archivistId, archivist: nameOfPerson(db, archivistId), source: TASK_RULES_PRESET.source, sourceEn: TASK_RULES_PRESET.sourceEn, version } as CallAnswer<'tasks', 'getTaskRules'>;
}

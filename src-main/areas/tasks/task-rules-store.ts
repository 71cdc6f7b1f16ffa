import { TASK_RULES_PRESET, type TaskRules } from '#shared/presets/task-rules.ts';
import type { Database } from '#main/db/database.ts';

/** What a room keeps of its rules; `version` 0: it goes by what is delivered. */
export interface KeptTaskRules extends TaskRules { readonly archivistId: string | null; readonly version: number }

export function readTaskRules(db: Database): KeptTaskRules {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'taskRules'").get();
  return row ? (JSON.parse(row.value) as KeptTaskRules) : { steps: TASK_RULES_PRESET.steps, pauseMoves: TASK_RULES_PRESET.pauseMoves, archivistId: null, version: 0 };
}

export const writeTaskRules = (db: Database, rules: KeptTaskRules) =>
  db.statement("INSERT INTO settings (key, value) VALUES ('taskRules', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(JSON.stringify(rules));

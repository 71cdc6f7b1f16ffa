import { USUAL_DUPLICATE_RULE, type DuplicateRule } from '#shared/domain/duplicate-rule.ts';
import type { Database } from '#main/db/database.ts';

interface KeptRule extends DuplicateRule { readonly version: number }

/** The room's own, or the usual one. */
export function readDuplicateRule(db: Database): KeptRule {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'duplicateRule'").get();
  return row ? (JSON.parse(row.value) as KeptRule) : { ...USUAL_DUPLICATE_RULE, version: 0 };
}

export const writeDuplicateRule = (db: Database, rule: KeptRule): void => {
  db.statement("INSERT INTO settings (key, value) VALUES ('duplicateRule', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(JSON.stringify(rule));
};

import type { DuplicateRule } from '#shared/domain/duplicate-rule.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { readDuplicateRule } from './duplicate-rule-store.ts';
import { clearPairs, insertPair, lastItem, selectCompared, selectPageHashes, writeSearchedAt, type ComparedItem, type PairCause } from './pairs-store.ts';
import { selectTwinsByContent, selectTwinsByFields } from './twins-store.ts';

export const FIND_DUPLICATES_JOB = 'duplicates.findDuplicates';

/** Rows between two looks at whether somebody asked something else. */
const STEP = 500;
const HIGHEST_RANK = 4;

/** Holds every record against those that came before it. What it finds is derived, so a run that was killed goes on where it was. */
export const findDuplicatesJob: JobHandler = {
  kind: FIND_DUPLICATES_JOB,
  maxAttempts: 1,
  async run({ context, cursor, signal, progress }) {
    const rule = readDuplicateRule(context.db);
    const total = lastItem(context.db);
    let after = Number(cursor['after'] ?? 0);
    if (after === 0) context.write(() => clearPairs(context.db), { local: true });
    for (;;) {
      signal.throwIfAborted();
      const items = selectCompared(context.db, after, STEP);
      const last = items.at(-1);
      if (last === undefined) break;
      context.write(() => { for (const item of items) compare(context, rule, item); }, { local: true });
      after = last.n;
      progress(after, total, { after });
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    context.write((tx) => {
      writeSearchedAt(context.db, context.clock.nowIso());
      tx.publish({ name: 'duplicates.pairsChanged', payload: {} });
    }, { local: true });
    return {};
  },
};

function compare(context: AreaContext, rule: DuplicateRule, item: ComparedItem): void {
  const { db, clock } = context;
  const put = (found: readonly { readonly n: number; readonly classification: number }[], cause: PairCause): void => {
    // For each clearance the oldest that it sees: a pair with a secret record must not hide one without.
    for (let rank = item.classification; rank <= HIGHEST_RANK; rank += 1) {
      const first = found.find(({ classification }) => classification <= rank);
      if (first !== undefined) insertPair(db, first.n, item.n, cause, clock.nowIso());
    }
  };
  if (rule.byContent && item.capturedPages > 0) put(selectTwinsByContent(db, selectPageHashes(db, item.itemId), HIGHEST_RANK, item.n), 'sameContent');
  for (const set of rule.fieldSets) put(selectTwinsByFields(db, set, item, HIGHEST_RANK, item.n), 'sameFields');
}

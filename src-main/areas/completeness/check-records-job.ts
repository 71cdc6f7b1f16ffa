import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { checkRecord } from '#main/areas/catalogue/check-record.ts';
import { createProblemFinder, type DescriptionProblem } from '#main/areas/catalogue/describe-problems.ts';
import { COLUMN_OF_FIELD } from '#main/areas/catalogue/item-record.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';
import { selectDictionaries } from '#main/areas/schemes/dictionaries-store.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import { addFinding, clearFindings, countScope, endCheck, findCheck, selectDescribed, volumeIdOf, type Check, type RecordKind } from './checks-store.ts';

export const CHECK_RECORDS_JOB = 'completeness.checkRecords';

const PAGE = 500;
const ITEM_COLUMNS = `${Object.entries(COLUMN_OF_FIELD).map(([field, column]) => `${column} AS ${field}`).join(', ')}, archival_code AS archivalCode`;

/** Looks at every record of the scope within the person's clearance. What it finds is derived and can be found again: a cut begins anew. */
export const checkRecordsJob: JobHandler = {
  kind: CHECK_RECORDS_JOB,
  maxAttempts: 2,
  async run(job) {
    const { context, jobId } = job;
    const check = findCheck(context.db, context.actor.personId);
    // The person began another one meanwhile.
    if (check?.jobId !== jobId) return { records: 0, incomplete: 0 };
    context.write(() => { clearFindings(context.db, check.n); }, { local: true });
    const found = await look(job, check);
    context.write(() => { endCheck(context.db, jobId, 'done', found.records, found.incomplete); }, { local: true });
    return found;
  },
  abandoned(context) {
    const check = findCheck(context.db, context.actor.personId);
    if (check?.state === 'running') context.write(() => { endCheck(context.db, check.jobId, 'stopped', 0, 0); }, { local: true });
  },
};

async function look(job: JobRun, { n, scope }: Check): Promise<{ records: number; incomplete: number }> {
  const { context, signal, progress } = job;
  const { db } = context;
  const rank = clearanceRank(context.actor);
  const total = countScope(db, 'items', scope, rank) + countScope(db, 'volumes', scope, rank) + 1;
  const kept = new Set<string>(selectDictionaries(db).flatMap(({ fields }) => fields));
  const found = { records: 0, incomplete: 0 };
  const keep = (kind: RecordKind, recordN: number, problems: readonly DescriptionProblem[]): void => {
    found.records += 1;
    if (problems.some(({ severity }) => severity === 'must')) found.incomplete += 1;
    // A preset list of words is open: 总结 is right though no regulation names it. What the room keeps speaks.
    for (const problem of problems) if (problem.problem !== 'notInDictionary' || problem.severity === 'must' || kept.has(problem.field) || problem.field.startsWith('custom.')) addFinding(db, n, kind, recordN, problem);
  };
  context.write(() => { keep('fonds', 0, checkRecord(context, { of: { kind: 'fonds', fondsId: scope.fondsId as never } })); }, { local: true });
  const findItemProblems = createProblemFinder(context, 'item');
  const judge = { items: (row: ReturnType<typeof selectDescribed>[number]) => problemsOfItem(findItemProblems, row), volumes: (row: ReturnType<typeof selectDescribed>[number]) => problemsOfVolume(context, Number(row['n'])) };
  for (const table of ['items', 'volumes'] as const) {
    for (let after = 0; ;) {
      signal.throwIfAborted();
      const rows = selectDescribed(db, table, table === 'items' ? ITEM_COLUMNS : 'fonds_id', scope, rank, after, PAGE);
      context.write(() => { for (const row of rows) keep(table === 'items' ? 'item' : 'volume', Number(row['n']), judge[table](row)); }, { local: true });
      progress(found.records, Math.max(total, found.records));
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      after = Number(last['n']);
      await new Promise<void>((resolve) => { setImmediate(resolve); });
    }
  }
  return found;
}

function problemsOfItem(find: ReturnType<typeof createProblemFinder>, row: ReturnType<typeof selectDescribed>[number]): DescriptionProblem[] {
  const { custom, fondsId, recordGroup, archivalCode } = row;
  const fields = { ...row, classification: CLASSIFICATION_LEVELS[Number(row['classification'])] };
  return find({ fondsId: String(fondsId), recordGroup: String(recordGroup), archivalCode: archivalCode === null ? null : String(archivalCode), custom: readCustomValues(String(custom)) }, fields);
}

/** Their dates are those of what lies in them. */
const problemsOfVolume = (context: AreaContext, n: number): DescriptionProblem[] => checkRecord(context, { of: { kind: 'volume', volumeId: volumeIdOf(context.db, n) as never } });

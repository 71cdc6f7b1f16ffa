import type { ErrorCode } from '#shared/errors.ts';
import { MunimentError } from '#shared/errors.ts';
import { tidyIdentifier } from '#shared/domain/subject.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import { findSubjectByIdentifier } from '#main/areas/subjects/subjects-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { advanceCase } from './advance-case.ts';
import { findProcess } from './processes-store.ts';
import { findCaseByNumber, selectStages } from './cases-store.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { addCase } from './open-case.ts';

type Input = CallInput<'cases', 'importStages'>;
type Answer = CallAnswer<'cases', 'importStages'>;
type Row = Input['rows'][number];

/**
 * The business system says which stages have ended; it has ended them, so no gate holds them back: what is missing becomes tasks. One transaction for all rows.
 * Throws CASES_PROCESS_NOT_FOUND, CASES_PROCESS_RETIRED, SCHEMES_FONDS_NOT_FOUND.
 */
export function importStages(context: AreaContext, input: Input): Answer {
  return input.dryRun ? lookOnly(context, (tx) => takeRows(context, tx, input)) : context.write((tx) => takeRows(context, tx, input));
}

/** The same in the caller's transaction, for deliveries that say which stages ended. */
export function takeRows(context: AreaContext, tx: WriteTx, { processId, fondsId, rows }: Input): Answer {
  const process = findProcess(context.db, processId, localDay(context.clock.nowMs()));
  if (!process) throw new MunimentError('CASES_PROCESS_NOT_FOUND');
  const answer: Answer = { opened: 0, ended: 0, unchanged: 0, problems: [] };
  for (const [index, row] of rows.entries()) {
    const refuse = (code: ErrorCode) => { answer.problems.push({ row: index + 1, caseNumber: row.caseNumber, code }); };
    const found = findCaseByNumber(context.db, processId, row.caseNumber);
    // A case that runs goes by the stages that it has, whatever the process says since.
    const stages = found ? selectStages(context.db, found.caseId).map(({ settings }) => settings) : process.settings.stages;
    const position = stages.findIndex(({ stageKey, nameZh, nameEn }) => [stageKey, nameZh, nameEn].includes(row.stage)) + 1;
    if (position === 0) { refuse('CASES_STAGE_UNKNOWN'); continue; }
    const at = row.endedAt === '' ? context.clock.nowIso() : row.endedAt;
    if (at > context.clock.nowIso()) { refuse('CASES_ENDS_IN_FUTURE'); continue; }
    const subjectId = subjectOf(context, row);
    if (subjectId === undefined) { refuse('CASES_SUBJECT_NOT_FOUND'); continue; }
    if (found && found.state !== 'open' && found.state !== 'ended') { refuse('CASES_NOT_OPEN'); continue; }
    const caseId = found?.caseId ?? addCase(context, tx, { processId: processId as Input['processId'], fondsId, caseNumber: row.caseNumber, title: row.title === '' ? row.caseNumber : row.title, unitId: null, subjectId, classification: 'internal', at });
    if (!found) answer.opened += 1;
    const open = selectStages(context.db, caseId).filter((stage) => stage.position <= position && stage.doneAt === null);
    for (const _stage of open) advanceCase(context, tx, caseId, { at, reason: '', checked: false });
    answer.ended += open.length;
    if (open.length === 0) answer.unchanged += 1;
    else syncCaseTasks(context, tx, caseId);
  }
  return answer;
}

/** Null where none is named; undefined where nobody has the number. */
function subjectOf(context: AreaContext, { account }: Row): string | null | undefined {
  return account === '' ? null : findSubjectByIdentifier(context.db, tidyIdentifier(account));
}

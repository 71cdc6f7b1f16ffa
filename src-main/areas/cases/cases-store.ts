import type { ProcessStage } from '#shared/presets/process-preset.ts';
import { selectProcesses } from './processes-store.ts';
import type { CaseState } from './case-record.ts';
import type { Database } from '#main/db/database.ts';

/** A row of `cases`, with the names that a list shows. `classification` is a rank. */
export interface CaseRow {
  readonly n: number; readonly caseId: string; readonly processId: string; /** What was in force when it was opened. */ readonly processVersion: number; readonly caseNumber: string; readonly title: string; readonly fondsId: string; readonly unitId: string | null; readonly unitName: string | null; readonly subjectId: string | null; readonly subjectName: string | null;
  readonly classification: number; readonly state: CaseState; readonly stage: number; readonly volumeId: string | null; readonly openedAt: string; readonly openedBy: string; readonly closedAt: string | null; readonly version: number;
}

const CASE = `SELECT c.n, c.case_id AS caseId, c.process_id AS processId, c.process_version AS processVersion, c.case_number AS caseNumber, c.title, c.fonds_id AS fondsId, c.unit_id AS unitId, u.name AS unitName, c.subject_id AS subjectId, s.name AS subjectName,
  c.classification, c.state, c.stage, c.volume_id AS volumeId, c.opened_at AS openedAt, c.opened_by AS openedBy, c.closed_at AS closedAt, c.version
  FROM cases c LEFT JOIN units u ON u.unit_id = c.unit_id LEFT JOIN subjects s ON s.subject_id = c.subject_id`;

export const findCase = (db: Database, caseId: string): CaseRow | undefined => db.statement<[string], CaseRow>(`${CASE} WHERE c.case_id = ?`).get(caseId);
export const findCaseByNumber = (db: Database, processId: string, caseNumber: string): CaseRow | undefined => db.statement<[string, string], CaseRow>(`${CASE} WHERE c.process_id = ? AND c.case_number = ?`).get(processId, caseNumber);

export interface CaseSearch { readonly processId: string | null; readonly state: string | null; readonly subjectId: string | null; readonly words: string; readonly rank: number; readonly before: number; readonly limit: number }

/** Within the clearance, latest first. */
export const selectCases = (db: Database, { processId, state, subjectId, words, rank, before, limit }: CaseSearch): CaseRow[] =>
  db.statement<(string | number | null)[], CaseRow>(`${CASE} WHERE c.n < ? AND c.classification <= ? AND (? IS NULL OR c.process_id = ?) AND (? IS NULL OR c.state = ?) AND (? IS NULL OR c.subject_id = ?)
    AND (? = '' OR c.case_number LIKE ? || '%' OR instr(c.title, ?) > 0) ORDER BY c.n DESC LIMIT ?`).all(before, rank, processId, processId, state, state, subjectId, subjectId, words, words, words, limit);

/** Cases of which a stage under way has come to its warning, at an instant, or is past it. A pause only moves it on. */
export const selectCasesToWarn = (db: Database, now: string): string[] =>
  db.statement<[string], { caseId: string }>(`SELECT s.case_id AS caseId FROM case_stages s JOIN cases c ON c.case_id = s.case_id
    WHERE s.done_at IS NULL AND s.due_at IS NOT NULL AND c.state = 'open' AND julianday(s.due_at) - json_extract(s.settings, '$.warnHours') / 24.0 <= julianday(?) ORDER BY s.due_at`).all(now).map(({ caseId }) => caseId);

/** Cases of which somebody waved a reminder away, and no other of its cause is open. */
export const selectCasesWavedAway = (db: Database): string[] =>
  db.statement<[], { caseId: string }>(`SELECT DISTINCT c.case_id AS caseId FROM tasks t JOIN cases c ON c.case_id = json_extract(t.target, '$.id')
    WHERE t.state = 'dismissed' AND t.kind IN ('paperToAdd','paperToSend','paperToTransfer','stageEnding','dossierToShelve') AND c.state <> 'withdrawn'
      AND NOT EXISTS (SELECT 1 FROM tasks o WHERE o.unique_key = t.unique_key AND o.state = 'open')`).all().map(({ caseId }) => caseId);

export type CaseDraft = Omit<CaseRow, 'n' | 'unitName' | 'subjectName'>;
export function writeCase(db: Database, row: CaseDraft): void {
  db.statement(`INSERT INTO cases (case_id, process_id, process_version, case_number, title, fonds_id, unit_id, subject_id, classification, state, stage, volume_id, opened_at, opened_by, closed_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (case_id) DO UPDATE SET title = excluded.title, subject_id = excluded.subject_id, state = excluded.state, stage = excluded.stage, volume_id = excluded.volume_id, closed_at = excluded.closed_at, version = excluded.version`)
    .run(row.caseId, row.processId, row.processVersion, row.caseNumber, row.title, row.fondsId, row.unitId, row.subjectId, row.classification, row.state, row.stage, row.volumeId, row.openedAt, row.openedBy, row.closedAt, row.version);
}

/** A stage as it was when the case was opened; its papers stand by themselves. */
export interface StageRow { readonly position: number; readonly settings: Omit<ProcessStage, 'papers'>; readonly beganAt: string | null; readonly dueAt: string | null; readonly doneAt: string | null; readonly doneBy: string | null; readonly reason: string }

export const selectStages = (db: Database, caseId: string): StageRow[] =>
  db.statement<[string], Omit<StageRow, 'settings'> & { settings: string }>('SELECT position, settings, began_at AS beganAt, due_at AS dueAt, done_at AS doneAt, done_by AS doneBy, reason FROM case_stages WHERE case_id = ? ORDER BY position').all(caseId)
    .map((row) => ({ ...row, settings: JSON.parse(row.settings) as StageRow['settings'] }));
export function writeStage(db: Database, caseId: string, { position, settings, beganAt, dueAt, doneAt, doneBy, reason }: StageRow): void {
  db.statement(`INSERT INTO case_stages (case_id, position, settings, began_at, due_at, done_at, done_by, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET began_at = excluded.began_at, due_at = excluded.due_at, done_at = excluded.done_at, done_by = excluded.done_by, reason = excluded.reason`).run(caseId, position, JSON.stringify(settings), beganAt, dueAt, doneAt, doneBy, reason);
}

export interface PauseRow { readonly from: string; readonly to: string | null; readonly reason: string; readonly by: string }
export const selectPauses = (db: Database, caseId: string): PauseRow[] =>
  db.statement<[string], PauseRow>('SELECT from_at AS "from", to_at AS "to", reason, paused_by AS "by" FROM case_pauses WHERE case_id = ? ORDER BY from_at').all(caseId);
export function writePause(db: Database, caseId: string, { from, to, reason, by }: PauseRow): void {
  db.statement('INSERT INTO case_pauses (case_id, from_at, to_at, reason, paused_by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET to_at = excluded.to_at').run(caseId, from, to, reason, by);
}

/** Cases whose dossier is formed and whose task to shelve it is open. */
export const selectDossiersToShelve = (db: Database): string[] =>
  db.statement<[], { caseId: string }>("SELECT c.case_id AS caseId FROM tasks t JOIN cases c ON t.unique_key = 'dossierToShelve:' || c.case_id || ':0' WHERE t.state = 'open' AND t.kind = 'dossierToShelve'").all().map(({ caseId }) => caseId);

export interface Ending { readonly volumeId: string; readonly archivalCode: string | null; readonly subject: string; readonly day: string; readonly warnDays: number }

/** Dossiers of processes that watch an end (合同到期日) on a day, with a day written in that element. */
export const selectEndings = (db: Database, day: string): Ending[] => selectProcesses(db, day).flatMap(({ settings: { ending, recordGroup, classCode, dossierKind } }) => ending === null ? [] :
  db.statement<[string, string, string, string], Omit<Ending, 'warnDays'>>(`SELECT volume_id AS volumeId, archival_code AS archivalCode, subject, json_extract(custom, ?) AS day FROM volumes
    WHERE record_group = ? AND class_code = ? AND kind = ? AND deleted_at IS NULL AND custom <> '{}' ORDER BY n`).all(`$.${ending.elementKey}`, recordGroup, classCode, dossierKind)
    .filter(({ day }) => day !== null && day !== '').map((row) => ({ ...row, warnDays: ending.warnDays })));

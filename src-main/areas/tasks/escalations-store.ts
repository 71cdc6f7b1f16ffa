import type { EscalationTarget } from '#shared/domain/escalation.ts';
import type { Database } from '#main/db/database.ts';

export interface EscalationRow { readonly step: number; readonly target: EscalationTarget; readonly personId: string | null; readonly who: string | null; readonly at: string }

const ROW = 'SELECT e.step, e.target, e.person_id AS personId, p.display_name AS who, e.at FROM task_escalations e LEFT JOIN people p ON p.person_id = e.person_id';

export const selectEscalations = (db: Database, taskN: number): EscalationRow[] => db.statement<[number], EscalationRow>(`${ROW} WHERE e.task_n = ? ORDER BY e.step`).all(taskN);

export function insertEscalation(db: Database, taskN: number, { step, target, personId, at }: Omit<EscalationRow, 'who'>, dueKey: string): void {
  db.statement('INSERT INTO task_escalations (task_n, step, target, person_id, at, due_key, open) VALUES (?, ?, ?, ?, ?, ?, 1)').run(taskN, step, target, personId, at, dueKey);
}

/** Open tasks that have so many steps behind them and were due by an instant. */
export const selectToEscalate = (db: Database, behind: number, dueBy: string, limit: number): string[] =>
  db.statement<[number, string, number], { taskId: string }>("SELECT task_id AS taskId FROM tasks INDEXED BY tasks_to_escalate WHERE state = 'open' AND due_at IS NOT NULL AND escalated = ? AND due_at <= ? ORDER BY due_at LIMIT ?").all(behind, dueBy, limit).map(({ taskId }) => taskId);

/** Open tasks with escalations of after an instant. */
export const selectEscalatedAfter = (db: Database, at: string): string[] =>
  db.statement<[string], { taskId: string }>("SELECT DISTINCT t.task_id AS taskId FROM task_escalations e JOIN tasks t ON t.n = e.task_n WHERE e.at > ? AND t.state = 'open'").all(at).map(({ taskId }) => taskId);

/** Takes out the steps of after an instant; answers with how many. */
export const removeEscalationsAfter = (db: Database, taskN: number, at: string): number => db.statement('DELETE FROM task_escalations WHERE task_n = ? AND at > ?').run(taskN, at).changes;

/** Takes out all of them: the task got another deadline. */
export const removeEscalations = (db: Database, taskN: number): number => db.statement('DELETE FROM task_escalations WHERE task_n = ?').run(taskN).changes;

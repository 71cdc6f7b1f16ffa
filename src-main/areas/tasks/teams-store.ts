import type { Database } from '#main/db/database.ts';

export interface TeamRecord { readonly name: string; readonly nameEn: string; readonly leadId: string | null; readonly deputyId: string | null; readonly version: number }

const TEAM = 'SELECT name, name_en AS nameEn, lead_id AS leadId, deputy_id AS deputyId, version FROM teams';

export const selectTeams = (db: Database): TeamRecord[] => db.statement<[], TeamRecord>(`${TEAM} ORDER BY name`).all();
export const findTeam = (db: Database, name: string): TeamRecord | undefined => db.statement<[string], TeamRecord>(`${TEAM} WHERE name = ?`).get(name);
export const selectMembers = (db: Database, team: string): { personId: string; displayName: string }[] =>
  db.statement<[string], { personId: string; displayName: string }>('SELECT p.person_id AS personId, p.display_name AS displayName FROM team_members m JOIN people p ON p.person_id = m.person_id WHERE m.team = ? ORDER BY p.display_name').all(team);
export const teamsOfPerson = (db: Database, personId: string): string[] => db.statement<[string], { team: string }>('SELECT team FROM team_members WHERE person_id = ? ORDER BY team').all(personId).map(({ team }) => team);

export function writeTeam(db: Database, { name, nameEn, leadId, deputyId, version }: TeamRecord, memberIds: readonly string[]): void {
  db.statement('INSERT INTO teams (name, name_en, lead_id, deputy_id, version) VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET name_en = excluded.name_en, lead_id = excluded.lead_id, deputy_id = excluded.deputy_id, version = excluded.version').run(name, nameEn, leadId, deputyId, version);
  db.statement('DELETE FROM team_members WHERE team = ?').run(name);
  for (const personId of memberIds) db.statement('INSERT INTO team_members (team, person_id) VALUES (?, ?)').run(name, personId);
}

/** Who leads the team of a task, or a team of whoever has it. */
export const findLeadId = (db: Database, team: string, assigneeId: string | null): string | null =>
  db.statement<[object], { leadId: string }>(`SELECT lead_id AS leadId FROM teams WHERE lead_id IS NOT NULL AND (name = @team OR (@team = '' AND name IN (SELECT team FROM team_members WHERE person_id = @assigneeId))) ORDER BY name`).get({ team, assigneeId })?.leadId ?? null;

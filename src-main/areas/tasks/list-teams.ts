import { TEAM_NAMES } from '#shared/presets/team-names.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectDuties } from './duties-store.ts';
import { nameOfPerson } from './roster-store.ts';
import { teamsWithTasks } from './task-counts-store.ts';
import { selectMembers, selectTeams, type TeamRecord } from './teams-store.ts';

/** Teams that are set up, and those that open tasks and duties name. */
export function listTeams(context: AreaContext): CallAnswer<'tasks', 'listTeams'> {
  const { db } = context;
  const known = selectTeams(db);
  const named = new Set([...teamsWithTasks(db), ...selectDuties(db).map(({ team }) => team)].filter((name) => name !== '' && !known.some((team) => team.name === name)));
  return [...known, ...[...named].map((name): TeamRecord => ({ name, nameEn: '', leadId: null, deputyId: null, version: 0 }))].map((team) => viewTeam(context, team));
}

export function viewTeam({ db }: AreaContext, { name, nameEn, leadId, deputyId, version }: TeamRecord): CallAnswer<'tasks', 'saveTeam'> {
  const members = selectMembers(db, name);
  return {
    name, nameEn: nameEn === '' ? (TEAM_NAMES.get(name) ?? '') : nameEn, leadId, lead: nameOfPerson(db, leadId), deputyId, deputy: nameOfPerson(db, deputyId), memberIds: members.map(({ personId }) => personId), members: members.map(({ displayName }) => displayName), version,
  } as CallAnswer<'tasks', 'saveTeam'>;
}

import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { worstVerdict } from '#shared/domain/climate-limits.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { judgeRoom } from '#main/areas/room-judgement.ts';
import { listRoomLimits } from '#main/areas/room-reading-store.ts';
import { listBackupFolders } from '#main/db/backup/backup-folder.ts';
import { localDayStartMs } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectOpenIncidents } from './clock-incidents-store.ts';
import { countAll } from './task-counts-store.ts';
import { viewIncident } from './view-incident.ts';
import { readBackupFolder, readHeadOffice, readHoldings, readOwnWork } from './today-store.ts';

type Today = CallAnswer<'tasks', 'getToday'>;

/** What a person sees on arriving: facts that are one indexed look-up each. */
export function getToday(context: AreaContext): Today {
  const { db, actor, clock, services } = context;
  const nowMs = clock.nowMs();
  const dayStart = new Date(localDayStartMs(nowMs)).toISOString();
  const now = clock.nowIso();
  const { overdue, warning, normal, paused } = countAll(db, now, now);
  return {
    overdue, open: overdue + warning + normal + paused,
    climate: judgeRooms(context, nowMs),
    headOffice: readHeadOffice(db),
    lastBackupAt: listBackupFolders([services.paths.backups, readBackupFolder(db)])[0]?.madeAt ?? null,
    holdings: readHoldings(db, clearanceRank(actor)),
    mine: readOwnWork(db, actor.name, dayStart),
    incidents: selectOpenIncidents(db).map((incident) => viewIncident(context, incident)),
  };
}

/** The worst verdict of all rooms and the room that has it. */
function judgeRooms({ db }: AreaContext, nowMs: number): Today['climate'] {
  const judged = listRoomLimits(db).map((room) => ({ name: room.name, verdict: judgeRoom(db, room, nowMs).verdict }));
  if (judged.length === 0) return { verdict: 'absent', worstRoom: null };
  const verdict = worstVerdict(judged.map((room) => room.verdict));
  return { verdict, worstRoom: verdict === 'normal' ? null : (judged.find((room) => room.verdict === verdict)?.name ?? null) };
}

import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { judgeReading, worstVerdict, type ClimateVerdict } from '#shared/domain/climate-limits.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findLatestReadingNumber, findReadingValues, listRoomLimits, readDayRange } from '#main/areas/room-reading-store.ts';
import { listBackupFolders } from '#main/db/backup/backup-folder.ts';
import { localDayStartMs } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countOpenTasks, readBackupFolder, readHeadOffice, readHoldings, readOwnWork } from './today-store.ts';

type Today = CallAnswer<'tasks', 'getToday'>;

/** A reading older than this says nothing about now. */
const STALE_MS = 24 * 3_600_000;

/** What a person sees on arriving: facts that are one indexed look-up each. */
export function getToday(context: AreaContext): Today {
  const { db, actor, clock, services } = context;
  const nowMs = clock.nowMs();
  const dayStart = new Date(localDayStartMs(nowMs)).toISOString();
  return {
    ...countOpenTasks(db, clock.nowIso()),
    climate: judgeRooms(context, nowMs),
    headOffice: readHeadOffice(db),
    lastBackupAt: listBackupFolders([services.paths.backups, readBackupFolder(db)])[0]?.madeAt ?? null,
    holdings: readHoldings(db, clearanceRank(actor)),
    mine: readOwnWork(db, actor.name, dayStart),
  };
}

/** The worst verdict of all rooms and the room that has it. */
function judgeRooms({ db }: AreaContext, nowMs: number): Today['climate'] {
  const judged = listRoomLimits(db).map(({ roomId, name, limits }) => {
    const n = findLatestReadingNumber(db, roomId, nowMs);
    const values = n === null ? null : findReadingValues(db, n);
    const known = values !== null && nowMs - Date.parse(values.sampledAt) <= STALE_MS;
    const verdict: ClimateVerdict = known ? judgeReading(values, limits, readDayRange(db, roomId, nowMs)).verdict : 'absent';
    return { name, verdict };
  });
  if (judged.length === 0) return { verdict: 'absent', worstRoom: null };
  const verdict = worstVerdict(judged.map((room) => room.verdict));
  return { verdict, worstRoom: verdict === 'normal' ? null : (judged.find((room) => room.verdict === verdict)?.name ?? null) };
}

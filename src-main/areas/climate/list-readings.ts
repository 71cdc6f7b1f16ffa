import type { AreaContext } from '#main/areas/area-context.ts';
import { listRoomLimits } from '#main/areas/room-reading-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listReadingsOfOrigin, listReadingsOfRoom } from './readings-store.ts';
import { viewReading } from './view-reading.ts';

/** Newest first by when they were read, of one room or of all. */
export function listReadings(context: AreaContext, input: CallInput<'climate', 'listReadings'>): CallAnswer<'climate', 'listReadings'> {
  const { db } = context;
  const { origin, limit } = input;
  const fromMs = input.from == null ? 0 : Date.parse(input.from);
  const toMs = input.to == null ? Number.MAX_SAFE_INTEGER : Date.parse(input.to);
  const rooms = listRoomLimits(db).filter(({ roomId }) => input.roomId == null || roomId === input.roomId);
  return rooms
    .flatMap(({ roomId, limits }) => (origin === 'all' ? listReadingsOfRoom(db, roomId, fromMs, toMs, limit) : listReadingsOfOrigin(db, roomId, origin, fromMs, toMs, limit)).map((reading) => ({ reading, limits })))
    .sort((a, b) => Date.parse(b.reading.sampledAt) - Date.parse(a.reading.sampledAt) || b.reading.n - a.reading.n)
    .slice(0, limit)
    .map(({ reading, limits }) => viewReading(reading, limits));
}

import type { AreaContext } from '#main/areas/area-context.ts';
import { listRoomLimits } from '#main/areas/room-reading-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listReadingsOfOrigin, listReadingsOfRoom } from './readings-store.ts';
import { viewReading } from './view-reading.ts';

const FIRST = '0000-01-01T00:00:00.000Z';
const LAST = '9999-12-31T23:59:59.999Z';

/** Newest first by when they were read, of one room or of all. */
export function listReadings(context: AreaContext, input: CallInput<'climate', 'listReadings'>): CallAnswer<'climate', 'listReadings'> {
  const { db } = context;
  const { origin, limit } = input;
  const from = input.from == null ? FIRST : new Date(input.from).toISOString();
  const to = input.to == null ? LAST : new Date(input.to).toISOString();
  const rooms = listRoomLimits(db).filter(({ roomId }) => input.roomId == null || roomId === input.roomId);
  return rooms
    .flatMap(({ roomId, limits }) => (origin === 'all' ? listReadingsOfRoom(db, roomId, from, to, limit) : listReadingsOfOrigin(db, roomId, origin, from, to, limit)).map((reading) => ({ reading, limits })))
    .sort((a, b) => Date.parse(b.reading.sampledAt) - Date.parse(a.reading.sampledAt) || b.reading.n - a.reading.n)
    .slice(0, limit)
    .map(({ reading, limits }) => viewReading(reading, limits));
}

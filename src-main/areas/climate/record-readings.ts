import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { insertReading, readReading, type ReadingRecord } from './readings-store.ts';

export type ReadingDraft = Pick<ReadingRecord, 'sampledAt' | 'temperatureC' | 'relativeHumidityPct' | 'origin' | 'deviceId' | 'recordedBy' | 'quality' | 'note' | 'rawHex'>;

/**
 * Writes readings of one room inside the caller's transaction: rows, one op for all of them, one event. A sensor's reading that is
 * there already is left out. `importId` names the file that they came from. Time is never a reason to refuse: a clock that jumped marks the readings as doubtful.
 */
export function recordReadings(context: AreaContext, tx: WriteTx, roomId: string, drafts: readonly ReadingDraft[], importId: string | null = null): ReadingRecord[] {
  const receivedAt = context.clock.nowIso();
  const clockQuality = context.services.clockQuality();
  const written: ReadingRecord[] = [];
  for (const draft of drafts) {
    const n = insertReading(context.db, { ...draft, sampledAt: new Date(draft.sampledAt).toISOString(), readingId: context.ids.uuid(), roomId, receivedAt, clockQuality }, importId);
    if (n !== null) written.push(readReading(context.db, n));
  }
  if (written.length === 0) return written;
  tx.record({ class: 'F', kind: 'climate.record', entity: 'stackRoom', eid: roomId, body: { receivedAt, clockQuality, ...(importId !== null && { importId }), readings: written.map(({ n: _n, roomId: _roomId, receivedAt: _at, clockQuality: _quality, ...rest }) => rest) } });
  tx.publish({ name: 'climate.readingRecorded', payload: { roomIds: [roomId] } });
  return written;
}

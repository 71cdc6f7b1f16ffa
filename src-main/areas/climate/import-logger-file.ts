import type { LoggerReading } from '#shared/domain/logger-table.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { insertImport, readImport, setAdded } from './imports-store.ts';
import { differs, MOST_REFUSED } from './preview-logger-file.ts';
import { bySensor, instantOf, loggerDeviceId, readLoggerFile } from './read-logger-file.ts';
import { findSensorReading } from './readings-store.ts';
import { recordReadings, type ReadingDraft } from './record-readings.ts';
import { requireRoomLimits } from './room-limits.ts';
import { viewImport } from './view-import.ts';

type Outcome = CallAnswer<'climate', 'importLoggerFile'>;

/** Readings of one op: its body stays readable. */
const READINGS_PER_OP = 1000;

/** All or nothing. Throws CLIMATE_LOGGER_UNREADABLE, CLIMATE_LOGGER_NOTHING_NEW, STACKS_ROOM_NOT_FOUND. */
export function importLoggerFile(context: AreaContext, input: CallInput<'climate', 'importLoggerFile'>): Outcome {
  const { db, actor, clock, ids } = context;
  const table = readLoggerFile(input);
  const sensors = bySensor(table.readings);
  return context.write((tx) => {
    const record = { importId: ids.uuid(), fileName: input.fileName, sha256: sha256Hex(input.text), maker: table.maker, added: 0, importedAt: clock.nowIso(), importedBy: actor.name, withdrawnAt: null };
    insertImport(db, record);
    const differing: Outcome['differing'] = [];
    let [added, known] = [0, 0];
    for (const { sensor, roomId } of input.bindings) {
      const room = requireRoomLimits(context, roomId);
      const deviceId = loggerDeviceId(sensor);
      const fresh: ReadingDraft[] = [];
      for (const reading of sensors.get(sensor) ?? []) {
        const sampledAt = instantOf(reading);
        const earlier = findSensorReading(db, deviceId, sampledAt);
        if (earlier === null) { fresh.push(toDraft(reading, sampledAt, deviceId, actor.name, input.fileName)); continue; }
        known++;
        if (differs(earlier, reading)) differing.push({ line: reading.line, raw: reading.raw, temperatureC: earlier.temperatureC, relativeHumidityPct: earlier.relativeHumidityPct });
      }
      for (let at = 0; at < fresh.length; at += READINGS_PER_OP) added += recordReadings(context, tx, room.roomId, fresh.slice(at, at + READINGS_PER_OP), record.importId).length;
    }
    if (added === 0) throw new MunimentError('CLIMATE_LOGGER_NOTHING_NEW', { file: input.fileName });
    setAdded(db, record.importId, added);
    tx.record({ class: 'F', kind: 'climate.import', entity: 'climateImport', eid: record.importId, body: { ...record, added, known, refused: table.refused.length, bindings: input.bindings.map((binding) => ({ ...binding })) } });
    return {
      import: viewImport(readImport(db, record.importId)!), known, differing: differing.slice(0, MOST_REFUSED), differingCount: differing.length,
      refused: table.refused.slice(0, MOST_REFUSED), refusedCount: table.refused.length,
    };
  });
}

function toDraft(reading: LoggerReading, sampledAt: string, deviceId: string, recordedBy: string, fileName: string): ReadingDraft {
  const { temperatureC, relativeHumidityPct } = reading;
  const values = [temperatureC, relativeHumidityPct].filter((value) => value !== null).length;
  const quality = reading.outOfRange ? 'outOfRange' : values === 2 ? 'good' : values === 1 ? 'partial' : 'absent';
  return { sampledAt, temperatureC, relativeHumidityPct, origin: 'import', deviceId, recordedBy, quality, note: `${reading.sensor} · ${fileName}:${reading.line}`, rawHex: Buffer.from(reading.raw, 'utf8').toString('hex') };
}

import { z } from 'zod';
import { deviceId, instant, nothing, optionalText, readingId, roomId, text } from './shapes.ts';
import { procedure } from './procedure.ts';
import { climateMedium } from './stacks.ts';

export const climateLimits = z.object({
  temperatureMinC: z.number().min(-40).max(60), temperatureMaxC: z.number().min(-40).max(60), humidityMinPct: z.number().min(0).max(100), humidityMaxPct: z.number().min(0).max(100),
  /** Largest change within one day and night. */
  dailyTemperatureC: z.number().min(0).max(40), dailyHumidityPct: z.number().min(0).max(100), source: z.string(),
});
export const readingVerdict = z.enum(['normal', 'warning', 'out', 'absent']);
export const reading = z.object({
  readingId, roomId, sampledAt: instant, receivedAt: instant, temperatureC: z.number().nullable(), relativeHumidityPct: z.number().nullable(),
  origin: z.enum(['sensor', 'manual', 'import']), deviceId: deviceId.nullable(), recordedBy: z.string().nullable(), quality: z.enum(['good', 'absent', 'outOfRange', 'partial']),
  clockQuality: z.enum(['good', 'doubtful']), verdict: readingVerdict, note: z.string(), rawHex: z.string().nullable(),
});
export type Reading = z.infer<typeof reading>;

export const roomClimate = z.object({
  roomId, roomCode: z.string(), roomName: z.string(), medium: climateMedium, limits: climateLimits, latest: reading.nullable(),
  dayRange: z.object({ temperatureC: z.number().nullable(), humidityPct: z.number().nullable() }),
  derived: z.object({
    dewPointC: z.number().nullable(), equilibriumMoisturePct: z.number().nullable(), preservationIndexYears: z.number().nullable(),
    /** 霉变风险因子 of the last 30 days, an estimate; null without readings. */
    mouldRiskFactor: z.number().nullable(),
  }),
  roundsToday: z.object({ morning: reading.nullable(), afternoon: reading.nullable() }), verdict: readingVerdict, reasons: z.array(z.string()),
  /** The sensors that are bound to the room. */
  sensors: z.array(deviceId),
});

const loggerFile = { fileName: text(255), text: z.string().min(1).max(20_000_000), dateOrder: z.enum(['dayFirst', 'monthFirst']).nullish() };
const refusedRow = z.object({ line: z.int(), reason: z.enum(['time', 'value', 'columns']), raw: z.string() });
export const loggerMaker = z.enum(['hanwell', 'meaco', 'rotronic', 'tandd', 'tinytag', 'trend', 'other']);
export const loggerPreview = z.object({
  maker: loggerMaker, dateOrder: z.enum(['dayFirst', 'monthFirst']), ambiguousDates: z.boolean(), hasTemperature: z.boolean(), hasHumidity: z.boolean(),
  /** One a sensor; `known`: readings that are there already, `differing`: those of them with another value. `lastRoomId`: where its last file went. */
  sensors: z.array(z.object({ sensor: z.string(), readings: z.int(), absent: z.int(), from: instant, to: instant, gaps: z.int(), known: z.int(), differing: z.int(), lastRoomId: roomId.nullable() })),
  refused: z.array(refusedRow), refusedCount: z.int(),
});
export type LoggerPreview = z.infer<typeof loggerPreview>;
export const climateImport = z.object({ importId: z.string(), fileName: z.string(), maker: loggerMaker, added: z.int(), importedAt: instant, importedBy: z.string(), withdrawnAt: instant.nullable() });

export const climate = {
  listRoomClimates: procedure({ permission: 'climate.view', kind: 'read' }).input(nothing).output(z.array(roomClimate)),
  /** For the chart (`at` in milliseconds since 1970): every reading (`bucketMs` 0), or the mean and the extremes of buckets. A bucket without readings is null, never bridged. */
  listSeries: procedure({ permission: 'climate.view', kind: 'read' })
    .input(z.object({ roomId, from: instant, to: instant, maxPoints: z.int().min(10).max(5000).default(1500) }))
    .output(z.object({
      at: z.array(z.number()), temperatureC: z.array(z.number().nullable()), temperatureMinC: z.array(z.number().nullable()), temperatureMaxC: z.array(z.number().nullable()),
      humidityPct: z.array(z.number().nullable()), humidityMinPct: z.array(z.number().nullable()), humidityMaxPct: z.array(z.number().nullable()), bucketMs: z.int(), readings: z.int(),
      gaps: z.array(z.object({ from: instant, to: instant })),
    })),
  listReadings: procedure({ permission: 'climate.view', kind: 'read' })
    .input(z.object({ roomId: roomId.nullish(), from: instant.nullish(), to: instant.nullish(), origin: z.enum(['all', 'manual', 'sensor', 'import']).default('all'), limit: z.int().min(1).max(2000).default(200) })).output(z.array(reading)),
  /** The morning or afternoon round: one row a room. An out-of-band value needs a note and makes a task. */
  recordRound: procedure({ permission: 'climate.record', kind: 'write' })
    .input(z.object({ rows: z.array(z.object({ roomId, sampledAt: instant.nullish(), temperatureC: z.number().min(-40).max(85), relativeHumidityPct: z.number().min(0).max(100), note: optionalText(500).default('') })).min(1).max(100) }))
    .output(z.array(reading)),
  /** Asks the sensor now; a sensor without a probe answers CLIMATE_SENSOR_ABSENT, never zero. */
  readSensorNow: procedure({ permission: 'climate.record', kind: 'write' }).input(z.object({ deviceId })).output(reading),
  /** What the export of a data logger holds and what taking it in would add; nothing is written. */
  previewLoggerFile: procedure({ permission: 'climate.record', kind: 'read' }).input(z.object(loggerFile)).output(loggerPreview),
  /**
   * All readings of the bound sensors in one transaction, marked as imported; what is there already is neither doubled nor changed.
   * Rows that cannot be read are named and left out. Times are the wall clock of this workstation.
   */
  importLoggerFile: procedure({ permission: 'climate.record', kind: 'write' })
    .input(z.object({ ...loggerFile, bindings: z.array(z.object({ sensor: text(200), roomId })).min(1).max(100) }))
    .output(z.object({ import: climateImport, known: z.int(), differing: z.array(z.object({ line: z.int(), raw: z.string(), temperatureC: z.number().nullable(), relativeHumidityPct: z.number().nullable() })), differingCount: z.int(), refused: z.array(refusedRow), refusedCount: z.int() })),
  /** Newest first. */
  listImports: procedure({ permission: 'climate.view', kind: 'read' }).input(nothing).output(z.array(climateImport)),
  /** Takes the readings of one file out again; the log keeps both. */
  withdrawImport: procedure({ permission: 'climate.record', kind: 'write' }).input(z.object({ importId: z.string().min(1).max(60) })).output(climateImport),
  saveLimits: procedure({ permission: 'climate.manage', kind: 'write' })
    .input(z.object({ roomId, medium: climateMedium, limits: climateLimits.nullable() })).output(roomClimate),
  listLimitPresets: procedure({ permission: 'climate.view', kind: 'read' }).input(nothing)
    .output(z.array(z.object({ medium: climateMedium, nameZh: z.string(), nameEn: z.string(), limits: climateLimits }))),
  bindSensor: procedure({ permission: 'climate.manage', kind: 'write' }).input(z.object({ deviceId, roomId, name: text(60) })).output(nothing),
};

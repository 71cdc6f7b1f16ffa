import { z } from 'zod';
import { deviceId, instant, jobId, nothing, sequenceNumber, text } from './shapes.ts';
import { coreEvent, eventsOf } from './events.ts';
import { procedure } from './procedure.ts';

export const deviceView = z.object({
  deviceId, name: z.string(), family: z.enum(['shelving', 'climate', 'printing', 'barcode', 'rfid', 'scanning']), driver: z.string(),
  address: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('tcp'), host: z.string(), port: z.int().min(1).max(65535) }),
    z.object({ kind: z.literal('udp'), host: z.string(), port: z.int().min(1).max(65535) }),
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('hid'), vendorId: z.int(), productId: z.int(), serialNumber: z.string().optional() }),
    z.object({ kind: z.literal('usb'), vendorId: z.int(), productId: z.int(), serialNumber: z.string().optional() }),
  ]),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), pollIntervalMs: z.int().min(1000).max(3_600_000), enabled: z.boolean(),
  health: z.enum(['starting', 'ready', 'lost', 'unsupported', 'failed', 'off']), identity: z.string().nullable(), errorCode: z.string().nullable(), since: instant, restarts: z.int(), version: z.int(),
});
export type DeviceView = z.infer<typeof deviceView>;

export const job = z.object({
  jobId, kind: z.string(), state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']), done: z.int(), total: z.int(), attempts: z.int(),
  errorCode: z.string().nullable(), errorDetail: z.string().nullable(), createdAt: instant, startedAt: instant.nullable(), endedAt: instant.nullable(), createdBy: z.string(), label: z.string(),
  result: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Job = z.infer<typeof job>;

export const settings = z.object({
  roomName: z.string().min(1).max(100), lockAfterMinutes: z.int().min(1).max(240), backupFolder: z.string().max(1000), readPagesAutomatically: z.boolean(), climateRounds: z.object({ morning: z.string().regex(/^\d\d:\d\d$/), afternoon: z.string().regex(/^\d\d:\d\d$/) }),
});

export const system = {
  /** For the quiet strip at the bottom. */
  getStatus: procedure({ permission: 'signedIn', kind: 'read', background: true }).input(nothing)
    .output(z.object({
      version: z.string(), dataVersion: z.int(), repairMode: z.boolean(), startedAt: instant, door: z.enum(['electron', 'web', 'cli']),
      /** Of the computer that the devices hang on, which a browser elsewhere knows nothing of. */
      operatingSystem: z.enum(['linux', 'windows', 'mac', 'other']), lastEvent: sequenceNumber,
      devices: z.object({ ready: z.int(), total: z.int(), hostRunning: z.boolean() }), jobs: z.object({ running: z.array(job), queued: z.int(), failed: z.int() }),
      sync: z.object({ enrolled: z.boolean(), lastContactAt: instant.nullable(), waitingOps: z.int() }), lastBackupAt: instant.nullable(), freeDiskBytes: z.number().nullable(), openTasks: z.int(),
      clock: z.enum(['good', 'doubtful']),
    })),
  /** Everything announced after the given number, then what follows. */
  watchEvents: procedure({ permission: 'signedIn', kind: 'stream' }).input(z.object({ afterNumber: sequenceNumber })).output(eventsOf(coreEvent)),
  listJobs: procedure({ permission: 'system.view', kind: 'read' }).input(z.object({ limit: z.int().min(1).max(200).default(50) })).output(z.array(job)),
  cancelJob: procedure({ permission: 'system.view', kind: 'write' }).input(z.object({ jobId })).output(job),
  retryJob: procedure({ permission: 'system.view', kind: 'write' }).input(z.object({ jobId })).output(job),
  listDevices: procedure({ permission: 'devices.view', kind: 'read' }).input(nothing).output(z.array(deviceView)),
  saveDevice: procedure({ permission: 'devices.manage', kind: 'write' })
    .input(deviceView.pick({ deviceId: true, family: true, driver: true, address: true, options: true, pollIntervalMs: true, enabled: true }).extend({ name: text(60), version: z.int().nullish() })).output(deviceView),
  /** USB devices that are plugged in and not set up: listed, never opened and never written to. */
  listConnected: procedure({ permission: 'devices.manage', kind: 'read' }).input(nothing)
    .output(z.array(z.object({ kind: z.enum(['hid', 'usb']), vendorId: z.int(), productId: z.int(), serialNumber: z.string(), name: z.string(), drivers: z.array(z.string()) }))),
  /** Scanners that announce themselves in the network (mDNS); none is connected to. `reason` when the network could not be listened to. */
  findScanners: procedure({ permission: 'devices.manage', kind: 'read' }).input(nothing)
    .output(z.object({ reason: z.string().nullable(), scanners: z.array(z.object({ name: z.string(), host: z.string(), port: z.int(), root: z.string(), protocol: z.enum(['http', 'https']), uuid: z.string() })) })),
  /** The certificate that a device shows, for somebody to compare and accept. Nothing else is sent to it. */
  readCertificate: procedure({ permission: 'devices.manage', kind: 'read' }).input(z.object({ host: text(255), port: z.int().min(1).max(65535) }))
    .output(z.object({ sha256: z.string(), subject: z.string(), validUntil: z.string() })),
  /** What went over a device's wire lately, for whoever has to find a fault; may hold what stood on labels. */
  exportDeviceTrace: procedure({ permission: 'devices.manage', kind: 'read' }).input(z.object({ deviceId })).output(z.object({ fileName: z.string(), jsonLines: z.string() })),
  readSensor: procedure({ permission: 'devices.manage', kind: 'read' }).input(z.object({ deviceId }))
    .output(z.object({ temperatureC: z.number().nullable(), relativeHumidityPct: z.number().nullable(), quality: z.enum(['good', 'absent', 'outOfRange', 'partial']), sampledAt: instant, rawHex: z.string() })),
  getSettings: procedure({ permission: 'signedIn', kind: 'read' }).input(nothing).output(settings),
  saveSettings: procedure({ permission: 'system.settings', kind: 'write' }).input(settings).output(settings),
};

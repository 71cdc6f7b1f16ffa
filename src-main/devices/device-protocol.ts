import { z } from 'zod';
import { isErrorCode } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { networkScannersSchema, scanCalls, scannerReportSchema, scanStepSchema, shownCertificateSchema } from './scan-protocol.ts';
import { connectedDevicesSchema, labelRasterMessage, printerStatusSchema, printOutcomeSchema, heardTagSchema, readTagsSchema, scanSchema } from './desk-device-protocol.ts';

/** Messages between the core and the device-host process. Both ends parse what they receive: the other side may be an older build. */

const deviceAddress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tcp'), host: z.string().min(1), port: z.int().min(1).max(65535) }),
  z.object({ kind: z.literal('udp'), host: z.string().min(1), port: z.int().min(1).max(65535) }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('hid'), vendorId: z.int().min(0).max(0xffff), productId: z.int().min(0).max(0xffff), serialNumber: z.string().optional() }),
  z.object({ kind: z.literal('usb'), vendorId: z.int().min(0).max(0xffff), productId: z.int().min(0).max(0xffff), serialNumber: z.string().optional() }),
]);

export const deviceConfigSchema = z.object({
  deviceId: z.string().min(1),
  family: z.enum(['shelving', 'climate', 'printing', 'barcode', 'rfid', 'scanning']),
  driver: z.string().min(1),
  address: deviceAddress,
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  pollIntervalMs: z.int().min(1000),
  enabled: z.boolean(),
});

export const shelfCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('openAisle'), aisle: z.int().min(1).max(40) }),
  ...(['closeAll', 'ventilate', 'nightPark', 'lock', 'unlock', 'resetFault', 'selfTest'] as const)
    .map((kind) => z.object({ kind: z.literal(kind) })),
  z.object({ kind: z.literal('light'), aisle: z.int().min(1).max(40), on: z.boolean() }),
]);

const deviceCallSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shelfCommand'), deviceId: z.string(), command: shelfCommandSchema,
    sequence: z.int().min(1).max(0xffff), leaseId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('stopShelf'), deviceId: z.string() }),
  z.object({ kind: z.literal('confirmByHand'), deviceId: z.string(), openAisle: z.int().min(-1).max(40) }),
  z.object({ kind: z.literal('exportTrace'), deviceId: z.string() }),
  z.object({ kind: z.literal('readClimate'), deviceId: z.string() }),
  z.object({ kind: z.literal('listConnected'), deviceId: z.literal('') }),
  z.object({ kind: z.literal('readPrinter'), deviceId: z.string() }),
  z.object({ kind: z.literal('printLabel'), deviceId: z.string(), raster: labelRasterMessage }),
  ...scanCalls,
  z.object({ kind: z.literal('readTags'), deviceId: z.string(), forMs: z.int().min(100).max(60_000) }),
  z.object({ kind: z.literal('stopTags'), deviceId: z.string() }),
]);
export type DeviceCall = z.infer<typeof deviceCallSchema>;

export const toDeviceHostSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('configure'), configs: z.array(deviceConfigSchema) }),
  z.object({ kind: z.literal('call'), id: z.int(), call: deviceCallSchema }),
  z.object({ kind: z.literal('renewLease'), leaseId: z.string().min(1), deviceId: z.string(), ttlMs: z.number().positive() }),
  z.object({ kind: z.literal('releaseLease'), leaseId: z.string().min(1) }),
  z.object({ kind: z.literal('ping'), number: z.int() }),
  z.object({ kind: z.literal('shutdown') }),
]);
export type ToDeviceHost = z.infer<typeof toDeviceHostSchema>;

const errorCode = z.custom<ErrorCode>(isErrorCode, 'not an error code of this build');
const errorDataSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]));

export const shelfBankStatusSchema = z.object({
  deviceId: z.string(),
  state: z.enum(['unknown', 'boot', 'idle', 'moving', 'fault', 'emergencyStop', 'manual', 'fireHold', 'powerOff']),
  conditions: z.array(z.enum([
    'aisleBeam', 'kickPlate', 'antiPinch', 'overCurrent', 'manualOverride', 'accessDoor', 'fireInput',
    'nightMode', 'ventilating', 'lightsOn', 'selfTestFailed', 'mainsLost', 'locked', 'emergencyStop', 'positionDoubtful',
  ])),
  openAisle: z.int().min(-1).max(40),
  targetAisle: z.int().min(-1).max(40),
  lastSequence: z.int().min(0).max(0xffff),
  lastResult: z.enum([
    'none', 'accepted', 'running', 'done', 'busy', 'aisleOccupied', 'locked', 'fault', 'emergencyStop',
    'badArgument', 'badCheck', 'obstructed', 'stopped', 'watchdogExpired', 'overCurrent', 'stuck', 'manual',
  ]),
  faultCode: z.int(),
  faultCarriage: z.int(),
  carriages: z.array(z.object({
    number: z.int().min(1), state: z.enum(['parked', 'moving', 'fault', 'unknown']),
    positionMm: z.number(), speedMmPerS: z.number(), lightOn: z.boolean(), beamBroken: z.boolean(),
  })),
  controllerUptimeS: z.number(),
  readAt: z.string(),
  linked: z.boolean(),
});

export const climateSampleSchema = z.object({
  deviceId: z.string(),
  sampledAt: z.string(),
  temperatureC: z.number().nullable(),
  relativeHumidityPct: z.number().nullable(),
  quality: z.enum(['good', 'absent', 'outOfRange', 'partial']),
  rawHex: z.string(),
});

export const deviceStatusSchema = z.object({
  deviceId: z.string(),
  health: z.enum(['starting', 'ready', 'lost', 'unsupported', 'failed', 'off']),
  identity: z.string().nullable(),
  errorCode: z.string().nullable(),
  since: z.string(),
  restarts: z.int(),
});

/** JSON lines, see drivers/contract/wire-trace-format.ts. */
export const exportedTraceSchema = z.object({ jsonLines: z.string() });

export const shelfCommandResultSchema = shelfBankStatusSchema.shape.lastResult;

export const fromDeviceHostSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), pid: z.int() }),
  z.object({ kind: z.literal('pong'), number: z.int() }),
  z.object({ kind: z.literal('answer'), id: z.int(), value: z.union([shelfCommandResultSchema, shelfBankStatusSchema, exportedTraceSchema, climateSampleSchema, printerStatusSchema, printOutcomeSchema, readTagsSchema, connectedDevicesSchema, scannerReportSchema, scanStepSchema, networkScannersSchema, shownCertificateSchema, z.null()]) }),
  z.object({ kind: z.literal('refusal'), id: z.int(), code: errorCode, data: errorDataSchema }),
  z.object({ kind: z.literal('device'), status: deviceStatusSchema }),
  z.object({ kind: z.literal('shelf'), status: shelfBankStatusSchema }),
  z.object({ kind: z.literal('climate'), sample: climateSampleSchema }),
  z.object({ kind: z.literal('scan'), scan: scanSchema }),
  z.object({ kind: z.literal('tag'), tag: heardTagSchema }),
]);
export type FromDeviceHost = z.infer<typeof fromDeviceHostSchema>;

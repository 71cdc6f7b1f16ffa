import { z } from 'zod';

/** Between Electron's main process and the core process. Ports travel beside `connect`. */
export const toCoreProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), folder: z.string(), sample: z.boolean(), repair: z.boolean() }),
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('deviceHostSaid'), hostId: z.int(), message: z.unknown() }),
  z.object({ kind: z.literal('deviceHostExited'), hostId: z.int() }),
  z.object({ kind: z.literal('emulatorsReady'), ports: z.record(z.string(), z.int()) }),
  z.object({ kind: z.literal('close') }),
]);
export type ToCoreProcess = z.infer<typeof toCoreProcess>;

export const fromCoreProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
  z.object({ kind: z.literal('startDeviceHost'), hostId: z.int() }),
  z.object({ kind: z.literal('toDeviceHost'), hostId: z.int(), message: z.unknown() }),
  z.object({ kind: z.literal('killDeviceHost'), hostId: z.int() }),
  z.object({ kind: z.literal('startEmulators'), program: z.string(), specFile: z.string() }),
  z.object({ kind: z.literal('closed') }),
]);
export type FromCoreProcess = z.infer<typeof fromCoreProcess>;

import { z } from 'zod';

/** Processes that the core has started for it, by the name of their file in out/main, with what the system's task list calls them. */
export const PROGRAM_SERVICES = { 'device-host': 'muniment-devices', typesetter: 'muniment-typesetter', 'page-reading': 'muniment-reading', 'picture-work': 'muniment-pictures' } as const;
export type Program = keyof typeof PROGRAM_SERVICES;
const PROGRAMS = Object.keys(PROGRAM_SERVICES) as [Program, ...Program[]];

/** Between Electron's main process and the core process. Ports travel beside `connect`. */
export const toCoreProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), folder: z.string(), sample: z.boolean(), repair: z.boolean() }),
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('programSaid'), programId: z.int(), message: z.unknown() }),
  z.object({ kind: z.literal('programExited'), programId: z.int() }),
  z.object({ kind: z.literal('emulatorsReady'), ports: z.record(z.string(), z.int()) }),
  z.object({ kind: z.literal('close') }),
]);
export type ToCoreProcess = z.infer<typeof toCoreProcess>;

export const fromCoreProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
  z.object({ kind: z.literal('startProgram'), programId: z.int(), program: z.enum(PROGRAMS) }),
  z.object({ kind: z.literal('toProgram'), programId: z.int(), message: z.unknown() }),
  z.object({ kind: z.literal('killProgram'), programId: z.int() }),
  z.object({ kind: z.literal('startEmulators'), program: z.string(), specFile: z.string() }),
  /** Open tasks of the room, for the tray. */
  z.object({ kind: z.literal('taskCounts'), overdue: z.int(), today: z.int() }),
  z.object({ kind: z.literal('closed') }),
]);
export type FromCoreProcess = z.infer<typeof fromCoreProcess>;

export interface TaskCounts { readonly overdue: number; /** Due later today. */ readonly today: number }
/** Which tasks the tray asks the window to show. */
export type WantedTasks = 'overdue' | 'today';

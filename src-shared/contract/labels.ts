import { z } from 'zod';
import { PRINTER_CONDITIONS } from '../domain/label-printer.ts';
import { bankId, boxId, deviceId, instant, itemId, jobId, nothing, personId, roomId, shelfId, text } from './shapes.ts';
import { eventsOf } from './events.ts';
import { procedure } from './procedure.ts';
import { face } from './stacks.ts';

const MOST_LABELS = 1000;

/** What labels are wanted of. */
export const labelSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('boxes'), boxIds: z.array(boxId).min(1).max(MOST_LABELS) }),
  /** Every shelf of one face, or the named ones. */
  z.object({ kind: z.literal('shelves'), bankId, column: z.int().min(1), face, shelfIds: z.array(shelfId).max(MOST_LABELS).nullish() }),
  z.object({ kind: z.literal('items'), itemIds: z.array(itemId).min(1).max(MOST_LABELS) }),
  z.object({ kind: z.literal('people'), personIds: z.array(personId).min(1).max(MOST_LABELS) }),
  /** One label that shows whether a printer prints straight and readably. */
  z.object({ kind: z.literal('test') }),
]);
export type LabelSubject = z.infer<typeof labelSubject>;

/** Sheets of A4 that tell a scanner where the pages behind them belong: one for each item, and some that only say where something new begins. */
const sheetSubject = z.object({ kind: z.literal('separators'), itemIds: z.array(itemId).max(MOST_LABELS), unnamed: z.int().min(0).max(50) });
const printSubject = z.discriminatedUnion('kind', [...labelSubject.options, sheetSubject]);
export type PrintSubject = z.infer<typeof printSubject>;

const language = z.enum(['zh-CN', 'en']).default('zh-CN');

export const labelPrinter = z.object({
  deviceId, name: z.string(), health: z.enum(['starting', 'ready', 'lost', 'unsupported', 'failed', 'off']), errorCode: z.string().nullable(), identity: z.string().nullable(),
  widthMm: z.number(), heightMm: z.number(), dpi: z.int(),
});

export const labelPicture = z.object({ title: z.string(), code: z.string(), widthDots: z.int(), heightDots: z.int(), /** PNG of the very dots that the printer gets. */ pngBase64: z.string() });

/** What a code that was scanned stands for. */
export const identifiedCode = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('box'), boxId, title: z.string() }),
  z.object({ kind: z.literal('shelf'), shelfId, roomId, bankId, column: z.int(), face, section: z.int(), level: z.int(), title: z.string() }),
  z.object({ kind: z.literal('item'), itemId, title: z.string() }),
  z.object({ kind: z.literal('person'), personId, title: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);

export const readTag = z.object({ epc: z.string(), rssiDbm: z.number(), count: z.int(), barcode: z.string().nullable() });

export const labels = {
  listPrinters: procedure({ permission: 'labels.print', kind: 'read' }).input(nothing).output(z.array(labelPrinter)),
  /** Asks the printer now. Silence is an answer. */
  getPrinterStatus: procedure({ permission: 'labels.print', kind: 'read', background: true }).input(z.object({ deviceId }))
    .output(z.object({ answered: z.boolean(), conditions: z.array(z.enum(PRINTER_CONDITIONS)), labelsWaiting: z.int().nullable(), readAt: instant })),
  /** The labels as they will be printed, dot for dot; without a printer for a sheet of paper. */
  previewLabels: procedure({ permission: 'labels.print', kind: 'read' })
    .input(z.object({ subject: printSubject, printerId: deviceId.nullish(), language, offset: z.int().min(0).default(0), limit: z.int().min(1).max(60).default(6) }))
    .output(z.object({ labels: z.array(labelPicture), total: z.int(), widthMm: z.number(), heightMm: z.number() })),
  /** A job that gives the printer one label after the other, each once. */
  printLabels: procedure({ permission: 'labels.print', kind: 'write' })
    .input(z.object({ subject: labelSubject, printerId: deviceId, language, copies: z.int().min(1).max(20).default(1) })).output(z.object({ jobId, labels: z.int() })),
  /** How far a print job is, and which of its labels nobody can vouch for. */
  getPrintJob: procedure({ permission: 'labels.print', kind: 'read', background: true }).input(z.object({ jobId }))
    .output(z.object({
      jobId, state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']), done: z.int(), total: z.int(), printerId: deviceId, errorCode: z.string().nullable(),
      uncertain: z.array(z.object({ number: z.int(), title: z.string() })),
    })),
  /** Prints labels of a job once more, because somebody looked and they are not there. */
  reprintLabels: procedure({ permission: 'labels.print', kind: 'write' }).input(z.object({ jobId, numbers: z.array(z.int().min(0)).min(1).max(MOST_LABELS) })).output(z.object({ jobId, labels: z.int() })),
  identifyCode: procedure({ permission: 'signedIn', kind: 'read' }).input(z.object({ code: text(300) })).output(identifiedCode),
  /** What the room's barcode readers read, as it is read. */
  watchScans: procedure({ permission: 'signedIn', kind: 'stream' }).input(nothing).output(eventsOf(z.object({ deviceId, text: z.string(), symbology: z.string(), rawHex: z.string(), scannedAt: instant }))),
  readTags: procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({ deviceId, forMs: z.int().min(100).max(60_000).default(2000) })).output(z.array(readTag)),
};

import { z } from 'zod';
import { recordGroupCode } from './schemes.ts';
import { attachmentId, fondsId, importId, instant, itemId, jobId, nothing, pageOf, pageRequest, text, volumeId } from './shapes.ts';
import { procedure } from './procedure.ts';

/** Whose images the folder should hold: all of a fonds, or less of it. */
const attachmentScope = z.object({ fondsId, recordGroup: recordGroupCode.nullish(), year: z.int().nullish(), volumeId: volumeId.nullish(), /** What one import brought. */ importId: importId.nullish() });

/** How a folder of images is matched with records (挂接). */
export const attachmentSettings = z.object({
  scope: attachmentScope,
  /** Items that have pages already: left as they are, given more pages behind them, or given these in their place. */
  existing: z.enum(['skip', 'append', 'replace']).default('skip'),
});
export type AttachmentSettings = z.infer<typeof attachmentSettings>;

/**
 * What does not agree. Of files: `noItem` names no record of the room, `outOfScope` one outside the scope, `namesVolume` a volume and no item, `ambiguous` several
 * items by another number of theirs; `unsafeName`, `link`, `unsupported`, `damaged` cannot be taken. Of items: `noFile`, `repeatedPage`, `unordered` (several files, and not
 * each says which page it is), `fileLeft` (a file of it cannot be taken), `missingPage`, `pageCountDiffers`, `hasPages` (and shall be skipped).
 */
export const FINDING_KINDS = ['noItem', 'outOfScope', 'namesVolume', 'ambiguous', 'unsafeName', 'link', 'unsupported', 'damaged', 'noFile', 'repeatedPage', 'unordered', 'fileLeft', 'missingPage', 'pageCountDiffers', 'hasPages'] as const;
const findingKind = z.enum(FINDING_KINDS);
export type FindingKind = z.infer<typeof findingKind>;

const finding = z.object({
  kind: findingKind, /** Below the folder; null where the finding is about an item. */ path: z.string().nullable(), itemId: itemId.nullable(), archivalCode: z.string().nullable(), title: z.string().nullable(),
  /** A code of an error, numbers of pages, other names; as the kind has it. */ detail: z.string(),
});

const count = z.int().nonnegative();

/** Counts of what the asker may see. */
export const attachmentReport = z.object({
  files: count, filesAgreed: count, items: count, itemsAgreed: count,
  /** Every file has its item, every item its files, and nothing else was found. */ agrees: z.boolean(),
  findings: z.partialRecord(findingKind, count),
  /** What attaching would bring; what is there already, byte for byte, from an earlier batch. */
  readyItems: count, readyFiles: count, readyPages: count, itemsThere: count,
  attachedItems: count, attachedFiles: count, attachedPages: count, /** Files that could not be taken after all. */ refusedFiles: count, replacedPages: count,
});
export type AttachmentReport = z.infer<typeof attachmentReport>;

export const attachmentBatch = z.object({
  attachmentId, folder: z.string(), state: z.enum(['checking', 'unchecked', 'checked', 'running', 'stopped', 'done', 'rollingBack', 'rolledBack']), settings: attachmentSettings, fondsCode: z.string(), jobId: jobId.nullable(), errorCode: z.string().nullable(),
  /** Pages that stayed when the batch was taken back. */ kept: count, createdAt: instant, createdBy: z.string(), startedAt: instant.nullable(), endedAt: instant.nullable(),
});
export type AttachmentBatch = z.infer<typeof attachmentBatch>;

const usedPage = z.object({ archivalCode: z.string(), title: z.string(), fileName: z.string() });

export const attachments = {
  /** Dry run: matches every file of a folder of this computer with the records of the scope, both ways. Writes nothing but its report. With `attachmentId` the same batch is checked anew. */
  startCheck: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ folder: text(1000), settings: attachmentSettings, attachmentId: attachmentId.nullish() })).output(z.object({ attachmentId, jobId })),
  /** Attaches what was checked, or goes on with what stopped. Without `partly` only a folder and a scope that agree (ATTACHMENTS_DISAGREE). An item whose own files disagree is left whole. */
  startAttaching: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ attachmentId, partly: z.boolean().default(false) })).output(z.object({ jobId })),
  getAttachment: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ attachmentId })).output(attachmentBatch.extend({ report: attachmentReport })),
  listAttachments: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ ...pageRequest })).output(pageOf(attachmentBatch)),
  /** What does not agree, of items and files that the asker may see. */
  listFindings: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ attachmentId, kind: findingKind.nullish(), ...pageRequest })).output(pageOf(finding)),
  /** The same as a CSV for a spreadsheet, a piece at a time, behind a row with the verdict. */
  readReport: procedure({ permission: 'digitisation.capture', kind: 'read' })
    .input(z.object({ attachmentId, language: z.enum(['zh-CN', 'en']).default('zh-CN'), cursor: z.string().max(500).nullish() })).output(z.object({ fileName: z.string(), piece: z.file(), nextCursor: z.string().nullable() })),
  /** Forgets a check of which nothing was attached. */
  discardAttachment: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ attachmentId })).output(nothing),
  previewRollback: procedure({ permission: 'digitisation.deletePage', kind: 'read' }).input(z.object({ attachmentId })).output(z.object({ pages: count, items: count, returning: count, used: count, usedPages: z.array(usedPage) })),
  /** Takes the pages out again and brings back what they replaced. `keepUsed` leaves pages that somebody worked with; without it the batch stays whole (ATTACHMENTS_PAGES_IN_USE). Only for who may see all of its items (ATTACHMENTS_ABOVE_CLEARANCE). */
  startRollback: procedure({ permission: 'digitisation.deletePage', kind: 'write' }).input(z.object({ attachmentId, keepUsed: z.boolean().default(false) })).output(z.object({ jobId })),
};

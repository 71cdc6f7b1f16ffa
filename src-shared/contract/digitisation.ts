import { z } from 'zod';
import { instant, itemId, jobId, nothing, optionalText, pageId, reason, text } from './shapes.ts';
import { procedure } from './procedure.ts';

/** An image as it came from the camera, scanner or file: up to 64 MiB. What it really is gets decided from its bytes. */
export const imageFile = z.file().max(64 * 1024 * 1024);
export const pageSource = z.enum(['camera', 'scanner', 'import', 'watchedFolder', 'sample']);
/** Clockwise degrees in which the page is shown; the stored original is never changed. */
export const rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);

export const page = z.object({
  pageId, itemId: itemId.nullable(), position: z.int().min(1), source: pageSource, widthPx: z.int(), heightPx: z.int(), sizeBytes: z.int(), mediaType: z.string(),
  sha256: z.string(), rotation, originalName: z.string(), readState: z.enum(['unread', 'queued', 'read', 'corrected', 'failed']),
  confidencePct: z.number().nullable(), capturedAt: instant, capturedBy: z.string(), version: z.int(),
});
export type Page = z.infer<typeof page>;

/** A line of text on the page. The box is in pixels of the stored original, before rotation. */
export const textLine = z.object({
  text: z.string(), confidencePct: z.number().min(0).max(100), xPx: z.number(), yPx: z.number(), widthPx: z.number(), heightPx: z.number(),
});
export type TextLine = z.infer<typeof textLine>;

export const watchedFolder = z.object({ folder: z.string(), itemId: itemId.nullable(), enabled: z.boolean(), state: z.enum(['watching', 'missing', 'off']), lastFileAt: instant.nullable(),
  /** The latest files that were left, by the code of the reason. */
  refused: z.array(z.object({ fileName: z.string(), code: z.string(), at: instant })),
});

export const digitisation = {
  /** Durable before it answers: file, directory, row and op are on the disk. Repeating a `pageId` answers with the page that is there. */
  addPage: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ pageId, itemId: itemId.nullable(), file: imageFile, source: pageSource, originalName: optionalText(255).default('') }))
    .output(page),
  /** JPEG, PNG, TIFF (all pages) or PDF (all pages). Pages already stored stay when a later one is bad. */
  importFile: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ itemId: itemId.nullable(), fileName: text(255), file: imageFile })).output(z.object({ pages: z.array(page), problems: z.array(z.object({ pageInFile: z.int(), code: z.string() })) })),
  startFolderImport: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ folder: text(1000), itemId: itemId.nullable() })).output(z.object({ jobId, files: z.int() })),
  listPages: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ itemId })).output(z.array(page)),
  /** Pages that came in without an item (watched folder, loose import) and wait to be filed. They have no 密级 yet, so only who files them sees them. */
  listInbox: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(nothing).output(z.array(page)),
  filePages: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ pageIds: z.array(pageId).min(1).max(1000), itemId })).output(z.object({ filed: z.int() })),
  getPageImage: procedure({ permission: 'digitisation.view', kind: 'read' })
    .input(z.object({ pageId, size: z.enum(['thumbnail', 'screen', 'full', 'original']) })).output(z.file()),
  reorderPages: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ itemId, pageIds: z.array(pageId).min(1).max(5000) })).output(z.array(page)),
  rotatePage: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ pageId, version: z.int(), rotation })).output(page),
  /** The earlier image stays in the store and in the history. */
  replacePage: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ pageId, version: z.int(), file: imageFile, reason: optionalText(500).default('') })).output(page),
  deletePage: procedure({ permission: 'digitisation.deletePage', kind: 'write' })
    .input(z.object({ pageId, version: z.int(), reason })).output(nothing),
  restorePage: procedure({ permission: 'digitisation.deletePage', kind: 'write' }).input(z.object({ pageId, reason })).output(page),
  /** Queues reading (OCR): the given pages, all of an item, or everything unread. */
  readPages: procedure({ permission: 'digitisation.read', kind: 'write' })
    .input(z.object({ pageIds: z.array(pageId).max(5000).nullish(), itemId: itemId.nullish(), again: z.boolean().default(false) }))
    .output(z.object({ jobId: jobId.nullable(), pages: z.int() })),
  getPageText: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ pageId }))
    .output(z.object({ text: z.string(), lines: z.array(textLine), engine: z.string().nullable(), readState: page.shape.readState, correctedBy: z.string().nullable(), version: z.int() })),
  correctPageText: procedure({ permission: 'digitisation.read', kind: 'write' })
    .input(z.object({ pageId, version: z.int(), lines: z.array(textLine).max(2000) })).output(nothing),
  listWatchedFolders: procedure({ permission: 'digitisation.view', kind: 'read' }).input(nothing).output(z.array(watchedFolder)),
  saveWatchedFolder: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ folder: text(1000), itemId: itemId.nullable(), enabled: z.boolean() })).output(watchedFolder),
  removeWatchedFolder: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ folder: text(1000) })).output(nothing),
};

import { z } from 'zod';
import { deviceId, instant, itemId, jobId, nothing, optionalText, pageId, reason, text } from './shapes.ts';
import { pictureSteps } from './picture-recipe.ts';
import { procedure } from './procedure.ts';

/** An image as it came from the camera, scanner or file: up to 64 MiB. What it really is gets decided from its bytes. */
export const imageFile = z.file().max(64 * 1024 * 1024);
export const pageSource = z.enum(['camera', 'scanner', 'import', 'watchedFolder', 'sample']);
/** Clockwise degrees in which the page is shown; the stored original is never changed. */
export const rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);

export const scanSettings = z.object({
  source: z.enum(['platen', 'feeder']), duplex: z.boolean(), resolutionDpi: z.int().min(50).max(2400), colourMode: z.enum(['colour', 'grey', 'blackWhite']),
  /** Of the sheet as it lies. */
  widthMm: z.number().min(10).max(1500), heightMm: z.number().min(10).max(3000),
});
export type ScanInput = z.infer<typeof scanSettings>;

/** How a page was scanned; kept with it for ever. `page` counts the sides of the batch from 1. */
export const pageScan = z.object({
  batchId: z.string(), page: z.int(), deviceId: z.string(), deviceName: z.string(), model: z.string(), settings: scanSettings, presetId: z.string().nullable(), presetSource: z.string().nullable(),
  /** What the file itself says, null when it says nothing. */
  fileDpi: z.number().nullable(), isBlank: z.boolean(),
  /** Behind which separator of the batch it came, counted from 1; left out before the first. */
  part: z.int().nullish(),
  /** The page is a separator sheet, or the empty back of one: what it named, as it was read. Kept, in the inbox, and no page of any item. */
  separator: z.object({ code: z.string(), side: z.enum(['front', 'back']) }).nullish(),
});

/** A part of the stored original, in pixels of it as its EXIF shows it, before rotation. */
export const pageCrop = z.object({ xPx: z.int().min(0), yPx: z.int().min(0), widthPx: z.int().min(16), heightPx: z.int().min(16) });
export type PageCrop = z.infer<typeof pageCrop>;

/** How a camera gave the picture: a still of its own, or a frame of its video. Kept in the history. */
export const cameraShot = z.object({ method: z.enum(['still', 'frame']), camera: optionalText(200), trigger: z.enum(['hand', 'lyingStill']) });

/** `widthPx` and `heightPx` are those of what the page shows before its quarter turn. */
export const page = z.object({
  pageId, itemId: itemId.nullable(), position: z.int().min(1), source: pageSource, widthPx: z.int(), heightPx: z.int(), sizeBytes: z.int(), mediaType: z.string(),
  sha256: z.string(), rotation, originalName: z.string(), readState: z.enum(['unread', 'queued', 'read', 'corrected', 'failed']),
  confidencePct: z.number().nullable(), capturedAt: instant, capturedBy: z.string(), version: z.int(),
  scan: pageScan.nullish(), crop: pageCrop.nullish(),
  /** What is done to the part before it is shown; left out: nothing. `widthPx` and `heightPx` are those of what comes of it. */
  steps: pictureSteps.nullish(),
});
export type Page = z.infer<typeof page>;

/** A line of text on the page. The box is in pixels of what the page shows of the stored original, before rotation. */
export const textLine = z.object({
  text: z.string(), confidencePct: z.number().min(0).max(100), xPx: z.number(), yPx: z.number(), widthPx: z.number(), heightPx: z.number(),
  /** Its characters stand one below the other. */
  vertical: z.boolean().optional(),
  /** Where each character of `text` (code point) begins, in thousandths of the line's extent as it is read; left out where nobody knows. */
  startsPm: z.array(z.int().min(0).max(1000)).max(2000).optional(),
  /** Characters that the engine is not sure of: index and per cent. */
  doubts: z.array(z.tuple([z.int().min(0), z.int().min(0).max(100)])).max(2000).optional(),
  /** A person wrote it: it stays when the page is read again. */
  corrected: z.boolean().optional(),
});
export type TextLine = z.infer<typeof textLine>;

/** `better`: PP-OCRv4; `always`: Tesseract, which runs everywhere; `engineDetail` says why the better one cannot be used. */
export const readingState = z.object({ pausedBy: z.string().nullable(), waitingPages: z.int(), workers: z.int(), engine: z.enum(['better', 'always']), engineDetail: z.string().nullable() });

/** Something on the page that is not plain lines; the box as that of a line. Text in and under it is less certain. */
export const textRegion = z.object({ kind: z.enum(['table', 'seal', 'vertical']), xPx: z.number(), yPx: z.number(), widthPx: z.number(), heightPx: z.number() });
export type TextRegion = z.infer<typeof textRegion>;

export const watchedFolder = z.object({ folder: z.string(), itemId: itemId.nullable(), enabled: z.boolean(), state: z.enum(['watching', 'missing', 'off']), lastFileAt: instant.nullable(),
  /** The latest files that were left, by the code of the reason. */
  refused: z.array(z.object({ fileName: z.string(), code: z.string(), at: instant })),
});

export const scanBatchId = z.uuid().brand<'ScanBatchId'>();

/** Where the pages of a batch go: to the end, before a page, or one page in the place of another. */
export const scanTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('end') }), z.object({ kind: z.literal('before'), pageId }), z.object({ kind: z.literal('replace'), pageId, version: z.int(), reason: optionalText(500).default('') }),
]);

/** What came behind one separator of a batch. `waiting` pages of it lie in the inbox, because nobody has said yet where they belong. */
export const scanPart = z.object({
  number: z.int().min(1), /** As read; empty when the sheet names nothing. */ code: z.string(), itemId: itemId.nullable(), title: z.string(), archivalCode: z.string().nullable(), pages: z.int(), waiting: z.int(),
});
export type ScanPart = z.infer<typeof scanPart>;

export const scanBatch = z.object({
  batchId: scanBatchId, deviceId: z.string(), deviceName: z.string(), itemId: itemId.nullable(), state: z.enum(['running', 'waitingForPaper', 'paused', 'done', 'cancelled']),
  settings: scanSettings, presetId: z.string().nullable(), target: scanTarget, waitForPaperS: z.int(), pages: z.int(), blankPages: z.int(),
  /** Whether separator sheets are looked for, and the parts that they made so far. */
  separators: z.boolean(), parts: z.array(scanPart),
  /** Why it stopped; the words of the code say what to do before it goes on. */
  errorCode: z.string().nullable(), errorData: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  startedAt: instant, startedBy: z.string(), updatedAt: instant,
});
export type ScanBatch = z.infer<typeof scanBatch>;

export const scanner = z.object({
  deviceId: z.string(), name: z.string(), health: z.enum(['starting', 'ready', 'lost', 'unsupported', 'failed', 'off']), errorCode: z.string().nullable(),
  /** What it was set up for; empty where nothing was said. */
  usual: z.object({ source: scanSettings.shape.source.optional(), duplex: z.boolean().optional(), presetId: z.string().optional() }),
  /** Null while it does not answer. */
  report: z.object({
    model: z.string(), serialNumber: z.string(),
    sources: z.array(scanSettings.pick({ source: true, duplex: true }).extend({ resolutionsDpi: z.array(z.int()), colourModes: z.array(scanSettings.shape.colourMode), maxWidthMm: z.number(), maxHeightMm: z.number() })),
    state: z.enum(['idle', 'busy', 'stopped']), feeder: z.enum(['none', 'unknown', 'loaded', 'empty', 'jam', 'coverOpen', 'doubleFeed']),
  }).nullable(),
});
export type Scanner = z.infer<typeof scanner>;

export const digitisation = {
  /** Every scanner that is set up, asked now. */
  listScanners: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(nothing).output(z.array(scanner)),
  /** One sheet at the lowest resolution, to see whether a scanner works: it is shown and kept nowhere. From the glass where there is one, else the feeder pulls a sheet. */
  previewScan: procedure({ permission: 'devices.manage', kind: 'read' }).input(z.object({ deviceId }))
    .output(z.object({ file: z.file(), model: z.string(), settings: scanSettings, mediaType: z.string(), sizeBytes: z.int(), widthPx: z.int(), heightPx: z.int(), tookMs: z.int() })),
  /**
   * Begins a batch and answers at once; each side becomes a durable page by itself. What stops it (jam, empty, cover, link, disk) leaves the batch
   * `paused` with the pages before it. With `waitForPaperS` an empty feeder is waited for: at the start, and after each stack. With `separators`
   * the pages behind a separator sheet go to the item that it names; when that is unknown to the caller, to the inbox, as a part of the batch.
   */
  startScan: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ deviceId, itemId: itemId.nullable(), settings: scanSettings, presetId: optionalText(40).nullish(), target: scanTarget.default({ kind: 'end' }), waitForPaperS: z.int().min(0).max(3600).default(0), separators: z.boolean().default(true) })).output(scanBatch),
  /** Goes on with a batch that is paused or cancelled, at the page after the last that was stored. */
  resumeScan: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ batchId: scanBatchId })).output(scanBatch),
  /** Stops the scanner; the pages stored stay. A batch that waits for more paper is done. */
  cancelScan: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ batchId: scanBatchId })).output(scanBatch),
  /** Says where the pages behind a separator belong: those that wait are filed, and those that are still to come go there too. */
  fileScanPart: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ batchId: scanBatchId, part: z.int().min(1), itemId })).output(z.object({ filed: z.int() })),
  /** The latest batches, newest first. */
  listScanBatches: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ itemId: itemId.nullish(), limit: z.int().min(1).max(200).default(20) })).output(z.array(scanBatch)),
  /** Durable before it answers: file, directory, row and op are on the disk. Repeating a `pageId` answers with the page that is there. */
  addPage: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ pageId, itemId: itemId.nullable(), file: imageFile, source: pageSource, originalName: optionalText(255).default(''), shot: cameraShot.nullish() }))
    .output(page),
  /**
   * One picture that shows several pages (an open book): it is stored once, byte for byte, and each page is a part of it. The parts come in the
   * order in which they are read; all of them become pages or none. Repeating the `pageId`s answers with the pages that are there.
   */
  addParts: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ itemId: itemId.nullable(), file: imageFile, source: pageSource, originalName: optionalText(255).default(''), shot: cameraShot.nullish(), parts: z.array(z.object({ pageId, crop: pageCrop })).min(2).max(8) }))
    .output(z.array(page)),
  /** Which part of the stored original a page shows; null: all of it. The original stays as it came; the text is read anew. */
  cropPage: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ pageId, version: z.int(), crop: pageCrop.nullable() })).output(page),
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
    .input(z.object({ pageId, version: z.int(), file: imageFile, reason: optionalText(500).default(''), crop: pageCrop.nullish(), shot: cameraShot.nullish() })).output(page),
  deletePage: procedure({ permission: 'digitisation.deletePage', kind: 'write' })
    .input(z.object({ pageId, version: z.int(), reason })).output(nothing),
  restorePage: procedure({ permission: 'digitisation.deletePage', kind: 'write' }).input(z.object({ pageId, reason })).output(page),
  /** Queues reading (OCR): the given pages or all of an item (a person waits: they come first), or everything unread (it comes last). With `again` also what is read; lines that a person wrote stay. */
  readPages: procedure({ permission: 'digitisation.read', kind: 'write' })
    .input(z.object({ pageIds: z.array(pageId).max(5000).nullish(), itemId: itemId.nullish(), again: z.boolean().default(false) }))
    .output(z.object({ jobId: jobId.nullable(), pages: z.int() })),
  /** Writes an item's pages as one searchable PDF: a durable job; the file is fetched with `exports.readExport`. */
  startPdf: procedure({ permission: 'digitisation.view', kind: 'write' }).input(z.object({ itemId })).output(z.object({ jobId })),
  getReadingState: procedure({ permission: 'system.view', kind: 'read' }).input(nothing).output(readingState),
  /** Holds reading back for the whole room, and lets it go on; the page that is being read is finished. */
  pauseReading: procedure({ permission: 'digitisation.read', kind: 'write' }).input(nothing).output(readingState),
  resumeReading: procedure({ permission: 'digitisation.read', kind: 'write' }).input(nothing).output(readingState),
  getPageText: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ pageId }))
    .output(z.object({ text: z.string(), lines: z.array(textLine), regions: z.array(textRegion), engine: z.string().nullable(), readState: page.shape.readState, correctedBy: z.string().nullable(), version: z.int() })),
  correctPageText: procedure({ permission: 'digitisation.read', kind: 'write' })
    .input(z.object({ pageId, version: z.int(), lines: z.array(textLine).max(2000) })).output(nothing),
  listWatchedFolders: procedure({ permission: 'digitisation.view', kind: 'read' }).input(nothing).output(z.array(watchedFolder)),
  saveWatchedFolder: procedure({ permission: 'digitisation.capture', kind: 'write' })
    .input(z.object({ folder: text(1000), itemId: itemId.nullable(), enabled: z.boolean() })).output(watchedFolder),
  removeWatchedFolder: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ folder: text(1000) })).output(nothing),
};

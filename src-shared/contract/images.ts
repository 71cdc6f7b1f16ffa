import { z } from 'zod';
import { IMAGE_CHECK_PRESETS } from '../presets/image-limits.ts';
import { page, pageCrop, rotation } from './digitisation.ts';
import { pictureSteps } from './picture-recipe.ts';
import { procedure } from './procedure.ts';
import { imageWorkId, instant, itemId, jobId, pageId, pageOf, pageRequest, reason, volumeId } from './shapes.ts';

/** What is done to many pages at once. What each page needs is measured on the page itself; a step that finds nothing to do does nothing. */
export const workSettings = z.object({
  /** 纠偏: writing that lies askew by 0.2° and more is made straight. */
  deskew: z.boolean().default(false),
  /** 裁边: a dark border around the sheet goes. */
  crop: z.boolean().default(false),
  /** 拆分: an open book becomes two pages at its fold; which of them is read first. */
  split: z.enum(['no', 'leftFirst', 'rightFirst']).default('no'),
  /** 去污: lone neutral specks of at most a quarter, or half of a millimetre. */
  despeckle: z.enum(['no', 'gentle', 'strong']).default('no'),
  /** 色彩: down to grey, or to black and white, where the content allows it; colour stays where there is colour, a seal or a photograph. */
  tone: z.enum(['keep', 'grey', 'bitonal']).default('keep'),
  /** Clockwise, on top of how the page is turned now. */
  rotate: rotation.default(0),
});
export type WorkSettings = z.infer<typeof workSettings>;

/** What was seen on a page, for people. */
export const seenOnPage = z.object({
  /** Clockwise; null where no lines of writing are seen. */
  skewDeg: z.number().nullable(), needs: z.enum(['colour', 'grey', 'bitonal']), because: z.enum(['colour', 'photograph', 'faint', 'clear']), hasBorder: z.boolean(), hasFold: z.boolean(), isBlank: z.boolean(),
});
export type SeenOnPage = z.infer<typeof seenOnPage>;

/** One of the pages that would come of a page: usually one, of a spread two. */
export const plannedPart = z.object({ crop: pageCrop.nullable(), steps: pictureSteps, rotation });
export const plannedPage = z.object({
  pageId, version: z.int(), seen: seenOnPage.nullable(), parts: z.array(plannedPart), changes: z.boolean(),
  /** Why it would be left as it is. */
  errorCode: z.string().nullable(),
});
export type PlannedPage = z.infer<typeof plannedPage>;

export const imageWork = z.object({
  workId: imageWorkId, settings: workSettings, state: z.enum(['running', 'stopped', 'done', 'undoing', 'undone']), jobId: jobId.nullable(), errorCode: z.string().nullable(), createdAt: instant, createdBy: z.string(), endedAt: instant.nullable(),
  /** Pages, as far as the asker may see them: still to be done, changed, left as they were, refused, taken back, and kept at taking back because somebody worked with them since. */
  counts: z.object({ planned: z.int(), changed: z.int(), same: z.int(), refused: z.int(), undone: z.int(), kept: z.int() }),
  refused: z.array(z.object({ pageId, itemId: itemId.nullable(), position: z.int(), code: z.string() })),
});
export type ImageWork = z.infer<typeof imageWork>;

export const pageVersion = z.object({
  number: z.int(), isCurrent: z.boolean(), sha256: z.string(), crop: pageCrop.nullable(), steps: pictureSteps, rotation, widthPx: z.int(), heightPx: z.int(), madeHow: z.enum(['capture', 'replace', 'crop', 'work']), madeAt: instant, madeBy: z.string(),
});

/** Pages themselves, all pages of items, or all pages of the items of a volume. */
export const pageSet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pages'), pageIds: z.array(pageId).min(1).max(20_000) }),
  z.object({ kind: z.literal('items'), itemIds: z.array(itemId).min(1).max(5000) }),
  z.object({ kind: z.literal('volume'), volumeId }),
]);
export type PageSet = z.infer<typeof pageSet>;

/**
 * What an automatic check may find on a page, or (`pageCount`) on an item. `measure` and `limit` mean: degrees (`skew`), dpi (`resolution`), missing pages
 * (`numberMissing`), pages there and pages described (`pageCount`).
 */
export const FINDING_CODES = ['unusable', 'blank', 'duplicate', 'alike', 'skew', 'cutEdge', 'darkBorder', 'resolution', 'resolutionUnknown', 'colourMode', 'numberMissing', 'numberTwice', 'numberOrder', 'pageCount'] as const;
export const findingCode = z.enum(FINDING_CODES);
export type FindingCode = z.infer<typeof findingCode>;
export const severity = z.enum(['must', 'check']);
export const checkPresetId = z.enum(IMAGE_CHECK_PRESETS.map(({ presetId }) => presetId));

export const pageFinding = z.object({
  findingId: z.int(), code: findingCode, severity, measure: z.number().nullable(), limit: z.number().nullable(), foundAt: instant,
  itemId: itemId.nullable(), archivalCode: z.string().nullable(), title: z.string(),
  /** Null: the finding is about the item. */
  pageId: pageId.nullable(), position: z.int().nullable(),
  /** The place of the page that it is like. */
  otherPosition: z.int().nullable(),
  /** The page shows another picture since. */
  outdated: z.boolean(),
  /** Somebody looked and let it stand; null: nobody did. */
  waived: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
export type PageFinding = z.infer<typeof pageFinding>;

/** `checkedPages`: looked at and unchanged since. `counts`: what nobody has waved away. */
export const findingCounts = z.object({ checkedPages: z.int(), counts: z.array(z.object({ code: findingCode, severity, count: z.int() })), waived: z.int() });

export const images = {
  /** What the settings would do to these pages; nothing is changed. */
  previewWork: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ pageIds: z.array(pageId).min(1).max(50), settings: workSettings })).output(z.array(plannedPage)),
  /** The picture that would come of a page, as small as a screen needs it. */
  drawPreview: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ pageId, settings: workSettings, part: z.int().min(0).max(1).default(0), size: z.enum(['thumbnail', 'screen', 'full']).default('screen') })).output(z.file()),
  /** Begins the work as a job. Originals stay as they are: what a page shows is kept as steps, and can be taken back. */
  startWork: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ pages: pageSet, settings: workSettings })).output(z.object({ workId: imageWorkId, jobId, pages: z.int() })),
  getWork: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ workId: imageWorkId })).output(imageWork),
  /** Latest first. */
  listWorks: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ limit: z.int().min(1).max(100).default(20) })).output(z.array(imageWork)),
  /** Goes on with work that stopped, with the pages that it had not come to. */
  resumeWork: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ workId: imageWorkId })).output(z.object({ jobId })),
  /** Takes the work back as a job: every page shows what it showed before. Pages that somebody worked with since stay and are counted. Only for who may see all of them (IMAGES_ABOVE_CLEARANCE). */
  undoWork: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ workId: imageWorkId })).output(z.object({ jobId })),
  /** How two overlapping scans of one large sheet would lie on each other; both pages must be of one item. Throws IMAGES_OVERLAP_TOO_SMALL below a third, IMAGES_DO_NOT_FIT. */
  previewStitch: procedure({ permission: 'digitisation.capture', kind: 'read' }).input(z.object({ pageId, otherPageId: pageId })).output(z.object({ overlapPct: z.number(), likeness: z.number(), widthPx: z.int(), heightPx: z.int(), steps: pictureSteps, file: z.file() })),
  /** Makes one page of two: the first shows both, the second leaves the item and comes back with undo. */
  stitchPages: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ pageId, version: z.int(), otherPageId: pageId, otherVersion: z.int() })).output(z.object({ workId: imageWorkId, page })),
  /** Every picture that the page has shown, oldest first. */
  listVersions: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ pageId })).output(z.array(pageVersion)),
  getVersionImage: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ pageId, number: z.int().min(1), size: z.enum(['thumbnail', 'screen', 'full']) })).output(z.file()),
  /** The page shows an earlier, or a later, picture again. */
  restoreVersion: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ pageId, version: z.int(), number: z.int().min(1) })).output(page),
  /**
   * Looks at every page of the items to which the pages belong, as a job, and keeps what it finds in the place of what an earlier check found there. Printed page numbers are
   * taken from what was read of the pages.
   */
  checkPages: procedure({ permission: 'digitisation.capture', kind: 'write' }).input(z.object({ pages: pageSet, presetId: checkPresetId.default('text-200') })).output(z.object({ jobId, pages: z.int() })),
  /** What the last checks found, in the order of items and pages; `of` left out: everywhere. */
  listFindings: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ of: pageSet.nullish(), code: findingCode.nullish(), severity: severity.nullish(), standing: z.enum(['open', 'waived']).nullish(), ...pageRequest })).output(pageOf(pageFinding)),
  countFindings: procedure({ permission: 'digitisation.view', kind: 'read' }).input(z.object({ of: pageSet.nullish() }))
    .output(findingCounts),
  /** 准予通过 Findings that somebody has looked at and lets stand, with the reason on record. They stay so through later checks, as long as the page shows the same (of an item: as long as the counts are the same). */
  waiveFindings: procedure({ permission: 'quality.inspect', kind: 'write' }).input(z.object({ findingIds: z.array(z.int()).min(1).max(1000), reason })).output(z.object({ changed: z.int() })),
  reopenFindings: procedure({ permission: 'quality.inspect', kind: 'write' }).input(z.object({ findingIds: z.array(z.int()).min(1).max(1000) })).output(z.object({ changed: z.int() })),
};

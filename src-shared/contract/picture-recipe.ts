import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Far larger than any picture that is let in. */
const px = z.int().min(-200_000).max(200_000);

/**
 * One step on the way from a stored original to what a page shows. The steps are made in their order, each on the picture that the one before it
 * left, after the part of the original (`crop` of the page) was taken and before the page's own quarter turn. All numbers are in pixels of that picture.
 */
export const pictureStep = z.discriminatedUnion('kind', [
  /** Another stored original is laid over this picture with its left upper corner at a place; the picture grows to hold both. `widthPx`, `heightPx`: of the other one. */
  z.object({ kind: z.literal('stitch'), sha256, xPx: px, yPx: px, widthPx: z.int().min(1), heightPx: z.int().min(1) }),
  /** Turned clockwise; what comes to lie bare gets the colour. */
  z.object({ kind: z.literal('deskew'), angleDeg: z.number().min(-15).max(15), background: z.string().regex(/^#[0-9a-f]{6}$/) }),
  z.object({ kind: z.literal('crop'), xPx: z.int().min(0), yPx: z.int().min(0), widthPx: z.int().min(1), heightPx: z.int().min(1) }),
  /** Takes out lone neutral specks of at most this size; stains, seals and what stands near writing stay. */
  z.object({ kind: z.literal('despeckle'), largestPx: z.int().min(1).max(40) }),
  /** `threshold`: darker is ink; only where the mode is bitonal. */
  z.object({ kind: z.literal('tone'), mode: z.enum(['grey', 'bitonal']), threshold: z.int().min(1).max(254).nullable() }),
]);
export type PictureStep = z.infer<typeof pictureStep>;

/** The steps of a page; empty: it shows its original as it came. */
export const pictureSteps = z.array(pictureStep).max(20);
export type PictureSteps = readonly PictureStep[];

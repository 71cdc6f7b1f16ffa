import { PAGE_HEIGHT_PX, PAGE_WIDTH_PX, type PageDrawing, type PageLine } from './page-layout.ts';

/** How the paper lies and looks; part of the page's data, because the text boxes depend on the tilt. */
export interface PageAppearance {
  /** Clockwise, in degrees; up to about ±0.5 looks like a sheet on a scanner. */
  readonly tiltDegrees: number;
  readonly paper: readonly [number, number, number];
  /** Brightness of the ink, 0 (fresh) .. 90 (faded). */
  readonly inkLevel: number;
  /** Height of the grain in brightness steps; 0 draws flat paper. */
  readonly grain: number;
  readonly seed: number;
  /** The number at the top right corner; null prints none. */
  readonly pageNumber: number | null;
}

export const CLEAN_PAGE: PageAppearance = { tiltDegrees: 0, paper: [252, 251, 247], inkLevel: 20, grain: 0, seed: 1, pageNumber: null };

const CENTRE_X = PAGE_WIDTH_PX / 2;
const CENTRE_Y = PAGE_HEIGHT_PX / 2;

/** Rise per pixel of width; for such small angles a shear is a rotation. */
export function slopeOf(appearance: PageAppearance): number {
  return Math.tan((appearance.tiltDegrees * Math.PI) / 180);
}

/** The boxes of a page's lines in the pixels of its image, tilt included. */
export function linesOnImage(page: PageDrawing, appearance: PageAppearance): PageLine[] {
  const slope = slopeOf(appearance);
  return page.lines.map((line) => {
    const lift = (line.x - CENTRE_X) * slope;
    const drop = line.w * slope;
    return {
      text: line.text,
      x: Math.round(line.x - (line.y + line.h / 2 - CENTRE_Y) * slope),
      y: Math.round(line.y + lift + Math.min(0, drop)),
      w: Math.round(line.w),
      h: Math.round(line.h + Math.abs(drop)),
    };
  });
}

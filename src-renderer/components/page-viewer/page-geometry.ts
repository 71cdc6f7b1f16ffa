/** Where a page stands in the window that shows it. Scale is CSS pixels per pixel of the stored original. */

export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PixelRect extends PixelSize {
  readonly xPx: number;
  readonly yPx: number;
}

/** `page` and `width` follow the window when it changes; `free` is what a person chose. */
export type ViewMode = 'page' | 'width' | 'free';

export interface PageView {
  readonly mode: ViewMode;
  readonly scale: number;
  /** Of the sheet's left upper corner in the window. */
  readonly leftPx: number;
  readonly topPx: number;
}

/** Kept free around a sheet that fits. */
const MARGIN_PX = 16;
const SMALLEST_SCALE = 0.02;
const LARGEST_SCALE = 8;
/** So much of the sheet always stays in the window. */
const ALWAYS_SEEN_PX = 64;

function limitScale(scale: number): number {
  return Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
}

function centred(free: number): number {
  return Math.round(free / 2);
}

/** The whole page, or its whole width from the top. */
export function fitView(mode: 'page' | 'width', page: PixelSize, frame: PixelSize): PageView {
  const across = Math.max(1, frame.widthPx - 2 * MARGIN_PX) / Math.max(1, page.widthPx);
  const down = Math.max(1, frame.heightPx - 2 * MARGIN_PX) / Math.max(1, page.heightPx);
  const scale = limitScale(mode === 'page' ? Math.min(across, down) : across);
  const spare = frame.heightPx - page.heightPx * scale;
  return { mode, scale, leftPx: centred(frame.widthPx - page.widthPx * scale), topPx: spare > 2 * MARGIN_PX ? centred(spare) : MARGIN_PX };
}

/** Zooms by `factor` so that the point of the page under (`xPx`, `yPx`) of the window stays there. */
export function zoomView(view: PageView, factor: number, at: { readonly xPx: number; readonly yPx: number }, page: PixelSize, frame: PixelSize): PageView {
  const scale = limitScale(view.scale * factor);
  const grown = scale / view.scale;
  return keepInside({ mode: 'free', scale, leftPx: at.xPx - (at.xPx - view.leftPx) * grown, topPx: at.yPx - (at.yPx - view.topPx) * grown }, page, frame);
}

export function moveView(view: PageView, rightPx: number, downPx: number, page: PixelSize, frame: PixelSize): PageView {
  return keepInside({ ...view, mode: 'free', leftPx: view.leftPx + rightPx, topPx: view.topPx + downPx }, page, frame);
}

/** A sheet never leaves the window altogether. */
export function keepInside(view: PageView, page: PixelSize, frame: PixelSize): PageView {
  const within = (start: number, length: number, room: number): number => Math.min(room - Math.min(ALWAYS_SEEN_PX, length), Math.max(Math.min(ALWAYS_SEEN_PX, length) - length, start));
  return { ...view, leftPx: within(view.leftPx, page.widthPx * view.scale, frame.widthPx), topPx: within(view.topPx, page.heightPx * view.scale, frame.heightPx) };
}

/** The view moved as little as shows `rect` of the turned page; the same view when it is seen already. */
export function showRect(view: PageView, rect: PixelRect, page: PixelSize, frame: PixelSize): PageView {
  const left = view.leftPx + rect.xPx * view.scale;
  const top = view.topPx + rect.yPx * view.scale;
  const seen = left >= 0 && top >= 0 && left + rect.widthPx * view.scale <= frame.widthPx && top + rect.heightPx * view.scale <= frame.heightPx;
  if (seen) return view;
  return keepInside({
    ...view, mode: 'free',
    leftPx: frame.widthPx / 2 - (rect.xPx + rect.widthPx / 2) * view.scale, topPx: frame.heightPx / 2 - (rect.yPx + rect.heightPx / 2) * view.scale,
  }, page, frame);
}

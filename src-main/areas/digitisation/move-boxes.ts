import { movePoint, type PictureWay } from '#main/imaging/recipe/move-points.ts';

interface Box { readonly xPx: number; readonly yPx: number; readonly widthPx: number; readonly heightPx: number }

/** The lines, or regions, of a page where they lie once it shows its original in another way; those that are no longer on it are left out. `shown`: size of what it shows then. */
export function moveBoxes<Kind extends Box>(boxes: readonly Kind[], from: PictureWay, to: PictureWay, shown: { readonly widthPx: number; readonly heightPx: number }): Kind[] {
  return boxes.flatMap((box) => {
    const middle = movePoint({ xPx: box.xPx + box.widthPx / 2, yPx: box.yPx + box.heightPx / 2 }, from, to);
    if (middle.xPx < 0 || middle.yPx < 0 || middle.xPx > shown.widthPx || middle.yPx > shown.heightPx) return [];
    return [{ ...box, xPx: Math.max(0, Math.round(middle.xPx - box.widthPx / 2)), yPx: Math.max(0, Math.round(middle.yPx - box.heightPx / 2)) }];
  });
}

import type { PageCrop } from '#shared/contract/digitisation.ts';
import type { PictureStep, PictureSteps } from '#shared/contract/picture-recipe.ts';
import { canvasOfBoth } from './lay-beside.ts';

interface Point { readonly xPx: number; readonly yPx: number }
interface Size { readonly widthPx: number; readonly heightPx: number }

/** A way from an original to what a page shows of it. `size`: of the part (`crop`) before the first step. */
export interface PictureWay { readonly crop: PageCrop | null; readonly steps: PictureSteps; readonly size: Size }

/** Where a point of what one way shows lies on what another way shows of the same original. */
export function movePoint(point: Point, from: PictureWay, to: PictureWay): Point {
  return along(onOriginal(point, from), to);
}

/** The size after a step. What is turned grows to hold its corners. */
export function sizeAfter(size: Size, step: PictureStep): Size {
  switch (step.kind) {
    case 'stitch': {
      const { widthPx, heightPx } = canvasOfBoth({ width: size.widthPx, height: size.heightPx }, { width: step.widthPx, height: step.heightPx }, step);
      return { widthPx, heightPx };
    }
    case 'deskew': {
      const [sine, cosine] = turnOf(step.angleDeg).map(Math.abs) as [number, number];
      return { widthPx: Math.round(size.widthPx * cosine + size.heightPx * sine), heightPx: Math.round(size.widthPx * sine + size.heightPx * cosine) };
    }
    case 'crop': return { widthPx: step.widthPx, heightPx: step.heightPx };
    case 'despeckle': case 'tone': return size;
  }
}

const turnOf = (angleDeg: number): [number, number] => [Math.sin((angleDeg * Math.PI) / 180), Math.cos((angleDeg * Math.PI) / 180)];

function along({ xPx, yPx }: Point, { crop, steps, size }: PictureWay): Point {
  let point: Point = { xPx: xPx - (crop?.xPx ?? 0), yPx: yPx - (crop?.yPx ?? 0) };
  let now = size;
  for (const step of steps) {
    const next = sizeAfter(now, step);
    if (step.kind === 'deskew') point = turned(point, now, next, step.angleDeg);
    const shift = shiftOf(step, now);
    point = { xPx: point.xPx + shift.xPx, yPx: point.yPx + shift.yPx };
    now = next;
  }
  return point;
}

function onOriginal(point: Point, { crop, steps, size }: PictureWay): Point {
  const sizes = [size];
  for (const step of steps) sizes.push(sizeAfter(sizes.at(-1)!, step));
  let at = point;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]!;
    const shift = shiftOf(step, sizes[index]!);
    at = { xPx: at.xPx - shift.xPx, yPx: at.yPx - shift.yPx };
    if (step.kind === 'deskew') at = turned(at, sizes[index + 1]!, sizes[index]!, -step.angleDeg);
  }
  return { xPx: at.xPx + (crop?.xPx ?? 0), yPx: at.yPx + (crop?.yPx ?? 0) };
}

/** Around the middle of both pictures, clockwise. */
function turned({ xPx, yPx }: Point, before: Size, after: Size, angleDeg: number): Point {
  const [sine, cosine] = turnOf(angleDeg);
  const [x, y] = [xPx - before.widthPx / 2, yPx - before.heightPx / 2];
  return { xPx: x * cosine - y * sine + after.widthPx / 2, yPx: x * sine + y * cosine + after.heightPx / 2 };
}

function shiftOf(step: PictureStep, size: Size): Point {
  if (step.kind === 'crop') return { xPx: -step.xPx, yPx: -step.yPx };
  if (step.kind !== 'stitch') return { xPx: 0, yPx: 0 };
  const { leftPx, topPx } = canvasOfBoth({ width: size.widthPx, height: size.heightPx }, { width: step.widthPx, height: step.heightPx }, step);
  return { xPx: leftPx, yPx: topPx };
}

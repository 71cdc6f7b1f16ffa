import { useEffect, useState, type RefObject } from 'react';
import { findSheetEdge, greyOf, meanShade, type GreyPicture, type SheetEdge } from '#shared/pictures/sheet-edge.ts';
import { sharpnessOf } from './sharpness.ts';

export type SheetWarning = 'blurred' | 'cutOff' | 'askew' | 'dark' | 'noEdge';

export interface SheetView {
  readonly edge: SheetEdge | null;
  /** The small picture in which the edge was looked for. */
  readonly small: GreyPicture;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly warnings: readonly SheetWarning[];
}

const LOOK_EVERY_MS = 350;
const SMALL_WIDTH_PX = 160;
const TILE_PX = 160;
/** Where across the picture the focus is looked at, as shares. */
const TILES = [[0.5, 0.5], [0.35, 0.35], [0.65, 0.35], [0.35, 0.65], [0.65, 0.65]] as const;
const SHARP_FROM = 0.1;
const DARK_BELOW = 50;
const ASKEW_FROM_DEGREES = 4;

/** Looks at the live picture a few times a second: where the sheet lies and what is wrong with it. Null before the first frame. */
export function useSheetWatch(video: RefObject<HTMLVideoElement | null>, live: boolean): SheetView | null {
  const [view, setView] = useState<SheetView | null>(null);
  useEffect(() => {
    if (!live) { setView(null); return undefined; }
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return undefined;
    const timer = setInterval(() => {
      const element = video.current;
      if (element === null || element.videoWidth === 0 || document.hidden) return;
      setView(lookAt(element, canvas, pen));
    }, LOOK_EVERY_MS);
    return () => { clearInterval(timer); };
  }, [video, live]);
  return view;
}

function lookAt(video: HTMLVideoElement, canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): SheetView {
  const widthPx = SMALL_WIDTH_PX;
  const heightPx = Math.max(1, Math.round((video.videoHeight / video.videoWidth) * widthPx));
  canvas.width = Math.max(widthPx, TILE_PX);
  canvas.height = Math.max(heightPx, TILE_PX);
  const grey = (fromX: number, fromY: number, fromWidth: number, fromHeight: number, toWidth: number, toHeight: number): GreyPicture => {
    pen.drawImage(video, fromX, fromY, fromWidth, fromHeight, 0, 0, toWidth, toHeight);
    return greyOf(pen.getImageData(0, 0, toWidth, toHeight).data, toWidth, toHeight);
  };
  const small = grey(0, 0, video.videoWidth, video.videoHeight, widthPx, heightPx);
  const edge = findSheetEdge(small);
  const tiles = TILES.map(([x, y]) => sharpnessOf(grey(Math.max(0, x * video.videoWidth - TILE_PX / 2), Math.max(0, y * video.videoHeight - TILE_PX / 2), TILE_PX, TILE_PX, TILE_PX, TILE_PX))).filter((sharpness) => sharpness !== null);
  const warnings: SheetWarning[] = [];
  if (meanShade(small) < DARK_BELOW && edge === null) warnings.push('dark');
  else if (edge === null) warnings.push('noEdge');
  if (tiles.length > 0 && Math.max(...tiles) < SHARP_FROM) warnings.push('blurred');
  if (edge?.isCutOff === true) warnings.push('cutOff');
  if (edge !== null && Math.abs(edge.tiltDegrees) >= ASKEW_FROM_DEGREES) warnings.push('askew');
  return { edge, small, widthPx, heightPx, warnings };
}

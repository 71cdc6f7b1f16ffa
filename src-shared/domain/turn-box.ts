interface Box { readonly xPx: number; readonly yPx: number; readonly widthPx: number; readonly heightPx: number }
interface Size { readonly widthPx: number; readonly heightPx: number }
export type QuarterTurn = 0 | 90 | 180 | 270;

/** Where a box of a picture of this size lies when the picture is turned clockwise. Turned back: by the rest of the circle, in the size that it has then. */
export function turnBox({ xPx, yPx, widthPx, heightPx }: Box, size: Size, degrees: QuarterTurn): Box {
  switch (degrees) {
    case 0: return { xPx, yPx, widthPx, heightPx };
    case 90: return { xPx: size.heightPx - yPx - heightPx, yPx: xPx, widthPx: heightPx, heightPx: widthPx };
    case 180: return { xPx: size.widthPx - xPx - widthPx, yPx: size.heightPx - yPx - heightPx, widthPx, heightPx };
    case 270: return { xPx: yPx, yPx: size.widthPx - xPx - widthPx, widthPx: heightPx, heightPx: widthPx };
  }
}

/** The size of the picture as it is seen. */
export const turnedSize = ({ widthPx, heightPx }: Size, degrees: QuarterTurn): Size => (degrees % 180 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx });

export const turnBack = (degrees: QuarterTurn): QuarterTurn => ((360 - degrees) % 360) as QuarterTurn;

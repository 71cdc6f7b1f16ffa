import { loadSharp } from '#main/imaging/load-sharp.ts';
import { findLoneWords } from '../find-lone-words.ts';
import { findRulings } from '../find-rulings.ts';
import { findTables } from '../find-tables.ts';
import { greyPicture } from '../grey-picture.ts';
import { openPicture, type Picture } from '../open-picture.ts';
import type { EngineLine, EngineReading, EngineRegion, PageBox, PageSource } from '../reading-engine.ts';
import { readingOrder, type OrderedBox } from '../reading-order.ts';
import { cutLine, cutSideBySide } from './cut-line.ts';
import { decodeSteps, type SeenCharacter } from './decode-steps.ts';
import { findTextBoxes, type TurnedBox } from './find-text-boxes.ts';
import { fullWidthMarks } from './full-width-marks.ts';
import { joinPieces } from './join-pieces.ts';
import type { PaddleModels } from './paddle-models.ts';
import type { Piece } from './piece.ts';
import { splitVertical } from './split-vertical.ts';

/** Finer than this, nothing is read better. */
const READING_DPI = 300;
const MOST_PIXELS = 30_000_000;
/** Lines are looked for at the resolution at which an A4 page is 960 pixels high; larger sheets get a larger map. */
const DETECTION_DPI = 82;
const DETECTION_SIDE = { least: 960, most: 2560 };
const RULING_DPI = 165;
/** A line is taken for vertical from this ratio of height to width on. */
const VERTICAL_RATIO = 1.9;
/** What the model itself does not believe is stains and strokes of seals. */
const BELIEVED_PCT = 45;
/** The model was trained on pictures normalised like this, blue first. */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** Reads one page. Throws what sharp and the runtime throw. */
export async function readPicture(models: PaddleModels, source: PageSource): Promise<EngineReading> {
  const picture = await openPicture(source, { dpi: READING_DPI, mostPixels: MOST_PIXELS, enlarge: false });
  const { boxes, turn } = await detect(models, picture);
  const frame = straightFrame(picture, turn);
  const { tables, missed } = await lookAtTables(picture, boxes);
  const heights = boxes.map(({ down, across }) => Math.min(down, across)).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 1;
  const pieces: Piece[] = [];
  for (const found of [...boxes, ...missed]) {
    const box = wholeFigure(found, usual);
    const vertical = box.down >= VERTICAL_RATIO * box.across && box.across >= usual * 0.6 && box.down >= usual * 2.2;
    const characters = vertical ? await readVertical(models, picture, box) : decodeSteps(await models.recognise(cutLine(picture, box)), models.alphabet);
    if (characters.some(({ text }) => text.trim() !== '') && meanPct(characters) >= BELIEVED_PCT) pieces.push({ ...frame(box), box, characters, ...(vertical && { vertical }) });
  }
  const ordered = readingOrder(pieces, tables.map((table) => frame({ midX: table.xPx + table.widthPx / 2, midY: table.yPx + table.heightPx / 2, across: table.widthPx, down: table.heightPx })));
  const full = fullSize(picture);
  const lines = joinPieces(ordered, (piece) => tables.some((table) => isIn(piece.box, table))).map((piece): EngineLine => lineOf(piece, full));
  const verticals = lines.filter((line) => line.vertical === true);
  const regions: EngineRegion[] = [
    ...tables.map((box) => ({ kind: 'table' as const, ...full(box) })), ...picture.seals.map((box) => ({ kind: 'seal' as const, ...full(box) })),
    ...(verticals.length === 0 ? [] : [{ kind: 'vertical' as const, ...around(verticals) }]),
  ];
  return { lines, regions, widthPx: picture.fullWidthPx, heightPx: picture.fullHeightPx };
}

async function detect(models: PaddleModels, picture: Picture): Promise<{ readonly boxes: TurnedBox[]; readonly turn: number }> {
  const { rgb, widthPx, heightPx, dpi } = picture;
  const long = Math.max(widthPx, heightPx);
  const wanted = Math.min(long * 3, DETECTION_SIDE.most, Math.max(DETECTION_SIDE.least, (long / dpi) * DETECTION_DPI));
  const side = (px: number): number => Math.max(32, Math.round((px * wanted) / long / 32) * 32);
  const [width, height] = [side(widthPx), side(heightPx)];
  const sharp = await loadSharp();
  const small = await sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 }, limitInputPixels: false }).resize({ width, height, fit: 'fill', kernel: 'linear' }).raw().toBuffer();
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  for (let index = 0; index < plane; index += 1) {
    for (let channel = 0; channel < 3; channel += 1) data[channel * plane + index] = (small[index * 3 + 2 - channel]! / 255 - MEAN[channel]!) / DEVIATION[channel]!;
  }
  const { boxes, turn } = findTextBoxes(await models.detect(data, width, height));
  const [scaleX, scaleY] = [widthPx / width, heightPx / height];
  return { turn, boxes: boxes.map((box) => ({ ...box, midX: box.midX * scaleX, midY: box.midY * scaleY, across: box.across * scaleX, down: box.down * scaleY })) };
}

/** Of a figure that stands alone, a 1 in a cell, only the middle is found: it is taken to be as high as the lines are. */
function wholeFigure(box: TurnedBox, usual: number): TurnedBox {
  return box.across > usual || box.down > usual * 0.8 ? box : { ...box, across: Math.max(box.across, usual * 0.6), down: usual };
}

/** Character by character, set side by side: the model reads rows. */
async function readVertical(models: PaddleModels, picture: Picture, box: TurnedBox): Promise<SeenCharacter[]> {
  const cells = splitVertical(picture, box);
  const { starts, ...line } = cutSideBySide(picture, cells);
  const top = (cell: TurnedBox): number => ((cell.midY - box.midY) * Math.cos(box.turn) - (cell.midX - box.midX) * Math.sin(box.turn) - cell.down / 2) / box.down + 0.5;
  return decodeSteps(await models.recognise(line), models.alphabet).filter(({ text }) => text !== ' ').map((seen) => {
    const cell = cells[Math.max(0, starts.findLastIndex((start) => start <= seen.at * line.width))]!;
    return { ...seen, at: Math.min(1, Math.max(0, top(cell) + cell.down / box.down / 2)) };
  });
}

/** Tables and the words in their cells that detection did not see, in pixels of the picture. */
async function lookAtTables(picture: Picture, boxes: readonly TurnedBox[]): Promise<{ readonly tables: readonly PageBox[]; readonly missed: readonly TurnedBox[] }> {
  const grey = await greyPicture(picture, RULING_DPI);
  const rulings = findRulings(grey);
  if (rulings === null) return { tables: [], missed: [] };
  const scale = picture.widthPx / grey.widthPx;
  const toGrey = boxes.map(({ midX, midY, across, down }) => ({ xPx: (midX - across / 2) / scale, yPx: (midY - down / 2) / scale, widthPx: across / scale, heightPx: down / scale }));
  const scaled = ({ xPx, yPx, widthPx, heightPx }: PageBox): PageBox => ({ xPx: xPx * scale, yPx: yPx * scale, widthPx: widthPx * scale, heightPx: heightPx * scale });
  const missed = findLoneWords(grey, rulings, toGrey).map(scaled).map(({ xPx, yPx, widthPx, heightPx }) => ({ midX: xPx + widthPx / 2, midY: yPx + heightPx / 2, across: widthPx, down: heightPx, turn: 0 }));
  return { tables: findTables(rulings, grey).map(scaled), missed };
}

type FrameBox = Pick<TurnedBox, 'midX' | 'midY' | 'across' | 'down'>;

function straightFrame({ widthPx, heightPx }: Picture, turn: number): (box: FrameBox) => OrderedBox {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return ({ midX, midY, across, down }) => {
    const [dx, dy] = [midX - widthPx / 2, midY - heightPx / 2];
    const [x, y] = [dx * cos + dy * sin, dy * cos - dx * sin];
    return { left: x - across / 2, right: x + across / 2, top: y - down / 2, bottom: y + down / 2 };
  };
}

const fullSize = ({ pixelSize, fullWidthPx, fullHeightPx }: Picture) => ({ xPx, yPx, widthPx, heightPx }: PageBox): PageBox => {
  const [x, y] = [Math.max(0, xPx * pixelSize), Math.max(0, yPx * pixelSize)];
  return { xPx: x, yPx: y, widthPx: Math.max(1, Math.min(fullWidthPx, (xPx + widthPx) * pixelSize) - x), heightPx: Math.max(1, Math.min(fullHeightPx, (yPx + heightPx) * pixelSize) - y) };
};

const isIn = ({ midX, midY }: FrameBox, { xPx, yPx, widthPx, heightPx }: PageBox): boolean => midX >= xPx && midX <= xPx + widthPx && midY >= yPx && midY <= yPx + heightPx;

function lineOf({ box, characters, vertical }: Piece, full: (box: PageBox) => PageBox): EngineLine {
  const [cos, sin] = [Math.abs(Math.cos(box.turn)), Math.abs(Math.sin(box.turn))];
  const [width, height] = [box.across * cos + box.down * sin, box.across * sin + box.down * cos];
  const points = characters.flatMap((seen) => [...seen.text].map((text) => ({ ...seen, text })));
  return {
    text: fullWidthMarks(points.map(({ text }) => text).join('')), confidencePct: meanPct(characters), ...full({ xPx: box.midX - width / 2, yPx: box.midY - height / 2, widthPx: width, heightPx: height }),
    // A character begins half way from the one before.
    characters: points.map(({ at, pct }, index) => ({ startPm: index === 0 ? 0 : Math.round(((points[index - 1]!.at + at) / 2) * 1000), pct })),
    ...(vertical === true && { vertical }),
  };
}

function meanPct(characters: readonly SeenCharacter[]): number {
  return characters.reduce((sum, { pct }) => sum + pct, 0) / Math.max(1, characters.length);
}

function around(boxes: readonly PageBox[]): PageBox {
  const [xPx, yPx] = [Math.min(...boxes.map((box) => box.xPx)), Math.min(...boxes.map((box) => box.yPx))];
  return { xPx, yPx, widthPx: Math.max(...boxes.map((box) => box.xPx + box.widthPx)) - xPx, heightPx: Math.max(...boxes.map((box) => box.yPx + box.heightPx)) - yPx };
}

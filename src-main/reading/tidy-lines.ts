import type { TextLine, TextRegion } from '#shared/contract/digitisation.ts';
import { joinChineseText } from '#shared/domain/chinese-spacing.ts';
import type { EngineCharacter, EngineLine, EngineReading, PageBox } from './reading-engine.ts';

/** Below this an engine is said to doubt a character. */
const DOUBT_BELOW_PCT = 85;

/** Text without the engine's spurious spaces, empty lines gone, boxes back on the stored original before it is turned by `rotation` degrees. */
export function tidyLines({ lines, regions, widthPx, heightPx }: EngineReading, rotation: number): { readonly lines: TextLine[]; readonly regions: TextRegion[] } {
  const stored = (box: PageBox) => toStored(box, { widthPx, heightPx }, rotation);
  return {
    lines: lines.flatMap((line) => {
      const text = joinChineseText(line.text.trim().replace(/ {4,}/gu, '    '));
      if (text === '') return [];
      return [{ text, confidencePct: Math.min(100, Math.max(0, Math.round(line.confidencePct * 10) / 10)), ...stored(line), ...(line.vertical === true && { vertical: true }), ...detailsOf(text, line) }];
    }),
    regions: regions.map((region) => ({ kind: region.kind, ...stored(region) })),
  };
}

/** Where the characters that are left stand, and which of them are doubtful. */
function detailsOf(text: string, line: EngineLine): Pick<TextLine, 'startsPm' | 'doubts'> {
  const raw = [...line.text];
  if (line.characters === undefined || line.characters.length !== raw.length) return {};
  const kept: EngineCharacter[] = [];
  let next = 0;
  for (const character of text) {
    while (next < raw.length && raw[next] !== character) next += 1;
    const found = line.characters[next];
    if (found === undefined) return {};
    kept.push(found);
    next += 1;
  }
  const doubts = kept.flatMap(({ pct }, index): [number, number][] => (pct < DOUBT_BELOW_PCT ? [[index, Math.max(0, Math.min(100, Math.round(pct)))]] : []));
  return { startsPm: kept.map(({ startPm }) => Math.min(1000, Math.max(0, Math.round(startPm)))), ...(doubts.length > 0 && { doubts }) };
}

/** Undoes the clockwise turn. `seen` is the page as it is seen. */
function toStored(box: PageBox, seen: { readonly widthPx: number; readonly heightPx: number }, rotation: number): PageBox {
  const [x, y, width, height] = [box.xPx, box.yPx, box.widthPx, box.heightPx].map(Math.round) as [number, number, number, number];
  switch (rotation) {
    case 90: return { xPx: y, yPx: seen.widthPx - x - width, widthPx: height, heightPx: width };
    case 180: return { xPx: seen.widthPx - x - width, yPx: seen.heightPx - y - height, widthPx: width, heightPx: height };
    case 270: return { xPx: seen.heightPx - y - height, yPx: x, widthPx: height, heightPx: width };
    default: return { xPx: x, yPx: y, widthPx: width, heightPx: height };
  }
}

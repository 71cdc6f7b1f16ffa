import type { TextLine, TextRegion } from '#shared/contract/digitisation.ts';
import { turnBack, turnBox, type QuarterTurn } from '#shared/domain/turn-box.ts';
import { joinChineseText } from '#shared/domain/chinese-spacing.ts';
import type { EngineCharacter, EngineLine, EngineReading, PageBox } from './reading-engine.ts';

/** Below this an engine is said to doubt a character. */
const DOUBT_BELOW_PCT = 85;

/** Text without the engine's spurious spaces, empty lines gone, boxes back on the stored original before it is turned by `rotation` degrees. */
export function tidyLines({ lines, regions, widthPx, heightPx }: EngineReading, rotation: number): { readonly lines: TextLine[]; readonly regions: TextRegion[] } {
  const stored = ({ xPx, yPx, widthPx: width, heightPx: height }: PageBox) => turnBox({ xPx: Math.round(xPx), yPx: Math.round(yPx), widthPx: Math.round(width), heightPx: Math.round(height) }, { widthPx, heightPx }, turnBack(rotation as QuarterTurn));
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

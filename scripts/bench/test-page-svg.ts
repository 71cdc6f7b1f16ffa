import { PAGE_HEIGHT_PX, PAGE_WIDTH_PX, type PageDrawing, type PageInk } from '#main/sample-room/page-layout.ts';

/** The drawing is at 150 dpi. */
const SCALE = 2;
const RED = '#c8262c';
const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** A round seal in red ink that lets through what lies under it. */
export function sealSvg({ name, x, y, radius = 120, colour = RED }: { readonly name: string; readonly x: number; readonly y: number; readonly radius?: number; readonly colour?: string }): string {
  const characters = [...name];
  const step = Math.min(28, 250 / characters.length);
  const letters = characters.map((character, index) => `<text transform="rotate(${(index - (characters.length - 1) / 2) * step}) translate(0 ${-radius + 34})" font-size="28">${escape(character)}</text>`);
  return `<g transform="translate(${x} ${y})" style="mix-blend-mode:multiply" fill="${colour}" text-anchor="middle"><circle r="${radius}" fill="none" stroke="${colour}" stroke-width="6"/>${letters.join('')}<text y="26" font-size="76">★</text></g>`;
}

/** One page as SVG at 300 dpi. */
export function renderPageSvg({ drawing, family }: { readonly drawing: PageDrawing; readonly family: string | null }, { over, under, ink }: { readonly over: string; readonly under: string; readonly ink: string }): string {
  const colour = (what: PageInk): string => (what === 'black' ? ink : RED);
  const face = (name: string): string => `font-family="${family ?? (name.startsWith('serif') ? 'Noto Serif CJK SC' : 'Noto Sans CJK SC')}"${name.endsWith('Bold') ? ' font-weight="700"' : ''}`;
  const runs = drawing.runs.map((run) => `<text x="${run.x}" y="${run.baseline}" font-size="${run.sizePx}" ${face(run.face)} fill="${colour(run.ink)}">${escape(run.text)}</text>`);
  const rules = drawing.rules.map((rule) => `<rect x="${rule.x}" y="${rule.y}" width="${rule.w}" height="${rule.h}" fill="${colour(rule.ink)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE_WIDTH_PX * SCALE}" height="${PAGE_HEIGHT_PX * SCALE}" viewBox="0 0 ${PAGE_WIDTH_PX} ${PAGE_HEIGHT_PX}"><rect width="100%" height="100%" fill="#faf7ef"/>`
    + `${under}${rules.join('')}${runs.join('')}<g font-family="Noto Serif CJK SC">${drawing.seals.map((seal) => sealSvg(seal)).join('')}${over}</g></svg>`;
}

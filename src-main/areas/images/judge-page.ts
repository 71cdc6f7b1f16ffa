import type { ImageCheckPreset } from '#shared/presets/image-limits.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { cropOf, imageOf, stepsOf, toPage, type PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { readPictureSize } from '#main/imaging/picture-size.ts';
import type { NewFinding } from './page-findings-store.ts';

/** Claims below this are defaults of programs that know nothing of the size. */
const CREDIBLE_DPI = { from: 100, to: 2500 };
const COLOURS = ['bitonal', 'grey', 'colour'] as const;

export interface JudgedPage {
  readonly page: PageRecord;
  readonly findings: readonly NewFinding[];
  /** Null where there is nothing to compare by: an empty page, or one that cannot be looked at. */
  readonly signature: Uint8Array | null;
}

/** What is seen on one page by itself. Throws what concerns more than this page. */
export async function judgePage(context: AreaContext, page: PageRecord, preset: ImageCheckPreset): Promise<JudgedPage> {
  const { pageImages } = context.services;
  const seen = await pageImages.holding(imageOf(page), page, () => pageImages.measure(imageOf(page), true));
  const { dpi, colour } = await readPictureSize(context.blobs.path(page.sha256));
  const findings: NewFinding[] = [];
  const find = (code: NewFinding['code'], severity: NewFinding['severity'], more: Partial<NewFinding> = {}): void => { findings.push({ pageN: page.n, code, severity, ...more }); };
  if (seen.isBlank) find('blank', 'check');
  if (seen.skewDeg !== null && Math.abs(seen.skewDeg) > preset.mostSkewDeg) find('skew', 'must', { measure: seen.skewDeg, limit: preset.mostSkewDeg });
  const sides = Object.values(seen.edges);
  if (!seen.isBlank && sides.includes('cut')) find('cutEdge', 'must', { measure: sides.filter((side) => side === 'cut').length });
  if (sides.includes('dark')) find('darkBorder', 'check', { measure: sides.filter((side) => side === 'dark').length });
  const scanned = toPage(page).scan?.settings.resolutionDpi ?? (dpi !== null && dpi >= CREDIBLE_DPI.from && dpi <= CREDIBLE_DPI.to ? dpi : null);
  if (scanned === null) find('resolutionUnknown', 'check', { limit: preset.leastDpi });
  else if (scanned < preset.leastDpi) find('resolution', 'must', { measure: Math.round(scanned), limit: preset.leastDpi });
  const tone = stepsOf(page).findLast((step) => step.kind === 'tone')?.mode;
  // What a step took away is seen on the original.
  const { content } = tone === undefined ? seen : await pageImages.measure({ ...imageOf(page), crop: cropOf(page), steps: [] });
  const needs = preset.colour === 'colour' ? 'colour' : content.needs;
  if (!seen.isBlank && COLOURS.indexOf(tone ?? colour) < COLOURS.indexOf(needs)) find('colourMode', 'must');
  return { page, findings, signature: seen.isBlank ? null : seen.signature };
}

import { renderPage } from './page-renderer.ts';
import type { SamplePage } from './sample-pages.ts';

/** Draws one page of the sample: a JPEG of A4 at 150 dpi whose lines stand where `page.lines` says. */
export function renderSamplePage(page: SamplePage): Promise<Buffer> {
  return renderPage(page.drawing, page.appearance);
}

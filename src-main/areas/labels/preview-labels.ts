import type { AreaContext } from '#main/areas/area-context.ts';
import { drawLabel, labelPng } from '#main/imaging/draw-label.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { labelContents } from './label-contents.ts';
import { paperOf, requirePrinter, SHEET_OF_SEPARATOR, SHEET_PAPER } from './label-printers.ts';

/** Pictures of the dots that the printer will get. Throws LABELS_NO_SUCH_PRINTER and what `labelContents` throws. */
export async function previewLabels(context: AreaContext, input: CallInput<'labels', 'previewLabels'>): Promise<CallAnswer<'labels', 'previewLabels'>> {
  const paper = input.subject.kind === 'separators' ? SHEET_OF_SEPARATOR : input.printerId == null ? SHEET_PAPER : paperOf(requirePrinter(context, input.printerId));
  const contents = labelContents(context, input.subject, input.language);
  const pictures: CallAnswer<'labels', 'previewLabels'>['labels'] = [];
  for (const content of contents.slice(input.offset, input.offset + input.limit)) {
    context.signal?.throwIfAborted();
    const raster = await drawLabel(content, paper, paper.dpi);
    pictures.push({ title: content.title, code: content.code, widthDots: raster.widthDots, heightDots: raster.heightDots, pngBase64: (await labelPng(raster)).toString('base64') });
  }
  return { labels: pictures, total: contents.length, widthMm: paper.widthMm, heightMm: paper.heightMm };
}

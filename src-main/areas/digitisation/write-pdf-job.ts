import { turnBox } from '#shared/domain/turn-box.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { searchablePdf, type PdfLine, type PdfPageOfPicture } from '#main/formats/pdf/searchable-pdf.ts';
import { removeStaged, stagedExport, writeStaged } from '#main/formats/staged-files.ts';
import { pictureForPdf } from '#main/imaging/picture-for-pdf.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { findPageText } from './page-texts-store.ts';
import { imageOf, isItemVisible, itemTitle, listPagesOfItem, type PageRecord } from './pages-store.ts';

export const WRITE_PDF_JOB = 'digitisation.writePdf';

const CREDIBLE_DPI = { from: 100, to: 1300 };
const A4_LONG_SIDE_IN = 11.69;

/** The file is written anew from its beginning each time; a cut leaves nothing that anybody is offered. */
export const writePdfJob: JobHandler = {
  kind: WRITE_PDF_JOB,
  maxAttempts: 2,
  async run({ jobId, context, payload, signal, progress }) {
    const itemId = String(payload['itemId']);
    const path = stagedExport(context.services.paths.exports, jobId);
    await removeStaged(path);
    // It may have become more secret while the job waited.
    if (!isItemVisible(context.db, itemId, clearanceRank(context.actor), 'livingOnly')) throw new MunimentError('DIGITISATION_ITEM_NOT_FOUND');
    const pages = listPagesOfItem(context.db, itemId);
    let withText = 0;
    async function* drawn(): AsyncGenerator<PdfPageOfPicture, void, void> {
      for (const [index, page] of pages.entries()) {
        signal.throwIfAborted();
        const made = await pageOf(context, page);
        if (made.lines.length > 0) withText += 1;
        yield made;
        progress(index + 1, pages.length);
      }
    }
    try {
      await writeStaged(path, searchablePdf(itemTitle(context.db, itemId), drawn()));
    } catch (error) {
      await removeStaged(path);
      throw error;
    }
    return { records: pages.length, withText, lostCharacters: 0 };
  },
};

async function pageOf(context: AreaContext, page: PageRecord): Promise<PdfPageOfPicture> {
  const { dpi: claimed, ...picture } = await pictureForPdf(await context.services.pageImages.derived(imageOf(page), 'full'));
  const credible = claimed !== null && claimed >= CREDIBLE_DPI.from && claimed <= CREDIBLE_DPI.to;
  const scale = picture.widthPx / (page.rotation % 180 === 0 ? page.widthPx : page.heightPx);
  const lines = (findPageText(context.db, page.n)?.lines ?? []).map(({ text, vertical, ...box }) => scaled({ text, vertical, ...turnBox(box, page, page.rotation) }, scale));
  return { picture, lines, dpi: credible ? claimed : Math.max(picture.widthPx, picture.heightPx) / A4_LONG_SIDE_IN };
}

const scaled = (line: PdfLine, scale: number): PdfLine => ({ ...line, xPx: line.xPx * scale, yPx: line.yPx * scale, widthPx: line.widthPx * scale, heightPx: line.heightPx * scale });

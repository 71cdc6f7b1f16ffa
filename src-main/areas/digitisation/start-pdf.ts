import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { forgetOldExports } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { isItemVisible, itemCode, itemTitle, listPagesOfItem } from './pages-store.ts';
import { WRITE_PDF_JOB } from './write-pdf-job.ts';

/** A name that every file system takes. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
const LONGEST_NAME = 80;

/** Begins to write an item's pages as one searchable PDF; the file is fetched as an export is. Taking it out of the room stands in the audit chain. Throws DIGITISATION_ITEM_NOT_FOUND, EXPORTS_NOTHING. */
export async function startPdf(context: AreaContext, { itemId }: CallInput<'digitisation', 'startPdf'>): Promise<CallAnswer<'digitisation', 'startPdf'>> {
  await forgetOldExports(context.services.paths.exports, context.clock.nowMs());
  if (!isItemVisible(context.db, itemId, clearanceRank(context.actor), 'livingOnly')) throw new MunimentError('DIGITISATION_ITEM_NOT_FOUND');
  const pages = listPagesOfItem(context.db, itemId).length;
  if (pages === 0) throw new MunimentError('EXPORTS_NOTHING');
  const name = `${itemCode(context.db, itemId) ?? ''} ${itemTitle(context.db, itemId)}`.trim().replace(FORBIDDEN, '_').slice(0, LONGEST_NAME);
  const jobId = context.write((tx) => {
    const enqueued = tx.enqueue({ kind: WRITE_PDF_JOB, payload: { itemId, mediaType: 'application/pdf' }, label: `${name}.pdf`, total: pages });
    tx.record({ class: 'F', kind: 'export.start', entity: 'export', eid: enqueued, body: { format: 'pdf', records: pages, itemId } });
    return enqueued;
  });
  return { jobId } as CallAnswer<'digitisation', 'startPdf'>;
}

import type { Json } from '#main/oplog/canonical-json.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { countItemRows } from '#main/areas/catalogue/item-list-store.ts';
import { forgetOldExports } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { WRITE_EXPORT_JOB } from './write-export-job.ts';

const COUNTED = 1_000_000;

/** Begins to write a view of the catalogue to a file. Taking records out of the room stands in the audit chain. */
export async function startExport(context: AreaContext, input: CallInput<'exports', 'startExport'>): Promise<CallAnswer<'exports', 'startExport'>> {
  await forgetOldExports(context.services.paths.exports, context.clock.nowMs());
  const { format, view, columns, language } = input;
  const total = view.kind === 'items' ? view.itemIds.length : countItemRows(context.db, view.filter, clearanceRank(context.actor), COUNTED);
  const name = `${language === 'en' ? 'catalogue' : '目录'}-${context.clock.nowIso().slice(0, 10)}.${EXPORT_FORMATS[format].extension}`;
  const jobId = context.write((tx) => {
    const payload = { format, view: view as unknown as Json, columns, language, total };
    const enqueued = tx.enqueue({ kind: WRITE_EXPORT_JOB, payload, label: name, total });
    tx.record({ class: 'F', kind: 'export.start', entity: 'export', eid: enqueued, body: { format, records: total, ...(view.kind === 'filter' && { filter: JSON.parse(JSON.stringify(view.filter)) as Json }) } });
    return enqueued;
  });
  return { jobId } as CallAnswer<'exports', 'startExport'>;
}

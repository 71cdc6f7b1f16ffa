import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findItemRow, isCodeTaken } from '#main/areas/catalogue/items-store.ts';
import { pairOf, putReference } from '#main/areas/references/references-store.ts';
import { DELIVERY_LIMITS } from '#main/formats/deliveries/delivery-limits.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { decide, findDelivered, selectFiles, type DeliveredRow } from './delivered-records-store.ts';
import { syncDeliveryTasks } from './delivery-tasks.ts';
import { fileRecord } from './file-record.ts';
import { drawFile, type KeptPage } from './gather-content.ts';
import { findSourceByN } from './sources-store.ts';

export const KEEP_RECORD_JOB = 'deliveries.keepRecord';

/** 留作新件 A record that was kept aside becomes an item beside the one that it resembles, and the two refer to each other. Killed before its transaction it is simply done again. */
export const keepRecordJob: JobHandler = {
  kind: KEEP_RECORD_JOB,
  maxAttempts: 3,
  lane: 'deliveries',
  async run({ context, payload, signal }) {
    const row = findDelivered(context.db, String(payload['recordId']), clearanceRank(context.actor));
    if (row === undefined || row.state !== 'keeping') return { kept: false, itemId: '' };
    const pages: KeptPage[] = [];
    for (const file of selectFiles(context.db, row.n)) {
      signal.throwIfAborted();
      const drawn = await drawFile(context, context.blobs, await context.blobs.read(file.sha256), file.name, DELIVERY_LIMITS.pages - pages.length);
      pages.push(...drawn.pages);
    }
    const itemId = context.write((tx) => fileBeside(context, tx, row, pages));
    return { kept: true, itemId };
  },
  abandoned(context, payload) {
    const row = findDelivered(context.db, String(payload['recordId']), clearanceRank(context.actor));
    if (row?.state === 'keeping') context.write((tx) => {
      decide(context.db, { ...row, state: 'held', itemId: null, decidedAt: null, decidedBy: null, reason: '', version: row.version + 1 });
      tx.record({ class: 'O', kind: 'deliveredRecord.held', entity: 'deliveredRecord', eid: row.recordId, body: { externalId: row.externalId } });
      tx.publish({ name: 'deliveries.deliveryChanged', payload: {} });
    });
  },
};

function fileBeside(context: AreaContext, tx: WriteTx, row: DeliveredRow, pages: readonly KeptPage[]): string {
  const { db, actor } = context;
  const { fields, aliases, code } = row.described;
  const source = findSourceByN(db, row.sourceN);
  // The other record bears the number that both were sent with: this one is found by it, and gets its own.
  const isFree = code !== null && !isCodeTaken(db, code);
  const itemId = fileRecord(context, tx, { fields, code: isFree ? { given: code } : 'none', aliases: code === null || isFree ? aliases : [...aliases, { kind: 'other', code }] }, row.externalId, pages, `${source.settings.nameZh} ${row.externalId}`);
  const twin = row.twinId === null ? undefined : findItemRow(db, row.twinId, clearanceRank(actor));
  if (twin !== undefined && twin.deletedAt === null && putReference(db, pairOf({ kind: 'item', id: itemId }, { kind: 'item', id: twin.itemId }), 'seeAlso', row.reason)) {
    tx.record({ class: 'R', kind: 'reference.link', entity: 'item', eid: itemId, body: { to: { kind: 'item', id: twin.itemId }, relation: 'seeAlso', note: row.reason } });
    tx.publish({ name: 'references.referencesChanged', payload: {} });
  }
  const now = findDelivered(db, row.recordId, clearanceRank(actor));
  if (now?.state !== 'keeping') throw new MunimentError('DELIVERIES_RECORD_DECIDED');
  decide(db, { ...row, state: 'filed', itemId, version: row.version + 1 });
  tx.record({ class: 'O', kind: 'deliveredRecord.filed', entity: 'deliveredRecord', eid: row.recordId, body: { externalId: row.externalId, itemId, twinId: row.twinId, reason: row.reason } });
  syncDeliveryTasks(context, tx, source);
  tx.publish({ name: 'deliveries.deliveryChanged', payload: { sourceIds: [source.sourceId] } });
  return itemId;
}

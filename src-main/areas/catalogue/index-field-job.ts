import { INDEX_FIELD_JOB, type IndexFieldOrder } from '#main/areas/schemes/index-field-order.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { reindexItem } from '#main/search-index/search-index-store.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import { selectHoldersOfField } from './index-field-store.ts';
import { fieldsOf } from './item-record.ts';
import { findItemRows, indexedItemOf } from './items-store.ts';
import { indexVolumeRow } from './volumes-store.ts';

const CHUNK = 250;

/**
 * Puts what stands under a field into the text index, or takes it out, as its definition says now. The index is derived: nothing of a record changes, and a
 * job that was cut off goes on where it stopped. Whoever defines fields need not see the records: the text of none of them leaves here.
 */
export const indexFieldJob: JobHandler = {
  kind: INDEX_FIELD_JOB,
  maxAttempts: 3,
  async run({ context, payload, cursor, signal, progress }) {
    const { db } = context;
    const order = payload as unknown as IndexFieldOrder;
    const holders = selectHoldersOfField(db, order);
    let done = holders.findIndex(({ n }) => n > Number(cursor['after'] ?? 0));
    if (done < 0) done = holders.length;
    progress(done, holders.length);
    while (done < holders.length) {
      signal.throwIfAborted();
      const chunk = holders.slice(done, done + CHUNK);
      context.write(() => {
        if (order.level === 'volume') for (const { id } of chunk) indexVolumeRow(db, id);
        else for (const row of findItemRows(db, chunk.map(({ n }) => n), rankOf('topSecret'))) reindexItem(db, row.n, indexedItemOf(db, fieldsOf(row), row.archivalCode));
      }, { local: true });
      done += chunk.length;
      progress(done, holders.length, { after: chunk.at(-1)!.n });
      await new Promise(setImmediate);
    }
    return { records: holders.length };
  },
};

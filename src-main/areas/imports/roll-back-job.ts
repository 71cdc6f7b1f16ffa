import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem, differences } from '#main/areas/catalogue/change-item.ts';
import { findItemRows, type ItemChanges } from '#main/areas/catalogue/items-store.ts';
import { changeVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { removeStaged } from '#main/formats/staged-files.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import { giveFondsBack } from './adopt-fonds.ts';
import { changeBatch } from './change-batch.ts';
import type { ImportRecord } from './imports-store.ts';
import { filesOf, requireImport } from './open-import.ts';
import { countImported, forgetImported, isVolumeEmpty, selectImportedItems, selectImportedVolumes, type ImportedItem } from './rollback-store.ts';

export const ROLL_BACK_JOB = 'imports.rollBack';

const BATCH = 1000;
/** Whoever takes a batch back was allowed to see it; a record whose 密级 was raised since counts as changed and stays. */
const EVERY_CLASSIFICATION = 4;

/**
 * Takes a batch back in transactions of a thousand: what it brought goes to the deleted ones and gives its 档号 back, so that a better file can bring it again;
 * what it completed is as it was. What somebody worked with since stays. What was dealt with is no longer listed: killed, it goes on with the rest.
 */
export const rollBackJob: JobHandler = {
  kind: ROLL_BACK_JOB,
  maxAttempts: 3,
  async run(job) {
    const { context } = job;
    const record = requireImport(context, String(job.payload['importId']));
    // Cut between its last record and the note that it is over.
    if (record.jobId !== job.jobId) return { removed: 0, kept: record.kept };
    const counted = countImported(context.db, record.n);
    const total = counted.items + counted.volumes + counted.completed;
    let done = await takeItemsBack(job, record, total);
    done += await takeVolumesBack(job, record, done, total);
    const left = countImported(context.db, record.n);
    const kept = left.items + left.volumes + left.completed;
    context.write((tx) => {
      giveFondsBack(context, tx, record);
      tx.record({ class: 'F', kind: 'import.rollback', entity: 'import', eid: record.importId, body: { fileName: record.fileName, records: total - kept, kept } });
      changeBatch(context, tx, record.importId, { state: 'rolledBack', kept, jobId: null, errorCode: null, endedAt: context.clock.nowIso() });
    });
    await removeStaged(filesOf(context, record.importId).file);
    return { removed: done, kept };
  },
  abandoned(context, payload) {
    const importId = String(payload['importId']);
    context.write((tx) => { if (requireImport(context, importId).state === 'rollingBack') changeBatch(context, tx, importId, { state: 'stopped', jobId: null }); }, { local: true });
  },
};

async function takeItemsBack({ context, signal, progress }: JobRun, batch: ImportRecord, total: number): Promise<number> {
  let done = 0;
  for (let after = 0; ;) {
    signal.throwIfAborted();
    const items = selectImportedItems(context.db, batch.n, after, BATCH);
    if (items.length === 0) return done;
    context.write((tx) => {
      for (const item of items) if (takeItemBack(context, tx, batch, item)) forgetImported(context.db, batch.n, 'item', item.n);
      announceItems(tx, items.map(({ itemId }) => itemId));
    }, { local: true });
    after = items.at(-1)!.n;
    done += items.length;
    progress(done, total);
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

/** Answers whether nothing of the batch is left in the item. */
function takeItemBack(context: AreaContext, tx: WriteTx, batch: ImportRecord, { n, change, why }: ImportedItem): boolean {
  const [row] = findItemRows(context.db, [n], EVERY_CLASSIFICATION);
  if (!row || why !== null) return false;
  if (change === null) {
    const freed = { archivalCode: null, itemNumber: null, codeScope: null, volumeId: null, volumePosition: null };
    changeItem(context, tx, row, { ...freed, deletedAt: row.deletedAt ?? context.clock.nowIso() }, { kind: 'item.delete', reason: batch.fileName });
    return true;
  }
  const { before, after } = JSON.parse(change) as { before: ItemChanges; after: ItemChanges };
  if (Object.keys(differences(row, after)).length > 0) return false;
  changeItem(context, tx, row, before, { kind: 'item.undo', reason: batch.fileName });
  return true;
}

async function takeVolumesBack({ context, signal, progress }: JobRun, batch: ImportRecord, before: number, total: number): Promise<number> {
  let done = 0;
  for (let below = Number.MAX_SAFE_INTEGER; ;) {
    signal.throwIfAborted();
    const volumes = selectImportedVolumes(context.db, batch.n, below, BATCH);
    if (volumes.length === 0) return done;
    context.write((tx) => {
      for (const { n, volumeId, why } of volumes) {
        if (why !== null || !isVolumeEmpty(context.db, volumeId)) continue;
        const changes = { deletedAt: context.clock.nowIso(), archivalCode: null, volumeNumber: null, codeScope: null };
        changeVolumeRow(context.db, volumeId, changes, changes.deletedAt, context.actor.name);
        tx.record({ class: 'O', kind: 'volume.delete', entity: 'volume', eid: volumeId, fields: Object.keys(changes), body: { after: changes, reason: batch.fileName } });
        forgetImported(context.db, batch.n, 'volume', n);
      }
      tx.publish({ name: 'catalogue.volumesChanged', payload: {} });
    }, { local: true });
    below = volumes.at(-1)!.n;
    done += volumes.length;
    progress(before + done, total);
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { takeBackRecords } from '#main/areas/arrangement/take-back-records.ts';
import { changeVolume, type VolumeChanges } from '#main/areas/arrangement/change-volume.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem } from '#main/areas/catalogue/change-item.ts';
import { findItemRows } from '#main/areas/catalogue/items-store.ts';
import { runLongDeed, type DeedStep } from '#main/areas/catalogue/run-long-deed.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { changesOf, exchangesIn } from './exchange-in-records.ts';
import { exchangeInDictionary } from './exchange-in-dictionary.ts';
import { previewRename } from './preview-rename.ts';
import { requireDictionary } from './require-dictionary.ts';
import { createPlaceCheck, wordPlaces } from './word-places.ts';
import { selectHolders } from './word-use-store.ts';

export const RENAME_WORD_JOB = 'dictionaries.renameWord';

const CHUNK = 250;

/** Where the renaming has come: items first, then volumes, by row number. */
type At = { readonly table: 'items' | 'volumes'; readonly after: number };
interface Renaming { readonly key: string; readonly from: string; readonly to: string; readonly reason: string }

/** Renames a word in every record that the person may see, then in the dictionary. Cancelled, everything is as it was. */
export const renameWordJob: JobHandler = {
  kind: RENAME_WORD_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context, payload } = job;
    const renaming = payload as unknown as Renaming;
    const { items, volumes } = await previewRename(context, { key: renaming.key, from: renaming.from, to: renaming.to });
    const done = await runLongDeed<At>(job, {
      start: { table: 'items', after: 0 }, total: items + volumes,
      step: (tx, at) => renameChunk(context, tx, renaming, at),
      takeBack: (tx, ops, undoes) => { takeBackRecords(context, tx, ops, undoes); },
    });
    exchangeInDictionary(context, renaming);
    return done;
  },
};

function renameChunk(context: AreaContext, tx: WriteTx, { key, from, to, reason }: Renaming, { table, after }: At): DeedStep<At> {
  const { db } = context;
  const places = wordPlaces(db, requireDictionary(db, key))[table];
  const takes = createPlaceCheck(db, key, table === 'items' ? 'item' : 'volume');
  const rank = clearanceRank(context.actor);
  const holders = selectHolders(db, places, from, rank, after, CHUNK);
  const note = reason === '' ? `${from} → ${to}` : reason;
  const changed: string[] = [];
  if (table === 'items') {
    for (const row of findItemRows(db, holders.map(({ n }) => n), rank)) {
      const exchanges = exchangesIn(row, { places, from, to, takes });
      if (exchanges.length > 0 && changeItem(context, tx, row, changesOf(exchanges), { kind: 'item.update', reason: note })) changed.push(row.itemId);
    }
    announceItems(tx, changed);
  } else {
    for (const { id } of holders) {
      const row = findVolumeRow(db, id);
      const exchanges = row === undefined ? [] : exchangesIn(row, { places, from, to, takes });
      if (row !== undefined && exchanges.length > 0 && changeVolume(context, tx, row, changesOf(exchanges) as VolumeChanges, { kind: 'volume.update', reason: note })) changed.push(id);
    }
    if (changed.length > 0) tx.publish({ name: 'catalogue.volumesChanged', payload: { volumeIds: changed } });
  }
  const last = holders.at(-1);
  const next: At | null = last !== undefined && holders.length === CHUNK ? { table, after: last.n } : table === 'items' ? { table: 'volumes', after: 0 } : null;
  return { next, done: changed.length, records: changed.length };
}

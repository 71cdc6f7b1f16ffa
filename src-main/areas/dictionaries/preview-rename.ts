import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findItemRows } from '#main/areas/catalogue/items-store.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { exchangesIn } from './exchange-in-records.ts';
import { requireDictionary } from './require-dictionary.ts';
import { createPlaceCheck, wordPlaces } from './word-places.ts';
import { selectHolders, type WordPlaces } from './word-use-store.ts';

const PAGE = 500;
const SHOWN = 20;

/** How many records a renaming would change, and some of them. Writes nothing; others are answered in between. Throws DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED. */
export async function previewRename(context: AreaContext, { key, from, to }: CallInput<'dictionaries', 'previewRename'>): Promise<CallAnswer<'dictionaries', 'previewRename'>> {
  const { db } = context;
  const dictionary = requireDictionary(db, key);
  const places = wordPlaces(db, dictionary);
  const rank = clearanceRank(context.actor);
  const sample: CallAnswer<'dictionaries', 'previewRename'>['sample'] = [];
  const count = async (of: WordPlaces): Promise<number> => {
    const takes = createPlaceCheck(db, key, of.table === 'items' ? 'item' : 'volume');
    let records = 0;
    for (let after = 0; ;) {
      const holders = selectHolders(db, of, from, rank, after, PAGE);
      const rows = of.table === 'items' ? findItemRows(db, holders.map(({ n }) => n), rank) : holders.flatMap(({ id }) => findVolumeRow(db, id) ?? []);
      for (const row of rows) {
        const [first] = exchangesIn(row, { places: of, from, to, takes });
        if (first === undefined) continue;
        records += 1;
        if (sample.length < SHOWN) sample.push({ name: row.archivalCode ?? row.title, before: first.before, after: first.after });
      }
      const last = holders.at(-1);
      if (last === undefined || holders.length < PAGE) return records;
      context.signal?.throwIfAborted();
      after = last.n;
      await new Promise<void>((resolve) => { setImmediate(resolve); });
    }
  };
  return { items: await count(places.items), volumes: await count(places.volumes), merges: to !== from && dictionary.words.some(({ word }) => word === to), sample };
}

import { bothNames } from '#shared/domain/both-names.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectItems } from '#main/areas/catalogue/item-list-store.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { outsideFolder } from '#main/areas/digitisation/outside-folder.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findOpenBatchOfItem, insertBatchItem, lastBatchNumber, writeBatch } from './batches-store.ts';
import { announceBatch } from './change-batch.ts';
import { findLine } from './lines-store.ts';
import { viewBatchDetail } from './view-batch.ts';

type Of = CallInput<'line', 'createBatch'>['of'];

const MOST_ITEMS = 5000;

/** Throws LINE_LINE_NOT_FOUND, LINE_LINE_RETIRED, LINE_FOLDER_WITHOUT_CONTRACTOR, LINE_NOTHING_CHOSEN, LINE_TOO_MANY_ITEMS, LINE_ITEM_IN_BATCH, CATALOGUE_ITEM_NOT_FOUND and what `outsideFolder` throws. */
export function createBatch(context: AreaContext, { lineId, title, contractor, folder: givenFolder, of }: CallInput<'line', 'createBatch'>): CallAnswer<'line', 'createBatch'> {
  const { db, ids, clock, actor } = context;
  const created = context.write((tx) => {
    const line = findLine(db, lineId);
    if (!line) throw new MunimentError('LINE_LINE_NOT_FOUND');
    if (line.retired) throw new MunimentError('LINE_LINE_RETIRED', { name: bothNames(line.settings) });
    if (givenFolder !== '' && contractor === '') throw new MunimentError('LINE_FOLDER_WITHOUT_CONTRACTOR');
    const folder = givenFolder === '' ? '' : outsideFolder(context, givenFolder);
    const itemIds = chosenItems(context, of);
    if (itemIds.length === 0) throw new MunimentError('LINE_NOTHING_CHOSEN');
    if (itemIds.length > MOST_ITEMS) throw new MunimentError('LINE_TOO_MANY_ITEMS', { most: MOST_ITEMS });
    const now = clock.nowIso();
    const year = localDay(clock.nowMs()).slice(0, 4);
    const batchId = ids.uuid();
    const facts = { number: `PC-${year}-${String(lastBatchNumber(db, year) + 1).padStart(4, '0')}`, lineId, title, contractor, folder };
    writeBatch(db, {
      ...facts, batchId, settings: line.settings, state: 'planned', position: 0, arrival: 0, holderId: null, holder: null, sinceAt: null, claimedAt: null, dueAt: null, pausedAt: null,
      createdAt: now, createdBy: actor.name, finishedAt: null, movedAt: now, movedBy: actor.name, version: 1,
    });
    for (const [index, itemId] of itemIds.entries()) {
      const taken = findOpenBatchOfItem(db, itemId);
      if (taken !== null) throw new MunimentError('LINE_ITEM_IN_BATCH', { item: nameOf(context, itemId), number: taken });
      insertBatchItem(db, batchId, itemId, index + 1);
    }
    tx.record({ class: 'O', kind: 'batch.create', entity: 'batch', eid: batchId, body: { ...facts, itemIds, note: '' } });
    announceBatch(tx, batchId);
    return batchId;
  });
  return viewBatchDetail(context, created);
}

/** Items in use and within the clearance, each once, in the order in which they were named or stand by their codes. */
function chosenItems(context: AreaContext, of: Of): string[] {
  const rank = clearanceRank(context.actor);
  const find = (filter: Extract<Of, { filter: unknown }>['filter']): string[] => selectItems(context.db, { filter, sort: { by: 'archivalCode', descending: false }, after: null, limit: MOST_ITEMS + 1, clearanceRank: rank }).map(({ itemId }) => itemId);
  if ('filter' in of) return find({ ...of.filter, state: of.filter.state === 'deleted' ? 'all' : of.filter.state });
  if ('volumeIds' in of) return [...new Set(of.volumeIds.flatMap((volumeId) => find({ volumeId, state: 'all' })))];
  for (const itemId of of.itemIds) nameOf(context, itemId);
  return [...new Set(of.itemIds)];
}

function nameOf(context: AreaContext, itemId: string): string {
  const row = findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!row || row.deletedAt !== null) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  return row.archivalCode ?? row.title;
}

import type { StockScope } from '#shared/contract/stocktaking.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { visibleRank } from './visible-rank.ts';
import { requireBank } from '#main/areas/stacks/create-bank.ts';
import { requireRoom } from '#main/areas/stacks/save-room.ts';
import { listBankRecords } from '#main/areas/stacks/rooms-store.ts';
import { findShelf, listShelvesOfBank, listShelvesOfFace, type ShelfRecord } from '#main/areas/stacks/shelves-store.ts';
import { listBoxIdsOfItems, listShelvesOfBoxes } from './expected-store.ts';

/** The shelves of a scope in the order of the walk, and, for a list, the boxes that are asked for. */
export interface ScopeContents { readonly shelfIds: readonly string[]; readonly boxIds: readonly string[] | null; readonly itemIds: readonly string[] }

/** Throws STACKS_ROOM_NOT_FOUND, STACKS_BANK_NOT_FOUND, STACKS_FACE_NOT_FOUND, STACKS_SHELF_NOT_FOUND. */
export function readScope(context: AreaContext, scope: StockScope): ScopeContents {
  const { db } = context;
  const all = (shelves: readonly ShelfRecord[]): ScopeContents => ({ shelfIds: shelves.map(({ shelfId }) => shelfId), boxIds: null, itemIds: [] });
  const requireColumn = (bankId: string, column: number): void => {
    const bank = requireBank(context, bankId);
    if (column > bank.carriages) throw new MunimentError('STACKS_FACE_NOT_FOUND', { bank: bank.name, column });
  };
  switch (scope.kind) {
    case 'room':
      requireRoom(context, scope.roomId);
      return all(listBankRecords(db, scope.roomId).flatMap(({ bankId }) => listShelvesOfBank(db, bankId)));
    case 'bank':
      requireBank(context, scope.bankId);
      return all(listShelvesOfBank(db, scope.bankId));
    case 'column':
      requireColumn(scope.bankId, scope.column);
      return all((['A', 'B'] as const).flatMap((face) => listShelvesOfFace(db, scope.bankId, scope.column, face)));
    case 'face':
      requireColumn(scope.bankId, scope.column);
      return all(listShelvesOfFace(db, scope.bankId, scope.column, scope.face));
    case 'shelf': {
      const shelf = findShelf(db, scope.shelfId);
      if (shelf === null) throw new MunimentError('STACKS_SHELF_NOT_FOUND');
      return all([shelf]);
    }
    case 'list': {
      // Items above the clearance are no items: they are left out without a word, as an id that never was.
      const rank = visibleRank(context);
      const boxIds = [...new Set([...scope.boxIds, ...listBoxIdsOfItems(db, scope.itemIds, rank)])];
      const wanted = new Set(listShelvesOfBoxes(db, boxIds));
      const walk = listBankRecords(db, null).flatMap(({ bankId }) => listShelvesOfBank(db, bankId));
      return { shelfIds: walk.filter(({ shelfId }) => wanted.has(shelfId)).map(({ shelfId }) => shelfId), boxIds, itemIds: scope.itemIds };
    }
  }
}

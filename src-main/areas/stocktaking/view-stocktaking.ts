import type { Stocktaking } from '#shared/contract/stocktaking.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findShelfPlace } from '#main/areas/stacks/boxes-store.ts';
import { findBank, findRoom } from '#main/areas/stacks/rooms-store.ts';
import type { StocktakingRecord } from './stocktakings-store.ts';

/** A stocktaking with its scope in the room's own names. */
export function viewStocktaking(context: AreaContext, record: StocktakingRecord): Stocktaking {
  const { n: _n, scope: _scope, stocktakingId, ...rest } = record;
  return { stocktakingId: stocktakingId as Stocktaking['stocktakingId'], ...rest, scope: viewScope(context, record) };
}

function viewScope({ db }: AreaContext, { scope }: StocktakingRecord): Stocktaking['scope'] {
  const nowhere = { room: '', bank: '', column: null, face: null, section: null, level: null, listed: 0 };
  const inBank = (bankId: string) => {
    const bank = findBank(db, bankId)!;
    return { ...nowhere, bank: bank.name, room: findRoom(db, bank.roomId)!.name };
  };
  switch (scope.kind) {
    case 'room': return { ...nowhere, kind: 'room', room: findRoom(db, scope.roomId)!.name };
    case 'bank': return { ...inBank(scope.bankId), kind: 'bank' };
    case 'column': return { ...inBank(scope.bankId), kind: 'column', column: scope.column };
    case 'face': return { ...inBank(scope.bankId), kind: 'face', column: scope.column, face: scope.face };
    case 'shelf': {
      const { bankId, column, face, section, level } = findShelfPlace(db, scope.shelfId)!;
      return { ...inBank(bankId), kind: 'shelf', column, face, section, level };
    }
    // How many items were named says nothing of them; whoever sees fewer sees so in the entries.
    case 'list': return { ...nowhere, kind: 'list', listed: scope.boxIds.length + scope.itemIds.length };
  }
}

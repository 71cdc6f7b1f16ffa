import type { AreaContext } from '#main/areas/area-context.ts';
import { findOpenHold } from '#main/areas/stacks/aisle-holds-store.ts';
import { findBank } from '#main/areas/stacks/rooms-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listEnteredAisles } from './aisles-store.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { requireStocktaking } from './require-stocktaking.ts';
import { tallyOf } from './tally.ts';
import { viewStocktaking } from './view-stocktaking.ts';

type Detail = CallAnswer<'stocktaking', 'getStocktaking'>;

/** Counts speak of what the actor may see. Throws STOCKTAKING_NOT_FOUND. */
export function getStocktaking(context: AreaContext, input: CallInput<'stocktaking', 'getStocktaking'>): Detail {
  const { db, actor } = context;
  const record = requireStocktaking(context, input.stocktakingId);
  const { shelves, book, entries } = judgeStocktaking(context, record.stocktakingId);
  const tally = tallyOf(entries);
  const differences = entries.filter(({ isDifference }) => isDifference);
  return {
    stocktaking: viewStocktaking(context, record), total: tally.total, differences: differences.length, undecided: differences.filter(({ decision }) => decision === null).length,
    shelves: shelves.map(({ shelfId, countedAt, countedBy }) => ({ place: book.of(shelfId), countedAt, countedBy, tally: tally.of(shelfId) })),
    aisles: listEnteredAisles(db, record.stocktakingId).map(({ bankId, aisle, held, remark, enteredAt, enteredBy }) => {
      const hold = findOpenHold(db, bankId);
      return { bankId: bankId as Detail['aisles'][number]['bankId'], bank: findBank(db, bankId)!.name, aisle, held: held === 1 && hold?.aisle === aisle, remark, enteredAt, enteredBy, isOwn: hold === null || hold.heldById === actor.personId };
    }),
  };
}

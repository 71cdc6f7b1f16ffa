import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { onlyMatch } from './compare-catalogue.ts';
import { putFiled } from './file-line.ts';
import { selectLines } from './lines-store.ts';
import { requireRegister, storedLine } from './view-register.ts';

const EVERY_LINE = 100_000;

/** Throws REGISTERS_REGISTER_NOT_FOUND. */
export function fileMatches(context: AreaContext, { registerId, year }: CallInput<'registers', 'fileMatches'>): CallAnswer<'registers', 'fileMatches'> {
  return context.write((tx) => {
    const register = requireRegister(context, registerId);
    let filed = 0;
    for (const row of selectLines(context.db, { registerId, year, show: 'unfiled', words: '', rank: clearanceRank(context.actor), from: 0, limit: EVERY_LINE }, 'asInTheBook')) {
      const match = onlyMatch(context, register, row);
      if (match === null) continue;
      putFiled(context, tx, storedLine(row), { itemId: match.itemId });
      filed += 1;
    }
    return { filed };
  });
}

import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countYear, selectLines, type SeenLineRow } from './lines-store.ts';
import { countUnlisted, selectItemsNumbered, selectUnlisted, type CatalogueMatch, type RegisterRecord } from './registers-store.ts';
import { requireRegister, viewLine } from './view-register.ts';

type Answer = CallAnswer<'registers', 'compareCatalogue'>;

/** Shown of each side; the rest is counted. */
const SHOWN = 200;

/** Throws REGISTERS_REGISTER_NOT_FOUND. */
export function compareCatalogue(context: AreaContext, { registerId, year }: CallInput<'registers', 'compareCatalogue'>): Answer {
  const register = requireRegister(context, registerId);
  const { fondsId, recordGroup, direction } = register.settings;
  const rank = clearanceRank(context.actor);
  const lines = selectLines(context.db, { registerId, year, show: 'unfiled', words: '', rank, from: 0, limit: SHOWN }, 'asInTheBook');
  const wanted = { fondsId, recordGroup, year, rank, responsible: findFonds(context.db, fondsId)?.name ?? '', own: direction === 'outgoing' ? 1 : 0 };
  const items = selectUnlisted(context.db, { ...wanted, limit: SHOWN });
  return {
    lines: lines.map((row) => ({ line: viewLine(row), match: onlyMatch(context, register, row) })), linesLeft: countYear(context.db, registerId, year, rank).unfiled - lines.length,
    items, itemsLeft: countUnlisted(context.db, wanted) - items.length,
  } as Answer;
}

/** The one item of the fonds that bears the document number of the line; null where none or several do. */
export function onlyMatch(context: AreaContext, { settings: { fondsId } }: RegisterRecord, { documentNumber }: SeenLineRow): CatalogueMatch | null {
  if (documentNumber === '') return null;
  const found = selectItemsNumbered(context.db, fondsId, documentNumber, clearanceRank(context.actor));
  return found.length === 1 ? found[0]! : null;
}

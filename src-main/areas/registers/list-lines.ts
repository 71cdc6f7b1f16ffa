import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectLines } from './lines-store.ts';
import { viewLine } from './view-register.ts';

/** The latest number first. */
export function listLines(context: AreaContext, { registerId, year, show, words, cursor, limit }: CallInput<'registers', 'listLines'>): CallAnswer<'registers', 'listLines'> {
  const from = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectLines(context.db, { registerId, year, show, words, rank: clearanceRank(context.actor), from, limit: limit + 1 }, 'latestFirst');
  const shown = rows.slice(0, limit);
  return { rows: shown.map(viewLine), nextCursor: rows.length > limit ? String(shown.at(-1)!.running) : null };
}

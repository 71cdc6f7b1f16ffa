import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectShipments } from './shipments-store.ts';
import { viewShipment } from './view-shipment.ts';

/** Latest first. */
export function listShipments(context: AreaContext, { show, words, cursor, limit }: CallInput<'shipments', 'listShipments'>): CallAnswer<'shipments', 'listShipments'> {
  const before = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectShipments(context.db, { state: show === 'all' ? null : show === 'unsettled' ? 'received' : show, unsettled: show === 'unsettled', words, rank: clearanceRank(context.actor), before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map((row) => viewShipment(context, row)), nextCursor: rows.length > limit ? String(shown.at(-1)!.n) : null };
}

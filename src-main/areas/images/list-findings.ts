import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findingsOf } from './findings-of.ts';
import { selectFindings } from './page-findings-store.ts';

/** Findings of what the asker may see; of pages in the inbox only for who files them. */
export function listFindings(context: AreaContext, { of, code, severity, standing, cursor, limit }: CallInput<'images', 'listFindings'>): CallAnswer<'images', 'listFindings'> {
  const [itemN = 0, place = -1, n = 0] = cursor === null || cursor === undefined ? [] : cursor.split('.').map(Number);
  const rows = selectFindings(context.db, clearanceRank(context.actor), findingsOf(context, of), { code: code ?? null, severity: severity ?? null, standing: standing ?? null, mayInbox: context.can('digitisation.capture') }, { itemN, place, n }, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ itemN: _itemN, place: _place, outdated, waivedAt, waivedBy, reason, ...row }) => ({ ...row, outdated: outdated === 1, waived: waivedAt === null ? null : { at: waivedAt, by: waivedBy, reason } })),
    nextCursor: rows.length > limit && last !== undefined ? `${last.itemN}.${last.place}.${last.findingId}` : null,
  } as CallAnswer<'images', 'listFindings'>;
}

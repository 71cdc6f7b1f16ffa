import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findFonds, findUnit } from '#main/areas/schemes/schemes-store.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findBoxName, selectItemOps, type ItemOp } from './item-history-store.ts';
import { isOvertaken, isReversible } from './item-ops.ts';
import { readAliases, showValue } from './item-record.ts';
import { findItemRow } from './items-store.ts';
import { findVolumeRow } from './volumes-store.ts';

type HistoryEntry = CallAnswer<'catalogue', 'getItemHistory'>[number];

/** How the program counts; the code says the same to a person. */
const NOT_SHOWN: readonly string[] = ['codeScope', 'itemNumber'];

/** Everything that happened to an item, latest first, and what of it can still be taken back. Throws CATALOGUE_ITEM_NOT_FOUND. */
export function getItemHistory(context: AreaContext, input: CallInput<'catalogue', 'getItemHistory'>): CallAnswer<'catalogue', 'getItemHistory'> {
  if (!findItemRow(context.db, input.itemId, clearanceRank(context.actor))) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  const ops = selectItemOps(context.db, input.itemId);
  return ops.map((op, index): HistoryEntry => ({
    at: new Date(op.ms).toISOString(), actor: op.actor, kind: op.kind, reason: op.reason ?? op.origin, chainNumber: op.seq,
    undoToken: isReversible(op) && !isOvertaken(op, ops.slice(index + 1).filter((later) => later.tx !== op.tx)) ? op.tx : null,
    changes: changesOf(context, op), fromImage: op.fromImage.map(({ field, pageNumber, confidencePct }) => ({ field, pageNumber, confidencePct })),
  })).reverse();
}

function changesOf(context: AreaContext, op: ItemOp): HistoryEntry['changes'] {
  const fields = [...new Set([...Object.keys(op.before), ...Object.keys(op.after)])].filter((field) => !NOT_SHOWN.includes(field));
  return fields.map((field) => ({ field, before: show(context, field, op.before[field]), after: show(context, field, op.after[field]) }));
}

function show(context: AreaContext, field: string, value: Json | undefined): string | null {
  if (typeof value === 'string' && field === 'unitId') return findUnit(context.db, value)?.name ?? value;
  if (typeof value === 'string' && field === 'fondsId') return findFonds(context.db, value)?.code ?? value;
  if (typeof value === 'string' && field === 'boxId') return findBoxName(context.db, value) ?? value;
  if (typeof value === 'string' && field === 'volumeId') { const volume = findVolumeRow(context.db, value); return volume?.archivalCode ?? volume?.title ?? value; }
  if (typeof value === 'string' && field === 'aliases') return showValue(readAliases(value).map(({ code }) => code).join('、'));
  return showValue(value);
}

import type { AreaContext } from '#main/areas/area-context.ts';
import { listNumberBlockRecords, type NumberBlockRecord } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

export const viewBlock = ({ fondsId: _fonds, ...block }: NumberBlockRecord): CallAnswer<'catalogue', 'reserveNumbers'> => block;

/** Runs of numbers that are given to nobody at present. */
export function listNumberBlocks(context: AreaContext, input: CallInput<'catalogue', 'listNumberBlocks'>): CallAnswer<'catalogue', 'listNumberBlocks'> {
  return listNumberBlockRecords(context.db, input.fondsId).map(viewBlock);
}

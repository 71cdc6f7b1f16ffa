import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findNumberBlock, releaseNumberBlock } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewBlock } from './list-number-blocks.ts';

/** Gives a reserved or leased run back. Throws CATALOGUE_BLOCK_NOT_FOUND, also for a retired one: what is retired stays so. */
export function releaseNumbers(context: AreaContext, { blockId, reason }: CallInput<'catalogue', 'releaseNumbers'>): CallAnswer<'catalogue', 'releaseNumbers'> {
  return context.write((tx) => {
    const block = findNumberBlock(context.db, blockId);
    if (!block || block.kind === 'retired') throw new MunimentError('CATALOGUE_BLOCK_NOT_FOUND');
    releaseNumberBlock(context.db, blockId, context.clock.nowIso());
    tx.record({ class: 'R', kind: 'numbers.release', entity: 'numberBlock', eid: blockId, body: { reason } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [block.fondsId] } });
    return viewBlock(block);
  });
}

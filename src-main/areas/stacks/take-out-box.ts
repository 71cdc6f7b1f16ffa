import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { moveBox } from './place-box.ts';
import { refuseWhileCounted } from './refuse-while-counted.ts';
import { requireBox } from './view-box.ts';

/** Where it stood remains in its history. Throws STACKS_BOX_NOT_FOUND, STACKS_BOX_NOT_PLACED, STACKS_SHELF_COUNTED. */
export function takeOutBox(context: AreaContext, input: CallInput<'stacks', 'takeOutBox'>): CallAnswer<'stacks', 'takeOutBox'> {
  const box = requireBox(context, input.boxId);
  if (box.state !== 'placed') throw new MunimentError('STACKS_BOX_NOT_PLACED', { boxNumber: box.boxNumber });
  refuseWhileCounted(context, [box.shelfId]);
  return moveBox(context, box, { shelfId: null, slot: null, state: 'takenOut' }, input.reason);
}

import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { moveBox } from './place-box.ts';
import { requireBox } from './view-box.ts';

/** Where it stood remains in its history. Throws STACKS_BOX_NOT_FOUND, STACKS_BOX_NOT_PLACED. */
export function takeOutBox(context: AreaContext, input: CallInput<'stacks', 'takeOutBox'>): CallAnswer<'stacks', 'takeOutBox'> {
  const box = requireBox(context, input.boxId);
  if (box.state !== 'placed') throw new MunimentError('STACKS_BOX_NOT_PLACED', { boxNumber: box.boxNumber });
  return moveBox(context, box, { shelfId: null, slot: null, state: 'takenOut' }, input.reason);
}

import type { OrderedBox } from '../reading-order.ts';
import type { SeenCharacter } from './decode-steps.ts';
import type { TurnedBox } from './find-text-boxes.ts';

/** A line where it was found, and in a frame in which the page lies straight. */
export interface Piece extends OrderedBox {
  readonly box: TurnedBox;
  readonly characters: readonly SeenCharacter[];
}

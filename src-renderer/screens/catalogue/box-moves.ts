import type { Box } from '#shared/contract/stacks.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { stackThicknessMm, usableThicknessMm, type PlannedBox } from '#shared/domain/boxing.ts';
import type { TakeBack } from './use-undo-stack.ts';

/** Which records went into a box, or came out of it. */
export interface BoxMove {
  readonly boxId: Box['boxId'];
  readonly itemIds: readonly Item['itemId'][];
}

async function moveOne(client: MunimentClient, { boxId, itemIds }: BoxMove, direction: 'in' | 'out'): Promise<void> {
  const { box } = await client.stacks.getBox({ boxId });
  await client.stacks.changeBoxItems({ boxId, version: box.version, add: direction === 'in' ? [...itemIds] : [], remove: direction === 'out' ? [...itemIds] : [] });
}

/** Moves records into their boxes or out of them, box by box; the answer takes it back. */
export async function moveThrough(client: MunimentClient, moves: readonly BoxMove[], direction: 'in' | 'out'): Promise<TakeBack> {
  for (const move of moves) await moveOne(client, move, direction);
  return () => moveThrough(client, moves, direction === 'in' ? 'out' : 'in');
}

/** Records by the box in which they lie; those that lie in none are left out. */
export function byBox(items: readonly Item[]): readonly BoxMove[] {
  const boxes = new Map<Box['boxId'], Item['itemId'][]>();
  for (const { itemId, boxId } of items) if (boxId !== null) boxes.set(boxId, [...(boxes.get(boxId) ?? []), itemId]);
  return [...boxes].map(([boxId, itemIds]) => ({ boxId, itemIds }));
}

/** A planned box, and the box that stands on the table already and still has room for all of it. */
export interface BoxChoice {
  readonly plan: PlannedBox<Item>;
  readonly standing: Box | null;
}

/** For each plan the open box of the same year, unit and retention that takes it, each box offered once. Boxes on shelves are left where they are. */
export function withStandingBoxes(plans: readonly PlannedBox<Item>[], open: readonly Box[]): readonly BoxChoice[] {
  const left = new Set(open);
  return plans.map((plan) => {
    const [first] = plan.items;
    const standing = first === undefined ? undefined : [...left].find((box) => isOfGroup(box, first) && box.filledMm + stackThicknessMm(plan.items) <= usableThicknessMm(box.thicknessMm));
    if (standing !== undefined) left.delete(standing);
    return { plan, standing: standing ?? null };
  });
}

const isOfGroup = (box: Box, item: Item): boolean =>
  box.fondsCode === item.fondsCode && box.recordGroup === item.recordGroup && box.year === item.year && box.unitName === item.unitName && box.retention === item.retention;

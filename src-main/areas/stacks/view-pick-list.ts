import { movedAlong, orderAisles, type GapBefore } from '#shared/domain/pick-order.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findPickList, listPicks, type PickListRecord, type PickRecord } from './pick-lists-store.ts';
import { listBankRecords, type BankRecord } from './rooms-store.ts';
import { viewPlace } from './view-place.ts';

type PickListView = CallAnswer<'stacks', 'addToPickList'>;
type PickView = PickListView['picks'][number];
type Placed = PickView & { readonly place: NonNullable<PickView['place']> };

/** Throws STACKS_PICK_LIST_NOT_FOUND, STACKS_PICK_LIST_CLOSED. */
export function requireOpenPickList(context: AreaContext, pickListId: string): PickListRecord {
  const list = findPickList(context.db, pickListId);
  if (!list) throw new MunimentError('STACKS_PICK_LIST_NOT_FOUND');
  if (list.closedAt !== null) throw new MunimentError('STACKS_PICK_LIST_CLOSED');
  return list;
}

/** A list in the order of its walk, with what the order saves. What was answered stays where it was in the walk. */
export function viewPickList(context: AreaContext, list: PickListRecord): PickListView {
  const asked = listPicks(context.db, list.pickListId, clearanceRank(context.actor)).map((pick) => viewPick(context, pick));
  const byBank = Map.groupBy(asked.filter(isPlaced), ({ place }): string => place.bankId);
  let [movedCarriages, movedCarriagesAsAsked] = [0, 0];
  const walk: PickView[] = [];
  for (const bank of listBankRecords(context.db, null)) {
    const picks = byBank.get(bank.bankId) ?? [];
    const from = gapOf(context, bank);
    const wanted = picks.filter(({ outcome }) => outcome === 'wanted').map(({ place }) => place.aisle);
    const order = bank.kind === 'fixed' ? [] : orderAisles(picks.map(({ place }) => place.aisle), from, bank.carriages);
    if (bank.kind !== 'fixed') {
      movedCarriages += movedAlong(order.filter((aisle) => wanted.includes(aisle)), from, bank.carriages);
      movedCarriagesAsAsked += movedAlong(wanted, from, bank.carriages);
    }
    walk.push(...picks.sort((a, b) => order.indexOf(a.place.aisle) - order.indexOf(b.place.aisle) || compareInAisle(a, b)));
  }
  const { pickListId, createdBy, createdAt, closedAt } = list;
  return { pickListId: pickListId as PickListView['pickListId'], createdBy, createdAt, closedAt, picks: [...walk, ...asked.filter((pick) => pick.place === null)], movedCarriages, movedCarriagesAsAsked };
}

function viewPick(context: AreaContext, { shelfId, slot, ...pick }: PickRecord): PickView {
  return { ...pick, itemId: pick.itemId as PickView['itemId'], boxId: pick.boxId as PickView['boxId'], place: shelfId === null || slot === null ? null : viewPlace(context, shelfId, slot) };
}

/** Where the gap of a bank is. Of hand wheels nobody knows: it is taken for closed. */
function gapOf(context: AreaContext, { kind, deviceId }: BankRecord): GapBefore {
  const openAisle = kind === 'powered' && deviceId !== null ? context.devices.shelfStatus(deviceId)?.openAisle : 0;
  if (openAisle === undefined || openAisle < 0) return 'spread';
  return openAisle === 0 ? 'closed' : openAisle;
}

const isPlaced = (pick: PickView): pick is Placed => pick.place !== null;
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Down the aisle once, section by section, with both of its faces. */
const compareInAisle = ({ place: a }: Placed, { place: b }: Placed): number => a.section - b.section || compareText(a.face, b.face) || a.level - b.level || a.slot - b.slot;

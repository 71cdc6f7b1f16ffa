import { addToPickList } from '#main/areas/stacks/add-to-pick-list.ts';
import { changeBoxItems } from '#main/areas/stacks/change-box-items.ts';
import { closeAisles } from '#main/areas/stacks/close-aisles.ts';
import { closePickList } from '#main/areas/stacks/close-pick-list.ts';
import { confirmByHand } from '#main/areas/stacks/confirm-by-hand.ts';
import { createBank } from '#main/areas/stacks/create-bank.ts';
import { createBox } from '#main/areas/stacks/create-box.ts';
import { getBankStatus } from '#main/areas/stacks/get-bank-status.ts';
import { getBox } from '#main/areas/stacks/get-box.ts';
import { getElevation } from '#main/areas/stacks/get-elevation.ts';
import { getPlan } from '#main/areas/stacks/get-plan.ts';
import { holdAisle } from '#main/areas/stacks/hold-aisle.ts';
import { listBanks } from '#main/areas/stacks/list-banks.ts';
import { listBoxes } from '#main/areas/stacks/list-boxes.ts';
import { listMovements } from '#main/areas/stacks/list-movements.ts';
import { listPickLists } from '#main/areas/stacks/list-pick-lists.ts';
import { listRooms } from '#main/areas/stacks/list-rooms.ts';
import { listShiftNotes } from '#main/areas/stacks/list-shift-notes.ts';
import { locateItem } from '#main/areas/stacks/locate-item.ts';
import { openAisle } from '#main/areas/stacks/open-aisle.ts';
import { parkBank } from '#main/areas/stacks/park-bank.ts';
import { placeBox } from '#main/areas/stacks/place-box.ts';
import { placeByScan } from '#main/areas/stacks/place-by-scan.ts';
import { releaseAisle } from '#main/areas/stacks/release-aisle.ts';
import { renewLease } from '#main/areas/stacks/renew-lease.ts';
import { resetFault } from '#main/areas/stacks/reset-fault.ts';
import { saveRoom } from '#main/areas/stacks/save-room.ts';
import { setAisleLight } from '#main/areas/stacks/set-aisle-light.ts';
import { setBankLock } from '#main/areas/stacks/set-bank-lock.ts';
import { settlePick } from '#main/areas/stacks/settle-pick.ts';
import { stopBank } from '#main/areas/stacks/stop-bank.ts';
import { suggestPlace } from '#main/areas/stacks/suggest-place.ts';
import { takeOutBox } from '#main/areas/stacks/take-out-box.ts';
import { testBank } from '#main/areas/stacks/test-bank.ts';
import { ventilateBank } from '#main/areas/stacks/ventilate-bank.ts';
import { watchBank } from '#main/areas/stacks/watch-bank.ts';
import { writeShiftNote } from '#main/areas/stacks/write-shift-note.ts';
import type { AreaVerbs } from '../verbs.ts';

export const stacksVerbs: AreaVerbs<'stacks'> = {
  listRooms, saveRoom, listBanks, createBank, getPlan, getElevation,
  listBoxes, getBox, createBox, changeBoxItems, suggestPlace, placeBox, placeByScan, takeOutBox, locateItem,
  getBankStatus, watchBank, openAisle, closeAisles, ventilateBank, stopBank, setBankLock, setAisleLight, resetFault, renewLease, listMovements, parkBank, testBank, confirmByHand, holdAisle, releaseAisle,
  addToPickList, listPickLists, settlePick, closePickList, listShiftNotes, writeShiftNote,
};

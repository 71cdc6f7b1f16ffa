import { changeBoxItems } from '#main/areas/stacks/change-box-items.ts';
import { createBank } from '#main/areas/stacks/create-bank.ts';
import { createBox } from '#main/areas/stacks/create-box.ts';
import { getElevation } from '#main/areas/stacks/get-elevation.ts';
import { getPlan } from '#main/areas/stacks/get-plan.ts';
import { listBanks } from '#main/areas/stacks/list-banks.ts';
import { listBoxes } from '#main/areas/stacks/list-boxes.ts';
import { listRooms } from '#main/areas/stacks/list-rooms.ts';
import { locateItem } from '#main/areas/stacks/locate-item.ts';
import { placeBox } from '#main/areas/stacks/place-box.ts';
import { placeByScan } from '#main/areas/stacks/place-by-scan.ts';
import { saveRoom } from '#main/areas/stacks/save-room.ts';
import { suggestPlace } from '#main/areas/stacks/suggest-place.ts';
import { takeOutBox } from '#main/areas/stacks/take-out-box.ts';
import type { AreaVerbs } from '../verbs.ts';

export const stacksVerbs = {
  listRooms, saveRoom, listBanks, createBank, getPlan, getElevation, listBoxes, createBox, changeBoxItems, suggestPlace, placeBox, placeByScan, takeOutBox, locateItem,
} as unknown as AreaVerbs<'stacks'>;

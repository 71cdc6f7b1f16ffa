import { aisleOfFace, WALKWAY } from '#shared/domain/aisle-access.ts';
import { formatLocationCode, speakLocation, type ShelfLocation } from '#shared/domain/location-code.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findShelfPlace, type ShelfPlaceRow } from './boxes-store.ts';

type Place = NonNullable<CallAnswer<'stacks', 'suggestPlace'>>;

/** A position on a shelf: its code, how people say it, and the aisle that leads there. */
export function viewPlace(context: AreaContext, shelfId: string, slot: number): Place {
  const row = findShelfPlace(context.db, shelfId)!;
  const { bankId, roomId, roomCode, bankCode, column, face, section, level } = row;
  const location: ShelfLocation = { room: roomCode, bank: bankCode, column, face, section, level, slot };
  const namesBank = row.banksInRoom > 1;
  return {
    shelfId, bankId, roomId, roomCode, bankCode, column, face, section, level, slot,
    code: formatLocationCode(location), spokenZh: speakLocation(location, 'zh-CN', namesBank), spokenEn: speakLocation(location, 'en', namesBank),
    aisle: aisleOfShelf(row), powered: row.kind === 'powered',
  };
}

/** The aisle that must be open to reach a shelf, 0 when one can walk up to it. */
export const aisleOfShelf = (row: Pick<ShelfPlaceRow, 'kind' | 'column' | 'face' | 'carriages'>): number =>
  (row.kind === 'fixed' ? WALKWAY : aisleOfFace({ column: row.column, face: row.face }, row.carriages));

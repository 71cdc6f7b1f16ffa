import { formatLocationCode, speakLocation } from '#shared/domain/location-code.ts';
import type { ShelfPlace } from '#shared/contract/stocktaking.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findShelfPlace } from '#main/areas/stacks/boxes-store.ts';
import { aisleOfShelf } from '#main/areas/stacks/view-place.ts';

/** Shelves with their names, each looked up once. */
export interface ShelfBook {
  of(shelfId: string): ShelfPlace;
  /** Names the face that a shelf is on. */
  face(shelfId: string): string;
}

export function openShelfBook(context: AreaContext): ShelfBook {
  const known = new Map<string, ShelfPlace>();
  const of = (shelfId: string): ShelfPlace => {
    const shelf = known.get(shelfId) ?? viewShelf(context, shelfId);
    known.set(shelfId, shelf);
    return shelf;
  };
  return { of, face: (shelfId) => faceOf(of(shelfId)) };
}

export const faceOf = ({ bankId, column, face }: Pick<ShelfPlace, 'bankId' | 'column' | 'face'>): string => `${bankId} ${column} ${face}`;

function viewShelf(context: AreaContext, shelfId: string): ShelfPlace {
  const row = findShelfPlace(context.db, shelfId)!;
  const { bankId, roomId, roomCode, bankCode, column, face, section, level, kind } = row;
  const location = { room: roomCode, bank: bankCode, column, face, section, level };
  const namesBank = row.banksInRoom > 1;
  return {
    ...{ bankId, roomId, roomCode, bankCode, column, face, section, level, shelfId } as unknown as ShelfPlace,
    code: formatLocationCode(location), spokenZh: speakLocation(location, 'zh-CN', namesBank), spokenEn: speakLocation(location, 'en', namesBank), aisle: aisleOfShelf(row), powered: kind === 'powered',
  };
}

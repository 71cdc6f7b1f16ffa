import { speakLocation } from '#shared/domain/location-code.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { findPerson } from '#main/areas/people/people-store.ts';
import { findBoxByBarcode, findShelfPlace } from '#main/areas/stacks/boxes-store.ts';
import { readShelfBarcode } from '#main/areas/stacks/place-code.ts';
import { findShelfByBarcode } from '#main/areas/stacks/shelves-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { readIdCode } from './label-codes.ts';
import { findItemByCode } from './printers-store.ts';

type Identified = CallAnswer<'labels', 'identifyCode'>;

/** What a code stands for. What the actor may not see is unknown to them. */
export function identifyCode(context: AreaContext, { code }: CallInput<'labels', 'identifyCode'>): Identified {
  // Readers and input methods may send full width or lower case.
  const tidy = code.normalize('NFKC').trim();
  return findById(context, tidy) ?? findPlace(context, tidy) ?? findItem(context, code.trim(), tidy) ?? { kind: 'unknown' };
}

function findById(context: AreaContext, code: string): Identified | null {
  const named = readIdCode(code);
  if (named?.kind === 'item' && context.can('catalogue.view')) {
    const row = findItemRow(context.db, named.id, clearanceRank(context.actor));
    return row && row.deletedAt === null ? { kind: 'item', itemId: row.itemId, title: row.title } : null;
  }
  if (named?.kind === 'person' && context.can('people.view')) {
    const person = findPerson(context.db, named.id);
    return person ? { kind: 'person', personId: person.personId, title: person.displayName } : null;
  }
  return null;
}

function findPlace(context: AreaContext, code: string): Identified | null {
  if (!context.can('stacks.view')) return null;
  const box = findBoxByBarcode(context.db, code.toUpperCase());
  if (box) return { kind: 'box', boxId: box.boxId, title: box.barcode };
  const barcode = readShelfBarcode(code);
  const shelf = barcode === undefined ? null : findShelfByBarcode(context.db, barcode);
  if (!shelf) return null;
  const { shelfId, bankId, column, face, section, level } = shelf;
  const { roomId, roomCode, bankCode } = findShelfPlace(context.db, shelfId)!;
  return { kind: 'shelf', shelfId, roomId, bankId, column, face, section, level, title: speakLocation({ room: roomCode, bank: bankCode, column, face, section, level }, 'zh-CN', true) };
}

function findItem(context: AreaContext, code: string, tidy: string): Identified | null {
  if (!context.can('catalogue.view')) return null;
  const rank = clearanceRank(context.actor);
  const item = findItemByCode(context.db, code, rank) ?? findItemByCode(context.db, tidy, rank);
  return item && { kind: 'item', ...item };
}

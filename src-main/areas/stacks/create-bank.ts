import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { shelfBarcode, tidyPlaceCode } from './place-code.ts';
import { findBank, findBankByCode, findBankOfDevice, insertBank, isShelfController, type BankRecord } from './rooms-store.ts';
import { requireRoom } from './save-room.ts';
import { shelfIdOf } from './shelf-id.ts';
import { insertShelf } from './shelves-store.ts';

/**
 * A bank with every face, section and shelf, each with its barcode, in one transaction.
 * Throws STACKS_ROOM_NOT_FOUND, _CODE_INVALID, _BANK_CODE_TAKEN, _DEVICE_NOT_FOUND, _DEVICE_TAKEN.
 */
export function createBank(context: AreaContext, input: CallInput<'stacks', 'createBank'>): CallAnswer<'stacks', 'createBank'> {
  const code = tidyPlaceCode(input.code);
  return context.write((tx) => {
    const room = requireRoom(context, input.roomId);
    if (findBankByCode(context.db, room.roomId, code)) throw new MunimentError('STACKS_BANK_CODE_TAKEN', { code });
    if (input.deviceId !== null) requireFreeController(context, input.deviceId);
    const bank: BankRecord = { ...input, code, bankId: context.ids.uuid(), version: 1 };
    insertBank(context.db, bank);
    insertShelves(context, bank, room.code);
    const { bankId, roomId: _roomId, version: _version, ...built } = bank;
    tx.record({ class: 'R', kind: 'bank.create', entity: 'bank', eid: bankId, body: { roomId: room.roomId, roomCode: room.code, ...built } });
    tx.publish({ name: 'stacks.roomChanged', payload: { roomIds: [room.roomId] } });
    return bank;
  });
}

function insertShelves({ db }: AreaContext, bank: BankRecord, room: string): void {
  const { bankId, code, shelfWidthMm: widthMm } = bank;
  for (let column = 1; column <= bank.carriages; column++) {
    for (const face of ['A', 'B'] as const) {
      for (let section = 1; section <= bank.sections; section++) {
        for (let level = 1; level <= bank.shelvesPerSection; level++) {
          const barcode = shelfBarcode({ room, bank: code, column, face, section, level });
          insertShelf(db, { shelfId: shelfIdOf(bankId, column, face, section, level), bankId, column, face, section, level, barcode, widthMm, usedMm: 0 });
        }
      }
    }
  }
}

function requireFreeController(context: AreaContext, deviceId: string): void {
  if (!isShelfController(context.db, deviceId)) throw new MunimentError('STACKS_DEVICE_NOT_FOUND', { deviceId });
  const owner = findBankOfDevice(context.db, deviceId);
  if (owner) throw new MunimentError('STACKS_DEVICE_TAKEN', { deviceId, bank: owner.name });
}

/** Throws STACKS_BANK_NOT_FOUND. */
export function requireBank(context: AreaContext, bankId: string): BankRecord {
  const bank = findBank(context.db, bankId);
  if (!bank) throw new MunimentError('STACKS_BANK_NOT_FOUND');
  return bank;
}

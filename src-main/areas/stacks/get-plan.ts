import { stopReachOf } from '#shared/domain/device-drivers.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findOpenHold } from './aisle-holds-store.ts';
import { findHandState } from './hand-states-store.ts';
import { findShelfDriver, listBankRecords, type BankRecord } from './rooms-store.ts';
import { requireRoom } from './save-room.ts';
import { listFaceFills } from './shelves-store.ts';

type Plan = CallAnswer<'stacks', 'getPlan'>;

/** A room from above: its banks with how full each face is. Throws STACKS_ROOM_NOT_FOUND. */
export function getPlan(context: AreaContext, input: CallInput<'stacks', 'getPlan'>): Plan {
  const room = requireRoom(context, input.roomId);
  return { room, banks: listBankRecords(context.db, room.roomId).map((bank) => ({ ...bank, hold: viewHold(context, bank.bankId), handState: bank.kind === 'manual' ? findHandState(context.db, bank.bankId) : null, columns: columnsOf(context, bank), stopReach: stopReachOfBank(context, bank) })) };
}

function viewHold({ db, actor }: AreaContext, bankId: string): Plan['banks'][number]['hold'] {
  const hold = findOpenHold(db, bankId);
  if (hold === null) return null;
  const { aisle, purpose, heldBy, heldAt, heldById } = hold;
  return { aisle, purpose, heldBy, heldAt, isOwn: heldById === actor.personId };
}

function stopReachOfBank({ db }: AreaContext, { deviceId }: BankRecord): Plan['banks'][number]['stopReach'] {
  const driver = deviceId === null ? null : findShelfDriver(db, deviceId);
  return driver === null ? null : stopReachOf(driver);
}

function columnsOf({ db }: AreaContext, bank: BankRecord): Plan['banks'][number]['columns'] {
  const fills = listFaceFills(db, bank.bankId);
  return Array.from({ length: bank.carriages }, (_, index) => ({
    column: index + 1,
    faces: fills.filter(({ column }) => column === index + 1).map(({ face, widthMm, usedMm, boxes }) => ({ face, widthMm, usedMm, boxes })),
  }));
}

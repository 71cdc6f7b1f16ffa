import type { ClimateMedium } from '#shared/domain/climate-limits.ts';
import type { Database } from '#main/db/database.ts';

export interface RoomRecord { readonly roomId: string; readonly code: string; readonly name: string; readonly medium: ClimateMedium; readonly version: number }

export interface BankRecord {
  readonly bankId: string; readonly roomId: string; readonly code: string; readonly name: string; readonly kind: 'powered' | 'manual' | 'fixed'; readonly deviceId: string | null;
  readonly carriages: number; readonly sections: number; readonly shelvesPerSection: number; readonly shelfWidthMm: number; readonly carriageDepthMm: number; readonly aisleWidthMm: number;
  readonly version: number;
}

const ROOM = 'SELECT room_id AS roomId, code, name, medium, version FROM rooms';
const BANK = `SELECT bank_id AS bankId, banks.room_id AS roomId, banks.code, banks.name, kind, device_id AS deviceId, carriages, sections, shelves_per_section AS shelvesPerSection,
  shelf_width_mm AS shelfWidthMm, carriage_depth_mm AS carriageDepthMm, aisle_width_mm AS aisleWidthMm, banks.version FROM banks JOIN rooms USING (room_id)`;

export const listRoomRecords = (db: Database): RoomRecord[] => db.statement<[], RoomRecord>(`${ROOM} ORDER BY length(code), code`).all();

export const findRoom = (db: Database, roomId: string): RoomRecord | null => db.statement<[string], RoomRecord>(`${ROOM} WHERE room_id = ?`).get(roomId) ?? null;

export const findRoomByCode = (db: Database, code: string): RoomRecord | null => db.statement<[string], RoomRecord>(`${ROOM} WHERE code = ?`).get(code) ?? null;

export function insertRoom(db: Database, room: RoomRecord): void {
  db.statement('INSERT INTO rooms (room_id, code, name, medium, version) VALUES (?, ?, ?, ?, ?)').run(room.roomId, room.code, room.name, room.medium, room.version);
}

export function changeRoom(db: Database, room: RoomRecord): void {
  db.statement('UPDATE rooms SET code = ?, name = ?, medium = ?, version = ? WHERE room_id = ?').run(room.code, room.name, room.medium, room.version, room.roomId);
}

/** In the order in which one walks: by room, then by bank. */
export const listBankRecords = (db: Database, roomId: string | null): BankRecord[] =>
  db.statement<[string | null, string | null], BankRecord>(`${BANK} WHERE ? IS NULL OR banks.room_id = ? ORDER BY length(rooms.code), rooms.code, length(banks.code), banks.code`).all(roomId, roomId);

export const findBank = (db: Database, bankId: string): BankRecord | null => db.statement<[string], BankRecord>(`${BANK} WHERE bank_id = ?`).get(bankId) ?? null;

export const findBankByCode = (db: Database, roomId: string, code: string): BankRecord | null =>
  db.statement<[string, string], BankRecord>(`${BANK} WHERE banks.room_id = ? AND banks.code = ?`).get(roomId, code) ?? null;

export const findBankOfDevice = (db: Database, deviceId: string): BankRecord | null => db.statement<[string], BankRecord>(`${BANK} WHERE device_id = ?`).get(deviceId) ?? null;

export const isShelfController = (db: Database, deviceId: string): boolean =>
  findShelfDriver(db, deviceId) !== null;

/** The name of the driver that speaks to a bank's controller; null when there is no such device. */
export const findShelfDriver = (db: Database, deviceId: string): string | null =>
  db.statement<[string], { driver: string }>("SELECT driver FROM devices WHERE device_id = ? AND family = 'shelving'").get(deviceId)?.driver ?? null;

export function insertBank(db: Database, bank: BankRecord): void {
  db.statement(`INSERT INTO banks (bank_id, room_id, code, name, kind, device_id, carriages, sections, shelves_per_section, shelf_width_mm, carriage_depth_mm, aisle_width_mm, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(bank.bankId, bank.roomId, bank.code, bank.name, bank.kind, bank.deviceId, bank.carriages, bank.sections, bank.shelvesPerSection, bank.shelfWidthMm, bank.carriageDepthMm, bank.aisleWidthMm, bank.version);
}

import type { ShelfCommand } from '#shared/domain/shelf-bank.ts';
import type { Database } from '#main/db/database.ts';

/**
 * A command to a powered bank, kept before it is sent. `result` is the controller's word for how it ended, a DEVICES_* code where it
 * was refused on the way, `notReceived`, or `unknown`; null while it runs.
 */
export interface ShelfCommandRecord {
  readonly n: number; readonly deviceId: string; readonly sequence: number; readonly command: ShelfCommand['kind'] | 'stop' | HandMovement; readonly target: string; readonly actor: string;
  readonly askedAt: string; readonly result: string | null; readonly endedAt: string | null; readonly remark: string;
}

/** What a person says that they did with the wheels; it stands in the same log, with `confirmed` as its result. */
export type HandMovement = 'openByHand' | 'closeByHand';

/** What a bank without a controller goes by in the log. */
export const handLogId = (bankId: string): string => `hand:${bankId}`;

const COMMAND = 'SELECT n, device_id AS deviceId, sequence, command, target, actor, asked_at AS askedAt, result, ended_at AS endedAt, remark FROM shelf_commands';

/** Answers with the row number. */
export function insertShelfCommand(db: Database, command: Omit<ShelfCommandRecord, 'n'>): number {
  return Number(db.statement('INSERT INTO shelf_commands (device_id, sequence, command, target, actor, asked_at, result, ended_at, remark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(command.deviceId, command.sequence, command.command, command.target, command.actor, command.askedAt, command.result, command.endedAt, command.remark).lastInsertRowid);
}

/** False when it had ended before. */
export const endShelfCommand = (db: Database, n: number, result: string, endedAt: string): boolean =>
  db.statement('UPDATE shelf_commands SET result = ?, ended_at = ? WHERE n = ? AND ended_at IS NULL').run(result, endedAt, n).changes === 1;

export const listUnendedCommands = (db: Database, deviceId: string): ShelfCommandRecord[] =>
  db.statement<[string], ShelfCommandRecord>(`${COMMAND} WHERE device_id = ? AND ended_at IS NULL ORDER BY n`).all(deviceId);

/** The number of the newest command before row `beforeN` that had one; 0 when there was none. */
export const findSequenceBefore = (db: Database, deviceId: string, beforeN: number): number =>
  db.statement<[string, number], { sequence: number }>('SELECT sequence FROM shelf_commands WHERE device_id = ? AND n < ? AND sequence > 0 ORDER BY n DESC LIMIT 1').get(deviceId, beforeN)?.sequence ?? 0;

export const listShelfCommands = (db: Database, deviceId: string | null, beforeN: number, limit: number): ShelfCommandRecord[] =>
  db.statement<[string | null, string | null, number, number], ShelfCommandRecord>(`${COMMAND} WHERE (? IS NULL OR device_id = ?) AND n < ? ORDER BY n DESC LIMIT ?`).all(deviceId, deviceId, beforeN, limit);

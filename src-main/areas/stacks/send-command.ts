import { MunimentError } from '#shared/errors.ts';
import { MOTION_COMMANDS, type ShelfCommand } from '#shared/domain/shelf-bank.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { whileInFlight } from './commands-in-flight.ts';
import { endCommand } from './end-command.ts';
import { isEnd, resultOfError } from './motion-outcome.ts';
import { nextSequence } from './next-sequence.ts';
import { refuseWhileHeld } from './refuse-while-held.ts';
import type { PoweredBank } from './powered-bank.ts';
import { findSequenceBefore, insertShelfCommand, listUnendedCommands, type ShelfCommandRecord } from './shelf-commands-store.ts';

type MotionAnswer = CallAnswer<'stacks', 'openAisle'>;

/** A lease outlives two missed renewals of the screen (every 700 ms) and no more. */
export const LEASE_TTL_MS = 2000;

export interface CommandRequest {
  readonly command: ShelfCommand;
  /** What it is about, for the list of movements: the number of an aisle, or empty. */
  readonly target: string;
  /** The screen that watches over a motion; null for what moves nothing. */
  readonly leaseId: string | null;
  readonly remark?: string;
}

/**
 * Sends one command to a bank's controller, once. The command is on the disk, in a transaction of its own, before a byte leaves; its
 * end is written here when the answer is one, otherwise by `reconcileMotion` when the controller tells. Throws STACKS_AISLE_HELD, DEVICES_*.
 */
export async function sendCommand(context: AreaContext, bank: PoweredBank, request: CommandRequest): Promise<MotionAnswer> {
  const { devices } = context;
  // What moves the bank or would let its own panel move it, while somebody is inside.
  if (MOTION_COMMANDS.includes(request.command.kind) || request.command.kind === 'unlock') refuseWhileHeld(context, bank);
  const status = devices.shelfStatus(bank.deviceId);
  if (status === null) throw new MunimentError('DEVICES_STATE_UNKNOWN', { deviceId: bank.deviceId });
  if (!status.linked) throw new MunimentError('DEVICES_LINK_LOST', { deviceId: bank.deviceId });
  const row = keepCommand(context, bank, request, status.lastSequence);
  const { sequence } = row;
  try {
    if (request.leaseId !== null) devices.renewLease(request.leaseId, bank.deviceId, LEASE_TTL_MS);
    const result = await whileInFlight(devices, row.n, () => devices.shelfCommand(bank.deviceId, request.command, sequence, request.leaseId));
    if (isEnd(result, MOTION_COMMANDS.includes(request.command.kind))) endQuietly(context, bank, row, result);
    return { sequence, result };
  } catch (error) {
    const result = error instanceof MunimentError ? resultOfError(error.code) : null;
    if (result !== null) endQuietly(context, bank, row, result);
    throw error;
  }
}

function keepCommand(context: AreaContext, bank: PoweredBank, { command, target, remark = '' }: CommandRequest, lastOfController: number): ShelfCommandRecord {
  const { db, actor, clock } = context;
  const { deviceId, bankId } = bank;
  return context.write((tx) => {
    const stillOut = listUnendedCommands(db, deviceId).map(({ sequence }) => sequence);
    const sequence = nextSequence(findSequenceBefore(db, deviceId, Number.MAX_SAFE_INTEGER), lastOfController, stillOut);
    const draft = { deviceId, sequence, command: command.kind, target, actor: actor.name, askedAt: clock.nowIso(), result: null, endedAt: null, remark };
    const n = insertShelfCommand(db, draft);
    const isMotion = MOTION_COMMANDS.includes(command.kind);
    tx.record({ class: 'F', kind: 'shelf.command', entity: 'bank', eid: bankId, body: { deviceId, sequence, command: { ...command }, target, remark, ...(isMotion && { openAisleIsEmpty: true }) } });
    if (isMotion) tx.publish({ name: 'stacks.aisleOpening', payload: { bankIds: [bankId], target, command: command.kind } });
    return { n, ...draft };
  });
}

/** The steel has obeyed or refused already: that the note of it cannot be written must not hide the answer. */
function endQuietly(context: AreaContext, bank: PoweredBank, row: ShelfCommandRecord, result: string): void {
  try {
    endCommand(context, bank, row, result);
  } catch (error) {
    context.logger.error('the end of a shelf command could not be written', { bankId: bank.bankId, sequence: row.sequence, result, error });
  }
}

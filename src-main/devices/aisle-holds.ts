import { MunimentError } from '#shared/errors.ts';
import { MOTION_COMMANDS, type ShelfCommand } from '#shared/domain/shelf-bank.ts';

/** Work in an aisle during which its bank must not move: a stocktaking (盘点), or somebody fetching. */
export interface AisleHold {
  readonly holdId: string;
  readonly deviceId: string;
  /** 1..N. */
  readonly aisle: number;
  readonly reason: 'stocktaking' | 'fetch';
  /** Who works there, for the refusal. */
  readonly holder: string;
}

/** Holds live in memory: whoever keeps the work on disk takes them again when the room is opened. */
export interface AisleHolds {
  take(hold: AisleHold): void;
  release(holdId: string): void;
  list(deviceId: string): readonly AisleHold[];
  /** Throws DEVICES_AISLE_HELD when this command would move a bank in which somebody works. Opening the very aisle that is held alone is allowed. */
  refuse(deviceId: string, command: ShelfCommand): void;
}

export function createAisleHolds(): AisleHolds {
  const holds = new Map<string, AisleHold>();
  const list = (deviceId: string): AisleHold[] => [...holds.values()].filter((hold) => hold.deviceId === deviceId);
  return {
    take: (hold) => { holds.set(hold.holdId, hold); },
    release: (holdId) => { holds.delete(holdId); },
    list,
    refuse: (deviceId, command) => {
      if (!MOTION_COMMANDS.includes(command.kind)) return;
      const inTheWay = list(deviceId).find(({ aisle }) => command.kind !== 'openAisle' || command.aisle !== aisle);
      if (inTheWay === undefined) return;
      const { aisle, reason, holder } = inTheWay;
      throw new MunimentError('DEVICES_AISLE_HELD', { deviceId, aisle, reason, holder });
    },
  };
}

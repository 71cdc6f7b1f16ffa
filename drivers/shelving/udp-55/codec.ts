import { crc8 } from '../../framing/crc8.ts';
import type { Crc8Parameters } from '../../framing/crc8.ts';

/**
 * The 0x55 frame of shelf controllers as it was seen in the field:
 * `0x55 | LEN | TYPE | CODE | COL | CMD | DATA… | CRC8 | 0x68`. LEN counts itself up to the last data byte; the CRC covers everything
 * before it. Several frames may stand in one datagram. Which CRC-8 it is was not published: it is configured and proved.
 */
const START = 0x55;
const END = 0x68;
/** LEN of a frame without data. */
const LEAST_LENGTH = 5;
/** START, CRC and END are not counted by LEN. */
const UNCOUNTED = 3;

export const COMMAND = { openFixedLeft: 0x81, openFixedRight: 0x82, close: 0x84, ventilate: 0x8f, queryClimate: 0x8e } as const;
/** What a controller sends: answers and, unasked, notices. */
export const NOTICE = { columnState: 0x01, allColumns: 0x03, climate: 0x0e, moving: 0x8c, ended: 0x8b, warning: 0x89 } as const;
export const MOVING_COMMANDS: readonly number[] = [COMMAND.openFixedLeft, COMMAND.openFixedRight, COMMAND.close, COMMAND.ventilate];

export const COLUMN_STATE = { bothHome: 0, rightHome: 1, leftHome: 2, noneHome: 3, locked: 4 } as const;

export interface Frame55 {
  readonly type: number;
  /** Room or bank. */
  readonly code: number;
  readonly column: number;
  readonly command: number;
  readonly data: readonly number[];
}

export function encodeFrame({ type, code, column, command, data }: Frame55, crc: Crc8Parameters): Uint8Array {
  const head = Uint8Array.from([START, LEAST_LENGTH + data.length, type, code, column, command, ...data]);
  return Uint8Array.from([...head, crc8(head, crc), END]);
}

export type TakenFrame = { readonly kind: 'frame'; readonly frame: Frame55 } | { readonly kind: 'bad CRC' } | { readonly kind: 'bad frame' };

/** All frames of one datagram. Bytes that begin no whole frame end it: there is no second datagram that could bring the rest. */
export function takeFrames(datagram: Uint8Array, crc: Crc8Parameters): TakenFrame[] {
  const taken: TakenFrame[] = [];
  let rest = datagram;
  while (rest.length > 0) {
    const length = rest[1] ?? 0;
    const end = length + UNCOUNTED;
    if (rest[0] !== START || length < LEAST_LENGTH || rest.length < end || rest[end - 1] !== END) return [...taken, { kind: 'bad frame' }];
    const [, , type = 0, code = 0, column = 0, command = 0] = rest;
    const intact = crc8(rest.subarray(0, end - 2), crc) === rest[end - 2];
    taken.push(intact ? { kind: 'frame', frame: { type, code, column, command, data: [...rest.subarray(6, end - 2)] } } : { kind: 'bad CRC' });
    rest = rest.subarray(end);
  }
  return taken;
}

import type { ReadTag } from '#shared/domain/read-tag.ts';
import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { TagReaderEvent, TagReaderSession } from '../../contract/tag-reader-session.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { R200_COMMAND, createR200Deframer, decodeTagNotice, inventoryMany, inventoryOnce, stopInventory, type R200Frame } from './codec.ts';

const PROBE_WITHIN_MS = 600;
const PROBE_TRIES = 3;
/** What was on its way when the reader was told to stop. */
const DRAIN_MS = 150;

export interface R200SessionRequest { readonly deviceId: string; readonly stream: ByteStream; readonly clock: DriverClock }

/**
 * Proves the reader by one inventory: a tag, or "no tag", in a frame with the right checksum. Closes the stream when it rejects,
 * with DEVICES_TIMEOUT or, where nothing but noise came, DEVICES_BAD_REPLY.
 */
export async function openR200Session({ deviceId, stream, clock }: R200SessionRequest): Promise<TagReaderSession> {
  const deframe = createR200Deframer();
  const listeners = new Set<(event: TagReaderEvent) => void>();
  const tell = (event: TagReaderEvent): void => { for (const listener of listeners) listener(event); };
  let take: (frame: R200Frame) => void = () => undefined;
  let fail: () => void = () => undefined;
  let finish: () => void = () => undefined;
  let damaged = 0;
  let ended = false;
  let endRound: () => void = () => undefined;
  let underWay: Promise<readonly ReadTag[]> | null = null;

  const lose = (errorCode: ErrorCode): void => {
    if (ended) return;
    ended = true;
    stream.close().catch(() => undefined);
    fail();
    tell({ kind: 'lost', errorCode });
  };
  const lost = (): MunimentError => new MunimentError('DEVICES_LINK_LOST', { deviceId });
  const write = (bytes: Uint8Array): Promise<void> => stream.write(bytes).catch(() => { lose('DEVICES_LINK_LOST'); throw lost(); });
  const wait = (ms: number): Promise<void> => new Promise((resolve, reject) => {
    const cancel = clock.after(ms, resolve);
    finish = () => { cancel(); resolve(); };
    fail = () => { cancel(); reject(lost()); };
  });
  stream.onData((bytes) => {
    for (const message of deframe(bytes)) {
      if (message.kind === 'damaged') damaged += 1;
      else take(message.frame);
    }
  });
  stream.onLost(() => lose('DEVICES_LINK_LOST'));

  const probe = (): Promise<boolean> => new Promise((resolve, reject) => {
    const settle = (heard: boolean): void => { cancel(); take = () => undefined; resolve(heard); };
    const cancel = clock.after(PROBE_WITHIN_MS, () => settle(false));
    fail = () => { cancel(); reject(lost()); };
    take = (frame) => { if (decodeTagNotice(frame) !== null || frame.command === R200_COMMAND.failure) settle(true); };
    write(inventoryOnce).catch(reject);
  });

  try {
    // One that was reading when its last owner died goes on until it is told.
    await write(stopInventory);
    await wait(DRAIN_MS);
    let proved = false;
    for (let left = PROBE_TRIES; left > 0 && !proved; left -= 1) proved = await probe();
    if (!proved) throw new MunimentError(damaged > 0 ? 'DEVICES_BAD_REPLY' : 'DEVICES_TIMEOUT', { deviceId, reason: `${damaged} × checksum` });
  } catch (error) {
    ended = true;
    await stream.close();
    throw error instanceof MunimentError ? error : lost();
  }

  const read = async (forMs: number): Promise<readonly ReadTag[]> => {
    const tags = new Map<string, ReadTag>();
    take = (frame) => {
      const heard = decodeTagNotice(frame);
      if (heard === null) return;
      const known = tags.get(heard.epc);
      const tag = { epc: heard.epc, rssiDbm: Math.max(heard.rssiDbm, known?.rssiDbm ?? -128), count: (known?.count ?? 0) + 1 };
      tags.set(heard.epc, tag);
      if (known === undefined) tell({ kind: 'tag', tag });
    };
    try {
      await write(inventoryMany);
      const listening = wait(forMs);
      endRound = finish;
      await listening;
      endRound = () => undefined;
      await write(stopInventory);
      await wait(DRAIN_MS);
      return [...tags.values()].toSorted((a, b) => b.rssiDbm - a.rssiDbm);
    } finally {
      take = () => undefined;
      endRound = () => undefined;
      underWay = null;
    }
  };

  return {
    family: 'rfid',
    identity: 'R200 UHF',
    readTags: (forMs) => {
      if (ended) return Promise.reject(lost());
      // Two who ask at once hear the same tags.
      underWay ??= read(forMs);
      return underWay;
    },
    stopReading: () => endRound(),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      if (!ended) await stream.write(stopInventory).catch(() => undefined);
      ended = true;
      await stream.close();
    },
  };
}

import { fileURLToPath } from 'node:url';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice } from '#drivers/emulators/device-listener.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import type { KnobValue } from '#drivers/emulators/emulator.ts';
import { drawnSheets, type SheetSource } from '#drivers/emulators/escl/sheet-source.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { ScanBatch, ScanInput } from '#shared/contract/digitisation.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

export type BatchId = ScanBatch['batchId'];
export const FEEDER: ScanInput = { source: 'feeder', duplex: false, resolutionDpi: 75, colourMode: 'colour', widthMm: 210, heightMm: 297 };

/** States that a batch does not leave by itself. */
const AT_REST: ReadonlySet<ScanBatch['state']> = new Set(['paused', 'done', 'cancelled']);

/** A real room, a real device-host process and an emulated scanner behind a real port. */
export interface ScanBench {
  room: TestRoom;
  set(knobs: Readonly<Record<string, KnobValue>>): void;
  pagesScanned(): number;
  /** Resolves when the batch has come to one of these states; rejects when it has come to rest in another. */
  until(batchId: BatchId, ...states: readonly ScanBatch['state'][]): Promise<ScanBatch>;
  /** Resolves when so many pages of the batch are stored. */
  untilPages(batchId: BatchId, pages: number): Promise<void>;
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export const batchOf = async (client: MunimentClient, batchId: BatchId): Promise<ScanBatch> => (await client.digitisation.listScanBatches({})).find((batch) => batch.batchId === batchId)!;

export async function openScanBench(source: SheetSource = drawnSheets): Promise<ScanBench> {
  const emulator = createEsclEmulator({ clock: systemDriverClock, source });
  emulator.set({ retryAfterS: 0 });
  const listener = await listenForDevice(0, (stream) => emulator.attach(stream));
  const program = fileURLToPath(new URL('../../../src-main/devices/device-host.ts', import.meta.url));
  let room = await openTestRoom({ deviceHost: { program } });
  const eventually = async <Value>(find: () => Promise<Value | null>): Promise<Value> => {
    const { lastEvent } = await room.client.system.getStatus({});
    const abort = new AbortController();
    const events = await room.client.system.watchEvents({ afterNumber: lastEvent }, { signal: abort.signal });
    try {
      const now = await find();
      if (now !== null) return now;
      for await (const _event of events) {
        const found = await find();
        if (found !== null) return found;
      }
      throw new Error('the room was closed');
    } finally {
      abort.abort();
    }
  };
  const ready = () => eventually(async () => (await room.client.system.listDevices({})).some(({ health }) => health === 'ready') || null);
  await room.client.system.saveDevice({ deviceId: 'scanner-1', name: '一号扫描仪', family: 'scanning', driver: 'scanning/escl', address: { kind: 'tcp', host: '127.0.0.1', port: listener.port }, options: { busyMs: 2000 }, pollIntervalMs: 60_000, enabled: true });
  await ready();
  return {
    get room() { return room; },
    set: (knobs) => emulator.set(knobs),
    pagesScanned: () => Number(emulator.state()['pages']),
    until: (batchId, ...states) => eventually(async () => {
      const batch = await batchOf(room.client, batchId);
      if (states.includes(batch.state)) return batch;
      if (AT_REST.has(batch.state)) throw new Error(`the batch is ${batch.state} (${batch.errorCode}), not ${states.join(' or ')}`);
      return null;
    }),
    untilPages: async (batchId, pages) => { await eventually(async () => ((await batchOf(room.client, batchId)).pages >= pages ? true : null)); },
    reopen: async () => { room = await room.reopen(); await ready(); },
    close: async () => {
      await room.close();
      emulator.close();
      await listener.close();
    },
  };
}


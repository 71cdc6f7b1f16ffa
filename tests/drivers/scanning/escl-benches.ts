import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice } from '#drivers/emulators/device-listener.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import { startIndependentScanner } from '../independent/independent-escl.ts';

/** One fault or state, in words that both emulators understand. */
export interface ScannerWish {
  readonly sheets?: number; readonly jamAtPage?: number; readonly doubleFeedAtPage?: number; readonly truncateAtPage?: number; readonly disconnectAtPage?: number; readonly cancelAtPage?: number;
  readonly busyTimes?: number; readonly notReadyTimes?: number; readonly coverOpen?: boolean; readonly slowMs?: number; readonly deny?: boolean;
}

export interface ScannerBench {
  readonly port: number;
  set(wish: ScannerWish): void;
  /** Jobs that were begun and told to stop. */
  deleted(): number;
  close(): Promise<void>;
}

/** The smallest thing that begins and ends as a JPEG does, with its number inside. */
export const markedJpeg = (n: number): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xfe]), Buffer.from(`page ${n} `.padEnd(400, '.')), Buffer.from([0xff, 0xd9])]);
export const numberOf = (bytes: Uint8Array): number => Number(/page (\d+) /u.exec(Buffer.from(bytes).toString('latin1'))?.[1]);

export const BENCHES: readonly (readonly [string, () => Promise<ScannerBench>])[] = [
  ['our emulator', async () => {
    const emulator = createEsclEmulator({ clock: systemDriverClock, source: async ({ number }) => markedJpeg(number) });
    emulator.set({ retryAfterS: 0 });
    const listener = await listenForDevice(0, (stream) => emulator.attach(stream));
    return {
      port: listener.port, set: (wish) => emulator.set({ ...wish }),
      deleted: () => emulator.log.entries().filter(({ event, detail }) => event === 'jobEnded' && detail['state'] === 'Canceled').length,
      close: async () => { emulator.close(); await listener.close(); },
    };
  }],
  ['an independent scanner', async () => {
    const scanner = await startIndependentScanner(markedJpeg);
    const { knobs } = scanner;
    return {
      port: scanner.port,
      set: (wish) => {
        const names = { sheets: 'sheets', jamAtPage: 'jamAt', doubleFeedAtPage: 'pickedTwoAt', truncateAtPage: 'cutAt', disconnectAtPage: 'unplugAt', cancelAtPage: 'cancelAt', busyTimes: 'busy', notReadyTimes: 'notYet', coverOpen: 'hatch', slowMs: 'slowMs', deny: 'forbidden' } as const;
        for (const [name, value] of Object.entries(wish)) Reflect.set(knobs, names[name as keyof ScannerWish], value);
      },
      deleted: () => scanner.seen.filter((line) => line.startsWith('DELETE')).length,
      close: scanner.close,
    };
  }],
];

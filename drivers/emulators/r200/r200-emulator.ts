import { NO_TAG, R200_COMMAND, R200_TYPE, createR200Deframer, encodeR200 } from '../../rfid/r200/codec.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { turnKnobs, type DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';

const ROUND_MS = 20;
const FIRST_RSSI_DBM = -42;

/**
 * An R200 UHF reader with tags in its field. Knobs: `epcs` (hex, parted by blanks), `silent`, `badChecksums` (how many notices are damaged),
 * `splitBytes` (frames are cut in pieces of so many bytes; 0 sends them whole).
 */
export function createR200Emulator({ clock, epcs = '' }: { readonly clock: DriverClock; readonly epcs?: string }): DeviceEmulator {
  const log = createEmulatorLog();
  const knobs = { epcs, silent: false, badChecksums: 0, splitBytes: 0 };
  const tags = (): string[] => knobs.epcs.split(/\s+/u).filter(Boolean);
  const notice = (epc: string, index: number): Uint8Array => encodeR200({
    type: R200_TYPE.notice, command: R200_COMMAND.inventory,
    payload: Uint8Array.from([(FIRST_RSSI_DBM - index) & 0xff, 0x34, 0x00, ...(epc.match(/../gu) ?? []).map((byte) => Number.parseInt(byte, 16)), 0xd4, 0x44]),
  });
  const noTag = encodeR200({ type: R200_TYPE.answer, command: R200_COMMAND.failure, payload: Uint8Array.of(NO_TAG) });

  const send = (stream: ByteStream, frame: Uint8Array): void => {
    if (knobs.silent) return;
    const sent = frame.slice();
    if (knobs.badChecksums > 0) { knobs.badChecksums -= 1; sent[sent.length - 2]! ^= 0x01; }
    const piece = knobs.splitBytes > 0 ? knobs.splitBytes : sent.length;
    for (let at = 0; at < sent.length; at += piece) stream.write(sent.slice(at, at + piece)).catch(() => undefined);
  };

  return {
    attach: (stream) => {
      const deframe = createR200Deframer();
      let cancel: (() => void) | null = null;
      let index = 0;
      const round = (): void => {
        const present = tags();
        send(stream, present.length === 0 ? noTag : notice(present[index % present.length]!, index % present.length));
        index += 1;
        cancel = clock.after(ROUND_MS, round);
      };
      const rest = (): void => { cancel?.(); cancel = null; };
      stream.onLost(rest);
      stream.onData((bytes) => {
        for (const message of deframe(bytes)) {
          if (message.kind === 'damaged') continue;
          const { command } = message.frame;
          log.add('command', { command });
          if (command === R200_COMMAND.inventory) send(stream, tags().length === 0 ? noTag : notice(tags()[0]!, 0));
          if (command === R200_COMMAND.inventoryMany && cancel === null) round();
          if (command === R200_COMMAND.stop) { rest(); send(stream, encodeR200({ type: R200_TYPE.answer, command, payload: Uint8Array.of(0) })); }
        }
      });
    },
    set: (values) => { turnKnobs(knobs, values); log.add('set', values); },
    act: (action) => { throw new Error(`no action ${action}`); },
    state: () => ({ ...knobs, tags: tags().length }),
    log,
    close: () => undefined,
  };
}

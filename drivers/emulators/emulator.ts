import type { ByteStream } from '../transports/byte-stream.ts';
import type { EmulatorLog } from './emulator-log.ts';

export type KnobValue = number | boolean | string;

/** A device on the other side of the wire: same tables as its driver, its own behaviour, faults that can be turned on and off. */
export interface DeviceEmulator {
  /** Serves one link; several may be attached at once, as several masters on one bus. */
  attach(stream: ByteStream): void;
  /** Injects or clears faults and sets sensor values; throws on a knob that is not there. */
  set(knobs: Readonly<Record<string, KnobValue>>): void;
  /** One-off happenings such as `reboot`; throws on one that is not there. */
  act(action: string): void;
  /** What an onlooker in the room would see; plain JSON. */
  state(): Readonly<Record<string, unknown>>;
  readonly log: EmulatorLog;
  close(): void;
}

/** Copies `values` into `knobs`, refusing names and types that are not there: a misspelt fault must not pass for a quiet device. */
export function turnKnobs<Knobs extends object>(knobs: Knobs, values: Readonly<Record<string, KnobValue>>): void {
  const present = new Map<string, unknown>(Object.entries(knobs));
  for (const [name, value] of Object.entries(values)) {
    if (!present.has(name)) throw new Error(`no knob ${name}; there are ${[...present.keys()].join(', ')}`);
    if (typeof present.get(name) !== typeof value) throw new Error(`knob ${name} takes a ${typeof present.get(name)}`);
  }
  Object.assign(knobs, values);
}

import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Knobs = Readonly<Record<string, number | boolean>>;

export interface EmulatorControl {
  /** Turns knobs of a device: what its sensors see, what its wire loses. */
  set(device: string, knobs: Knobs): Promise<void>;
  act(device: string, action: 'reboot' | 'cutLinks' | 'refuseLinks' | 'acceptLinks'): Promise<void>;
  /** The device's own truth, not what the program thinks of it. */
  state(device: string): Promise<Readonly<Record<string, unknown>>>;
  close(): void;
}

interface Answer { readonly id: number; readonly ok: boolean; readonly value?: unknown; readonly message?: string }

/** Speaks with the emulators of a sample room that is open, as the room's own engineer would. */
export async function controlEmulators(folder: string): Promise<EmulatorControl> {
  const ports = JSON.parse(readFileSync(join(folder, 'emulators/ports.json'), 'utf8')) as Record<string, number>;
  const socket = connect(ports['control'] ?? 0, '127.0.0.1');
  await new Promise<void>((resolve, reject) => { socket.once('connect', resolve).once('error', reject); });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  createInterface({ input: socket }).on('line', (line) => {
    const { id, ok, value, message } = JSON.parse(line) as Answer;
    const asker = waiting.get(id);
    waiting.delete(id);
    if (ok) asker?.resolve(value);
    else asker?.reject(new Error(message));
  });
  let nextId = 0;
  const ask = (request: object): Promise<unknown> => new Promise((resolve, reject) => {
    const id = ++nextId;
    waiting.set(id, { resolve, reject });
    socket.write(`${JSON.stringify({ id, ...request })}\n`);
  });
  return {
    set: async (device, set) => { await ask({ device, set }); },
    act: async (device, act) => { await ask({ device, act }); },
    state: async (device) => (await ask({ device, read: 'state' })) as Readonly<Record<string, unknown>>,
    close: () => { socket.destroy(); },
  };
}

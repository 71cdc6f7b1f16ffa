import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { DeviceEmulator, KnobValue } from './emulator.ts';
import type { DeviceListener } from './device-listener.ts';

export interface ServedDevice {
  readonly emulator: DeviceEmulator;
  readonly listener: DeviceListener;
}

/**
 * Requests, one JSON document a line, each answered by one line with the same `id`:
 * `{"id": 1, "device": "bank-1", "set": {"emergencyStop": true}}` turns knobs,
 * `{"id": 2, "device": "bank-1", "act": "reboot" | "cutLinks" | "refuseLinks" | "acceptLinks"}`,
 * `{"id": 3, "device": "bank-1", "read": "state" | "log"}`,
 * `{"id": 4, "device": "bank-1", "follow": true}` sends every later log entry as `{"device": …, "entry": {…}}`.
 */
export function serveControl(port: number, devices: ReadonlyMap<string, ServedDevice>): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    const lines = createInterface({ input: socket, crlfDelay: Infinity });
    lines.on('error', () => socket.destroy());
    lines.on('line', (line) => socket.write(`${JSON.stringify(answerLine(line, devices, socket))}\n`));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

interface ControlRequest {
  readonly id?: number;
  readonly device?: string;
  readonly set?: Readonly<Record<string, KnobValue>>;
  readonly act?: string;
  readonly read?: string;
  readonly follow?: boolean;
}

function answerLine(line: string, devices: ReadonlyMap<string, ServedDevice>, socket: Socket): Readonly<Record<string, unknown>> {
  let id: number | null = null;
  try {
    const request = JSON.parse(line) as ControlRequest;
    id = request.id ?? null;
    const device = devices.get(request.device ?? '');
    if (device === undefined) throw new Error(`no device ${request.device ?? ''}`);
    return { id, ok: true, value: perform(request, device, socket) ?? null };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function perform(request: ControlRequest, { emulator, listener }: ServedDevice, socket: Socket): unknown {
  if (request.set !== undefined) emulator.set(request.set);
  switch (request.act) {
    case undefined: break;
    case 'cutLinks': listener.cutLinks(); break;
    case 'refuseLinks': listener.refuseLinks(true); break;
    case 'acceptLinks': listener.refuseLinks(false); break;
    default: emulator.act(request.act);
  }
  if (request.follow === true) {
    const unfollow = emulator.log.onEntry((entry) => socket.write(`${JSON.stringify({ device: request.device, entry })}\n`));
    socket.on('close', unfollow);
  }
  if (request.read === 'log') return emulator.log.entries();
  return request.read === 'state' ? emulator.state() : null;
}

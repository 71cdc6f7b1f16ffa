import { parseArgs } from 'node:util';
import { systemDriverClock } from '../contract/system-clock.ts';
import { serveControl } from './control-server.ts';
import type { ServedDevice } from './control-server.ts';
import { listenForDatagrams } from './datagram-listener.ts';
import { listenForDevice } from './device-listener.ts';
import { createEmulator, readSpec } from './emulator-spec.ts';

/**
 * Emulated devices as a process of their own: `serve --spec FILE.json [--detached]`.
 * Prints one line `{"ready":true,"ports":{"control":…,"<name>":…}}` and then serves until its standard input ends,
 * so that it never outlives the program that started it (unless `--detached`).
 */
async function serve(): Promise<void> {
  const { values } = parseArgs({ options: { spec: { type: 'string' }, detached: { type: 'boolean', default: false } }, strict: true });
  if (values.spec === undefined) throw new Error('usage: serve --spec FILE.json [--detached]');
  const spec = readSpec(values.spec);
  const devices = new Map<string, ServedDevice>();
  const ports: Record<string, number> = {};
  for (const device of spec.devices) {
    const emulator = createEmulator(device, systemDriverClock);
    const listen = device.kind === 'udp-55' ? listenForDatagrams : listenForDevice;
    const listener = await listen(device.port, (stream) => emulator.attach(stream));
    devices.set(device.name, { emulator, listener });
    ports[device.name] = listener.port;
  }
  ports.control = await serveControl(spec.controlPort, devices);
  process.stdout.write(`${JSON.stringify({ ready: true, ports })}\n`);
  if (values.detached) return;
  process.stdin.on('end', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
  process.stdin.resume();
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemDriverClock } from '../contract/system-clock.ts';
import { announceScanner } from './announce-scanner.ts';
import { serveControl } from './control-server.ts';
import type { ServedDevice } from './control-server.ts';
import { listenForDatagrams } from './datagram-listener.ts';
import { listenForDevice, type ListenOptions } from './device-listener.ts';
import { createEmulator, readSpec, type EmulatedDeviceSpec } from './emulator-spec.ts';

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
    const listener = device.kind === 'udp-55' ? await listenForDatagrams(device.port, (stream) => emulator.attach(stream)) : await listenForDevice(device.port, (stream) => emulator.attach(stream), listenOptions(device));
    if (device.kind === 'escl' && device.announce === true) announceScanner({ name: device.model ?? device.name, port: listener.port, isHttps: device.certFile !== undefined });
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

function listenOptions(device: EmulatedDeviceSpec): ListenOptions {
  if (device.kind !== 'escl') return {};
  const { certFile, keyFile, announce } = device;
  if ((certFile === undefined) !== (keyFile === undefined)) throw new Error('HTTPS needs both certFile and keyFile');
  return {
    ...(announce === true && { host: '0.0.0.0' }),
    ...(certFile !== undefined && keyFile !== undefined && { tls: { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') } }),
  };
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { parseArgs } from 'node:util';
import { systemDriverClock } from '../../contract/system-clock.ts';
import { serveControl } from '../control-server.ts';
import type { ServedDevice } from '../control-server.ts';
import type { DeviceEmulator, KnobValue } from '../emulator.ts';
import { turnKnobs } from '../emulator.ts';
import { serveHidraw } from './hidraw-sockets.ts';
import { createUsbDevice, readUsbSpec } from './usb-spec.ts';
import { serveUsbip } from './usbip-server.ts';
import { VirtualUsbDevice } from './virtual-usb-device.ts';

/**
 * Emulated devices on an emulated USB, as a process of their own: `serve-usb --spec FILE.json [--detached]`.
 * Prints one line `{"ready":true,"ports":{"control":…,"usbip":…}}` and serves until its standard input ends (unless `--detached`).
 * By hand, on a machine with the module vhci-hcd: `usbip attach -r 127.0.0.1 -b 1-1` plugs the first device in.
 * It must be another process than the one that talks to the device: a program that blocks on its own device never wakes up.
 * Control: as `serve`; knobs are the device's own and UsbKnobs; actions are its own, `unplug` and `plug`.
 */
async function serveUsb(): Promise<void> {
  const { values } = parseArgs({ options: { spec: { type: 'string' }, detached: { type: 'boolean', default: false } }, strict: true });
  if (values.spec === undefined) throw new Error('usage: serve-usb --spec FILE.json [--detached]');
  const spec = readUsbSpec(values.spec);
  const served = new Map<string, ServedDevice>();
  const onBus: VirtualUsbDevice[] = [];
  for (const each of spec.devices) {
    const { emulator, usb } = createUsbDevice(each, systemDriverClock);
    const device = new VirtualUsbDevice(usb);
    onBus.push(device);
    if (spec.hidrawFolder !== null) await serveHidraw(device, spec.hidrawFolder, each.firstNode);
    served.set(each.name, { emulator: withUsbFaults(emulator, device), listener: cableOf(device) });
  }
  const ports = { usbip: await serveUsbip(spec.usbipPort, onBus), control: await serveControl(spec.controlPort, served) };
  process.stdout.write(`${JSON.stringify({ ready: true, ports })}\n`);
  if (values.detached) return;
  process.stdin.on('end', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
  process.stdin.resume();
}

/** The device with the faults of its cable beside its own. */
function withUsbFaults(emulator: DeviceEmulator, device: VirtualUsbDevice): DeviceEmulator {
  return {
    ...emulator,
    set: (values) => {
      const ofCable: Record<string, KnobValue> = {};
      const ofDevice: Record<string, KnobValue> = {};
      for (const [name, value] of Object.entries(values)) (Object.hasOwn(device.knobs, name) ? ofCable : ofDevice)[name] = value;
      turnKnobs(device.knobs, ofCable);
      if (Object.keys(ofDevice).length > 0) emulator.set(ofDevice);
    },
    act: (action) => {
      if (action === 'unplug') device.unplug();
      else if (action === 'plug') device.plug();
      else emulator.act(action);
    },
    state: () => ({ ...emulator.state(), plugged: device.plugged }),
  };
}

/** Serves the control port's words for links: pulled is pulled, whatever the wire. */
const cableOf = (device: VirtualUsbDevice) => ({
  port: 0,
  cutLinks: () => device.unplug(),
  refuseLinks: (refuse: boolean) => { if (refuse) device.unplug(); else device.plug(); },
  close: () => Promise.resolve(),
});

serveUsb().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

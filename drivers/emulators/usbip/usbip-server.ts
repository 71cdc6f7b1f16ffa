import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { serveUrbs } from './serve-urbs.ts';
import { busIdOf, readRequest, writeImport, writeList } from './usbip-protocol.ts';
import type { VirtualUsbDevice } from './virtual-usb-device.ts';

/**
 * Exports devices over USB/IP on this machine: `usbip list -r 127.0.0.1`, `usbip attach -r 127.0.0.1 -b 1-1`.
 * The n-th device is bus id `1-n`. A device that is unplugged, or imported already, is not listed.
 */
export function serveUsbip(port: number, devices: readonly VirtualUsbDevice[]): Promise<number> {
  const imported = new Map<VirtualUsbDevice, Socket>();
  const exported = () => devices.map((device, index) => ({ device, port: index + 1, identity: device.identity }))
    .filter(({ device }) => device.plugged && !imported.has(device));

  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    let pending = Buffer.alloc(0);
    const greet = (bytes: Buffer): void => {
      pending = Buffer.concat([pending, bytes]);
      try {
        const read = readRequest(pending);
        if (read === null) return;
        socket.off('data', greet);
        if (read.request.kind === 'list') { socket.end(writeList(exported())); return; }
        const { busId } = read.request;
        const found = exported().find((each) => busIdOf(each) === busId) ?? null;
        if (found === null) { socket.end(writeImport(null)); return; }
        imported.set(found.device, socket);
        socket.on('close', () => { if (imported.get(found.device) === socket) imported.delete(found.device); });
        socket.write(writeImport(found));
        serveUrbs(found.device, socket, pending.subarray(read.taken));
      } catch {
        socket.destroy();
      }
    };
    socket.on('data', greet);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

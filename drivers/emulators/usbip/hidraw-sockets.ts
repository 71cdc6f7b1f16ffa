import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { VirtualUsbDevice } from './virtual-usb-device.ts';

/** Linux error numbers. */
const EPIPE = -32;
const EINVAL = -22;
const HEADER_BYTES = 8;
const USB_BUS = 3;
const SET_REPORT = 0x09;
const GET_REPORT = 0x01;
const OUTPUT = 0x200;
const FEATURE = 0x300;

/**
 * Serves each HID interface of a device as unix socket `<folder>/hidraw<first + n>.sock`, for a program that runs under
 * the hidraw shim: no kernel between node-hid and the emulator. The sockets are there while the device is plugged in.
 */
export async function serveHidraw(device: VirtualUsbDevice, folder: string, firstNode: number): Promise<void> {
  const interfaces = device.identity.interfaces.flatMap(({ hid }, number) => hid === undefined ? [] : [number]);
  await Promise.all(interfaces.map((number, index) => serveInterface(device, number, join(folder, `hidraw${firstNode + index}.sock`))));
}

function serveInterface(device: VirtualUsbDevice, number: number, path: string): Promise<void> {
  const { hid, endpoints } = device.identity.interfaces[number] ?? { endpoints: [] };
  const inEndpoint = (endpoints.find(({ address }) => (address & 0x80) !== 0)?.address ?? 0) & 0x7f;
  const outEndpoint = endpoints.find(({ address }) => (address & 0x80) === 0)?.address;
  const sockets = new Set<Socket>();

  const answerOf = (op: string, payload: Buffer): Uint8Array | number | 'nak' => {
    const outcome = (result: Uint8Array | string): Uint8Array | number | 'nak' =>
      result === 'nak' ? 'nak' : result === 'stall' ? EPIPE : typeof result === 'string' ? payload.length : result;
    const id = payload[0] ?? 0;
    switch (op) {
      case 'd': return hid?.reportDescriptor ?? EINVAL;
      case 'n': return deviceInfo(device);
      case 'w': {
        // hidraw strips the zero of a device without report ids.
        const report = new Uint8Array(hid?.numbered === true ? payload : payload.subarray(1));
        return outcome(outEndpoint === undefined ? setReport(device, number, OUTPUT | id, report) : device.out(outEndpoint, report));
      }
      case 'f': return outcome(setReport(device, number, FEATURE | id, new Uint8Array(payload)));
      case 'g': return outcome(device.control({ requestType: 0xa1, request: GET_REPORT, value: FEATURE | id, index: number, length: payload.readUInt16LE(1) }, new Uint8Array(0)));
      default: return EINVAL;
    }
  };

  const server = createServer((socket) => {
    if (!device.plugged) { socket.destroy(); return; }
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    let pending = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      pending = Buffer.concat([pending, bytes]);
      while (pending.length >= HEADER_BYTES && pending.length >= HEADER_BYTES + pending.readUInt32LE(4)) {
        const end = HEADER_BYTES + pending.readUInt32LE(4);
        const answer = answerOf(String.fromCharCode(pending[0] ?? 0), Buffer.from(pending.subarray(HEADER_BYTES, end)));
        if (answer !== 'nak' && !socket.destroyed) socket.write(answerFrame(pending.readUInt16LE(2), answer));
        pending = pending.subarray(end);
      }
    });
  });
  device.onReady((endpoint) => {
    if (endpoint !== inEndpoint) return;
    for (let report = device.take(endpoint); typeof report !== 'string'; report = device.take(endpoint)) {
      // Every reader of a hidraw node gets every report: that is its trap.
      for (const socket of sockets) socket.write(frame('r', 0, report));
    }
  });
  device.onUnplug(() => { for (const socket of sockets) socket.destroy(); });
  return new Promise((resolve, reject) => {
    rmSync(path, { force: true });
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
}

const setReport = (device: VirtualUsbDevice, number: number, value: number, data: Uint8Array) =>
  device.control({ requestType: 0x21, request: SET_REPORT, value, index: number, length: data.length }, data);

function deviceInfo({ identity }: VirtualUsbDevice): Uint8Array {
  const info = Buffer.alloc(8);
  info.writeUInt32LE(USB_BUS, 0);
  info.writeUInt16LE(identity.vendorId, 4);
  info.writeUInt16LE(identity.productId, 6);
  return info;
}

function answerFrame(number: number, answer: Uint8Array | number): Buffer {
  const status = Buffer.alloc(4);
  status.writeInt32LE(typeof answer === 'number' ? answer : answer.length);
  return frame('a', number, typeof answer === 'number' ? status : Buffer.concat([status, answer]));
}

function frame(op: string, number: number, payload: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header[0] = op.charCodeAt(0);
  header.writeUInt16LE(number, 2);
  header.writeUInt32LE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

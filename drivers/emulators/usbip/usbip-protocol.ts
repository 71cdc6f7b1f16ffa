import type { UsbIdentity, UsbSpeed } from './usb-descriptors.ts';
import type { ControlRequest } from './virtual-usb-device.ts';

/**
 * USB/IP, protocol 1.1.1. Source: Linux Documentation/usb/usbip_protocol.rst. All numbers big endian but the setup packet,
 * which is as on the bus.
 */
const VERSION = 0x0111;
const OP = { requestList: 0x8005, replyList: 0x0005, requestImport: 0x8003, replyImport: 0x0003 } as const;
const COMMAND = { submit: 1, unlink: 2, submitted: 3, unlinked: 4 } as const;
const URB_HEADER_BYTES = 48;
const OP_HEADER_BYTES = 8;
const BUS_ID_BYTES = 32;
const SPEED: Readonly<Record<UsbSpeed, number>> = { low: 1, full: 2, high: 3 };

/** Linux error numbers as a URB carries them. */
export const URB_STATUS = { ok: 0, stall: -32, overflow: -75, unlinked: -104 } as const;

/** One exported device: the n-th port of bus 1. */
export interface ExportedDevice {
  readonly port: number;
  readonly identity: UsbIdentity;
}

export const busIdOf = ({ port }: ExportedDevice): string => `1-${port}`;

export type UsbipRequest =
  | { readonly kind: 'list' }
  | { readonly kind: 'import'; readonly busId: string };

export type UrbMessage =
  | {
    readonly kind: 'submit'; readonly sequence: number; readonly towardsHost: boolean; readonly endpoint: number; readonly length: number;
    /** Meaningful on endpoint 0. */
    readonly setup: ControlRequest; readonly data: Uint8Array;
  }
  | { readonly kind: 'unlink'; readonly sequence: number; readonly target: number };

/** The first request of a connection with the bytes it took, null while it is not complete. Throws on what is not USB/IP. */
export function readRequest(bytes: Buffer): { readonly request: UsbipRequest; readonly taken: number } | null {
  if (bytes.length < OP_HEADER_BYTES) return null;
  const operation = bytes.readUInt16BE(2);
  if (operation === OP.requestList) return { request: { kind: 'list' }, taken: OP_HEADER_BYTES };
  if (operation !== OP.requestImport) throw new Error(`not a USB/IP request: ${operation}`);
  if (bytes.length < OP_HEADER_BYTES + BUS_ID_BYTES) return null;
  const busId = bytes.toString('latin1', OP_HEADER_BYTES, OP_HEADER_BYTES + BUS_ID_BYTES).replace(/\0.*$/, '');
  return { request: { kind: 'import', busId }, taken: OP_HEADER_BYTES + BUS_ID_BYTES };
}

function opHeader(operation: number, status: number): Buffer {
  const header = Buffer.alloc(OP_HEADER_BYTES);
  header.writeUInt16BE(VERSION, 0);
  header.writeUInt16BE(operation, 2);
  header.writeUInt32BE(status, 4);
  return header;
}

function describe(device: ExportedDevice): Buffer {
  const { identity, port } = device;
  const bytes = Buffer.alloc(312);
  bytes.write(`/sys/devices/muniment-emulated/${busIdOf(device)}`, 0, 'latin1');
  bytes.write(busIdOf(device), 256, 'latin1');
  bytes.writeUInt32BE(1, 288);
  bytes.writeUInt32BE(port + 1, 292);
  bytes.writeUInt32BE(SPEED[identity.speed], 296);
  bytes.writeUInt16BE(identity.vendorId, 300);
  bytes.writeUInt16BE(identity.productId, 302);
  bytes.writeUInt16BE(0x0100, 304);
  bytes.set([0, 0, 0, 1, 1, identity.interfaces.length], 306);
  return bytes;
}

export function writeList(devices: readonly ExportedDevice[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(devices.length);
  const entries = devices.flatMap((device) => [
    describe(device),
    ...device.identity.interfaces.map(({ classCode, subclassCode = 0, protocolCode = 0 }) => Buffer.from([classCode, subclassCode, protocolCode, 0])),
  ]);
  return Buffer.concat([opHeader(OP.replyList, 0), count, ...entries]);
}

/** Null: there is no such device, or it is taken. */
export const writeImport = (device: ExportedDevice | null): Buffer =>
  device === null ? opHeader(OP.replyImport, 1) : Buffer.concat([opHeader(OP.replyImport, 0), describe(device)]);

/** The first message of an imported device's connection, null while it is not complete. Throws on what is not USB/IP. */
export function readUrb(bytes: Buffer): { readonly message: UrbMessage; readonly taken: number } | null {
  if (bytes.length < URB_HEADER_BYTES) return null;
  const command = bytes.readUInt32BE(0);
  const sequence = bytes.readUInt32BE(4);
  if (command === COMMAND.unlink) return { message: { kind: 'unlink', sequence, target: bytes.readUInt32BE(20) }, taken: URB_HEADER_BYTES };
  if (command !== COMMAND.submit) throw new Error(`not a USB/IP command: ${command}`);
  const towardsHost = bytes.readUInt32BE(12) === 1;
  const length = bytes.readUInt32BE(24);
  const taken = URB_HEADER_BYTES + (towardsHost ? 0 : length);
  if (bytes.length < taken) return null;
  const setup = { requestType: bytes.readUInt8(40), request: bytes.readUInt8(41), value: bytes.readUInt16LE(42), index: bytes.readUInt16LE(44), length: bytes.readUInt16LE(46) };
  return { message: { kind: 'submit', sequence, towardsHost, endpoint: bytes.readUInt32BE(16), length, setup, data: new Uint8Array(bytes.subarray(URB_HEADER_BYTES, taken)) }, taken };
}

/** The answer to a submit; `data` only towards the host. */
export function writeSubmitted(sequence: number, status: number, transferred: number, data: Uint8Array | null): Buffer {
  const header = Buffer.alloc(URB_HEADER_BYTES);
  header.writeUInt32BE(COMMAND.submitted, 0);
  header.writeUInt32BE(sequence, 4);
  header.writeInt32BE(status, 20);
  header.writeUInt32BE(transferred, 24);
  return data === null ? header : Buffer.concat([header, data]);
}

export function writeUnlinked(sequence: number, found: boolean): Buffer {
  const header = Buffer.alloc(URB_HEADER_BYTES);
  header.writeUInt32BE(COMMAND.unlinked, 0);
  header.writeUInt32BE(sequence, 4);
  header.writeInt32BE(found ? URB_STATUS.unlinked : URB_STATUS.ok, 20);
  return header;
}

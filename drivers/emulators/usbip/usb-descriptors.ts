/** What a USB device says it is; enough for the kernel, hidapi and libusb to take it for one. */
export interface UsbIdentity {
  readonly speed: UsbSpeed;
  readonly vendorId: number;
  readonly productId: number;
  readonly manufacturer: string;
  readonly product: string;
  readonly serialNumber: string;
  readonly interfaces: readonly UsbInterface[];
}

export type UsbSpeed = 'low' | 'full' | 'high';

export interface UsbInterface {
  readonly classCode: number;
  readonly subclassCode?: number;
  readonly protocolCode?: number;
  readonly endpoints: readonly UsbEndpoint[];
  /** HID interfaces: the report descriptor, and whether reports carry their id as first byte. */
  readonly hid?: { readonly reportDescriptor: Uint8Array; readonly numbered: boolean };
}

export interface UsbEndpoint {
  /** Bit 7 set: towards the host. */
  readonly address: number;
  readonly kind: 'bulk' | 'interrupt';
  readonly maxPacketBytes: number;
}

const HID_CLASS = 3;
const DESCRIPTOR = { device: 1, configuration: 2, string: 3, interface: 4, endpoint: 5, hid: 0x21, report: 0x22 } as const;
const STRINGS = ['', 'manufacturer', 'product', 'serialNumber'] as const;
const ENGLISH = [4, DESCRIPTOR.string, 0x09, 0x04];
const INTERRUPT_INTERVAL = 10;

const word = (value: number): [number, number] => [value & 0xff, value >> 8];

/** USB 2.0 §9.6.1. */
function deviceDescriptor({ vendorId, productId }: UsbIdentity): Uint8Array {
  const maxPacket0 = 8;
  return Uint8Array.from([18, DESCRIPTOR.device, ...word(0x0200), 0, 0, 0, maxPacket0, ...word(vendorId), ...word(productId), ...word(0x0100), 1, 2, 3, 1]);
}

/** One configuration with all its interfaces, USB 2.0 §9.6.3; HID descriptors as HID 1.11 §6.2.1. */
function configurationDescriptor({ interfaces }: UsbIdentity): Uint8Array {
  const body = interfaces.flatMap((each, number) => [
    9, DESCRIPTOR.interface, number, 0, each.endpoints.length, each.classCode, each.subclassCode ?? 0, each.protocolCode ?? 0, 0,
    ...hidDescriptor(each),
    ...each.endpoints.flatMap((endpoint) => [7, DESCRIPTOR.endpoint, endpoint.address, endpoint.kind === 'bulk' ? 2 : 3, ...word(endpoint.maxPacketBytes), endpoint.kind === 'bulk' ? 0 : INTERRUPT_INTERVAL]),
  ]);
  return Uint8Array.from([9, DESCRIPTOR.configuration, ...word(9 + body.length), interfaces.length, 1, 0, 0x80, 50, ...body]);
}

const hidDescriptor = ({ hid }: UsbInterface): number[] => hid === undefined ? [] : [9, DESCRIPTOR.hid, ...word(0x0110), 0, 1, DESCRIPTOR.report, ...word(hid.reportDescriptor.length)];

/** The descriptor of a GET_DESCRIPTOR request, or null where the device has none (the device stalls). */
export function findDescriptor(identity: UsbIdentity, value: number, index: number): Uint8Array | null {
  const number = value & 0xff;
  switch (value >> 8) {
    case DESCRIPTOR.device: return deviceDescriptor(identity);
    case DESCRIPTOR.configuration: return configurationDescriptor(identity);
    case DESCRIPTOR.string: return stringDescriptor(identity, number);
    case DESCRIPTOR.report: return identity.interfaces[index]?.hid?.reportDescriptor ?? null;
    default: return null;
  }
}

function stringDescriptor(identity: UsbIdentity, number: number): Uint8Array | null {
  if (number === 0) return Uint8Array.from(ENGLISH);
  const name = STRINGS[number];
  if (name === undefined || name === '') return null;
  const text = Buffer.from(identity[name], 'utf16le');
  return Uint8Array.from([text.length + 2, DESCRIPTOR.string, ...text]);
}

/** A HID interface with one interrupt endpoint each way (or only towards the host). */
export function hidInterface(options: {
  readonly number: number; readonly reportDescriptor: Uint8Array; readonly numbered?: boolean; readonly bootKeyboard?: boolean; readonly reportBytes: number; readonly out?: boolean;
}): UsbInterface {
  const { number, reportDescriptor, numbered = false, bootKeyboard = false, reportBytes, out = true } = options;
  const toHost: UsbEndpoint = { address: 0x80 | (number + 1), kind: 'interrupt', maxPacketBytes: reportBytes };
  const toDevice: UsbEndpoint = { address: number + 1, kind: 'interrupt', maxPacketBytes: reportBytes };
  return {
    classCode: HID_CLASS, subclassCode: bootKeyboard ? 1 : 0, protocolCode: bootKeyboard ? 1 : 0,
    endpoints: out ? [toHost, toDevice] : [toHost], hid: { reportDescriptor, numbered },
  };
}

import { findDescriptor } from './usb-descriptors.ts';
import type { UsbIdentity } from './usb-descriptors.ts';
import { quietUsb, spoilReport, takeUsbFault } from './usb-faults.ts';
import type { UsbKnobs } from './usb-faults.ts';

/** The eight bytes of a control request, USB 2.0 §9.3. */
export interface ControlRequest {
  readonly requestType: number;
  readonly request: number;
  readonly value: number;
  readonly index: number;
  readonly length: number;
}

/** What makes one kind of device of it: everything above standard requests. */
export interface UsbFunction {
  readonly identity: UsbIdentity;
  /** A class or vendor request: bytes towards the host, empty for a request that carries data to the device, null to stall. */
  control(request: ControlRequest, data: Uint8Array): Uint8Array | null;
  /** Bytes of an OUT endpoint. */
  receive(endpoint: number, data: Uint8Array): void;
  /** Called once: how the device sends towards the host. */
  start(send: (endpoint: number, data: Uint8Array) => void): void;
}

/** How a transfer ended; `nak` is no end at all. */
export type TransferResult = 'done' | 'stall' | 'nak';

/** A device that nobody reads keeps so many reports and loses the oldest. */
const KEPT_REPORTS = 16;
const STANDARD = { getStatus: 0, clearFeature: 1, setFeature: 3, getDescriptor: 6, getConfiguration: 8, setConfiguration: 9, getInterface: 10, setInterface: 11 } as const;
const TYPE_MASK = 0x60;
const NO_BYTES = new Uint8Array(0);

/** A USB device without a wire: what any host side (USB/IP, the hidraw shim) asks it, and the faults of its cable. */
export class VirtualUsbDevice {
  readonly knobs: UsbKnobs = quietUsb();
  readonly #function: UsbFunction;
  readonly #waiting = new Map<number, Uint8Array[]>();
  readonly #readyListeners = new Set<(endpoint: number) => void>();
  readonly #unplugListeners = new Set<() => void>();
  #plugged = true;

  constructor(usbFunction: UsbFunction) {
    this.#function = usbFunction;
    usbFunction.start((endpoint, data) => this.#queue(endpoint, data));
  }

  get identity(): UsbIdentity {
    return this.#function.identity;
  }

  get plugged(): boolean {
    return this.#plugged;
  }

  /** Bytes for an IN request, `done` for an OUT request. */
  control(request: ControlRequest, data: Uint8Array): Uint8Array | TransferResult {
    const towardsHost = (request.requestType & 0x80) !== 0;
    if ((request.requestType & TYPE_MASK) === 0) return this.#standard(request) ?? 'stall';
    const failure = towardsHost ? null : this.#failingOut();
    if (failure !== null) return failure;
    const answer = this.#function.control(request, data);
    if (answer === null) return 'stall';
    return towardsHost ? answer : 'done';
  }

  /** Bytes for an OUT endpoint. */
  out(endpoint: number, data: Uint8Array): TransferResult {
    const failure = this.#failingOut();
    if (failure !== null) return failure;
    this.#function.receive(endpoint, data);
    return 'done';
  }

  /** The next bytes of an IN endpoint; `nak` when there are none. */
  take(endpoint: number): Uint8Array | TransferResult {
    const waiting = this.#waiting.get(endpoint) ?? [];
    if (this.knobs.nakIn || waiting.length === 0) return 'nak';
    if (this.knobs.unplugInRead) { this.unplug(); return 'nak'; }
    if (takeUsbFault(this.knobs, 'stallIn')) return 'stall';
    return spoilReport(this.knobs, waiting.shift() ?? NO_BYTES);
  }

  /** Called when an IN endpoint has something to take. */
  onReady(listener: (endpoint: number) => void): () => void {
    this.#readyListeners.add(listener);
    return () => this.#readyListeners.delete(listener);
  }

  onUnplug(listener: () => void): () => void {
    this.#unplugListeners.add(listener);
    return () => this.#unplugListeners.delete(listener);
  }

  /** The cable is pulled. Faults of the cable go with it, for a device is plugged in again with another. */
  unplug(): void {
    this.#plugged = false;
    Object.assign(this.knobs, quietUsb());
    this.#waiting.clear();
    for (const listener of this.#unplugListeners) listener();
  }

  plug(): void {
    this.#plugged = true;
  }

  #failingOut(): TransferResult | null {
    if (this.knobs.unplugInWrite) { this.unplug(); return 'nak'; }
    if (takeUsbFault(this.knobs, 'stallOut')) return 'stall';
    return this.knobs.nakOut ? 'nak' : null;
  }

  #queue(endpoint: number, data: Uint8Array): void {
    if (!this.#plugged) return;
    const waiting = this.#waiting.get(endpoint) ?? [];
    waiting.push(data);
    if (waiting.length > KEPT_REPORTS) waiting.shift();
    this.#waiting.set(endpoint, waiting);
    for (const listener of this.#readyListeners) listener(endpoint);
  }

  #standard({ request, value, index, length }: ControlRequest): Uint8Array | 'done' | null {
    switch (request) {
      case STANDARD.getDescriptor: return findDescriptor(this.identity, value, index)?.slice(0, length) ?? null;
      case STANDARD.getStatus: return Uint8Array.from([0, 0]);
      case STANDARD.getConfiguration: return Uint8Array.from([1]);
      case STANDARD.getInterface: return Uint8Array.from([0]);
      case STANDARD.setConfiguration: case STANDARD.setInterface: case STANDARD.clearFeature: case STANDARD.setFeature: return 'done';
      default: return null;
    }
  }
}

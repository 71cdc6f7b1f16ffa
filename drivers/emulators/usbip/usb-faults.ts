/** Faults of a USB cable and of a device's own USB engine. Counts say how many times; each use takes one off. */
export interface UsbKnobs {
  /** OUT transfers (and SET_REPORTs) that are answered with STALL. */
  stallOut: number;
  /** IN transfers that are answered with STALL. */
  stallIn: number;
  /** OUT transfers that are never acknowledged. */
  nakOut: boolean;
  /** What the device has to say is never sent. */
  nakIn: boolean;
  /** Reports that arrive with half their bytes. */
  shortIn: number;
  /** Reports that arrive with bytes after their end. */
  longIn: number;
  /** The cable is pulled while the next OUT transfer is on it: the device never sees the bytes. */
  unplugInWrite: boolean;
  /** The cable is pulled when the device is about to answer. */
  unplugInRead: boolean;
}

export const quietUsb = (): UsbKnobs => ({ stallOut: 0, stallIn: 0, nakOut: false, nakIn: false, shortIn: 0, longIn: 0, unplugInWrite: false, unplugInRead: false });

type CountKnob = 'stallOut' | 'stallIn' | 'shortIn' | 'longIn';

/** Whether this fault is still due; takes one off. */
export function takeUsbFault(knobs: UsbKnobs, knob: CountKnob): boolean {
  if (knobs[knob] <= 0) return false;
  knobs[knob] -= 1;
  return true;
}

/** What becomes of bytes towards the host. */
export function spoilReport(knobs: UsbKnobs, bytes: Uint8Array): Uint8Array {
  if (takeUsbFault(knobs, 'shortIn')) return bytes.slice(0, Math.floor(bytes.length / 2));
  return takeUsbFault(knobs, 'longIn') ? Uint8Array.from([...bytes, ...bytes]) : bytes;
}

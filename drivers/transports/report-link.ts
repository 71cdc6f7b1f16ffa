/** A link that carries whole reports (HID): what is written as one report arrives as one. No report ids are included. */
export interface ReportLink {
  /** A rejection means that the link is lost. */
  write(report: Uint8Array): Promise<void>;
  onReport(listener: (report: Uint8Array) => void): void;
  /** Called once when the device is gone; not after our own `close`. */
  onLost(listener: (reason: string) => void): void;
  close(): Promise<void>;
}

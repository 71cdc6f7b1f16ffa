/** A device as the supervisor sees it. */
export type DeviceHealth =
  | 'starting'      // found or configured, not yet proved
  | 'ready'         // probed and answering
  | 'lost'          // was ready, link gone; being retried with backoff
  | 'unsupported'   // answers, but is not what the configuration says: listed, never written to
  | 'failed'        // cannot be opened; reason in errorCode
  | 'off';          // switched off in the settings

export type DeviceFamily = 'shelving' | 'climate' | 'printing' | 'barcode' | 'rfid' | 'scanning';

/** How to reach a device; kept with the room's settings. */
export type DeviceAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'udp'; readonly host: string; readonly port: number }
  | { readonly kind: 'hid'; readonly vendorId: number; readonly productId: number; readonly serialNumber?: string | undefined }
  /** A USB interface that is no HID: label printers. */
  | { readonly kind: 'usb'; readonly vendorId: number; readonly productId: number; readonly serialNumber?: string | undefined }
  /** Nothing to connect to: a hand-wheeled bank. */
  | { readonly kind: 'none' };

export interface DeviceConfig {
  readonly deviceId: string;
  readonly family: DeviceFamily;
  /** A driver of drivers/registry.ts, for example `shelving/ms1`, `climate/temperhum`, `climate/modbus-transmitter`. */
  readonly driver: string;
  readonly address: DeviceAddress;
  /** Driver options such as unitId, registerOrder, carriageCount. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Climate: how often to read. At least 1 s. */
  readonly pollIntervalMs: number;
  readonly enabled: boolean;
}

export interface DeviceStatus {
  readonly deviceId: string;
  readonly health: DeviceHealth;
  /** Firmware or map identity that the probe read; null before. */
  readonly identity: string | null;
  readonly errorCode: string | null;
  readonly since: string;
  readonly restarts: number;
}

/** One reading from a sensor. An absent value is null with quality `absent`, never zero. */
export interface ClimateSample {
  readonly deviceId: string;
  readonly sampledAt: string;
  readonly temperatureC: number | null;
  readonly relativeHumidityPct: number | null;
  readonly quality: 'good' | 'absent' | 'outOfRange' | 'partial';
  /** The bytes it was decoded from, hex: evidence that can be decoded again. */
  readonly rawHex: string;
}

import type { ClimateSample, DeviceStatus } from '#shared/domain/device-status.ts';
import type { DeviceScan, HeardTag } from './desk-device-protocol.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';

/** What the device side tells the core. `shelf` comes with every reading (two to seven a second); `changed` is false when only its age is new. */
export type DeviceEvent =
  | { readonly kind: 'device'; readonly status: DeviceStatus }
  | {
    readonly kind: 'shelf'; readonly status: ShelfBankStatus;
    /** Something besides `readAt` and the uptime differs from the reading before. */
    readonly changed: boolean;
    /** The controller's uptime fell: it was restarted, stands locked and has forgotten the last sequence. */
    readonly controllerRestarted: boolean;
  }
  | { readonly kind: 'climate'; readonly sample: ClimateSample }
  | { readonly kind: 'scan'; readonly scan: DeviceScan }
  /** Told once a round, while the reader still listens. */
  | { readonly kind: 'tag'; readonly tag: HeardTag };

import type { ClimateSample, DeviceConfig, DeviceStatus } from '#shared/domain/device-status.ts';
import { MOTION_COMMANDS } from '#shared/domain/shelf-bank.ts';
import type { PrinterStatus, PrintOutcome } from '#shared/domain/label-printer.ts';
import type { LabelRaster } from '#shared/domain/label-raster.ts';
import type { ReadTag } from '#shared/domain/read-tag.ts';
import type { ScannerReport } from '#shared/domain/scanning.ts';
import type { ShelfBankStatus, ShelfCommand, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import { MunimentError } from '#shared/errors.ts';
import type { ErrorCode, ErrorData } from '#shared/errors.ts';
import type { DriverClock } from '#drivers/contract/driver-clock.ts';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { motionRefusal } from '#drivers/contract/motion-gate.ts';
import { connectedDevicesSchema, type ConnectedDevices, printerStatusSchema, printOutcomeSchema, readTagsSchema, toRasterMessage } from './desk-device-protocol.ts';
import type { DeviceEvent } from './device-event.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { climateSampleSchema, deviceConfigSchema, exportedTraceSchema, shelfBankStatusSchema, shelfCommandResultSchema } from './device-protocol.ts';
import { scannerReportSchema, networkScannersSchema, shownCertificateSchema, type NetworkScanners, type ShownCertificate } from './scan-protocol.ts';
import { scanPages, type ScannedPage, type ScanRequest } from './scan-pages.ts';
import { createDevicePicture } from './device-picture.ts';
import { DeviceSupervisor } from './supervisor.ts';

export type { DeviceEvent };

/** The core's view of all devices. Areas use this and nothing else of the device side. */
export interface DeviceBridge {
  /** Replaces the whole set of devices; unchanged ones keep their link. */
  configure(configs: readonly DeviceConfig[]): void;
  statuses(): readonly DeviceStatus[];
  /** The last reading; `linked: false` and `state: 'unknown'` once the link or the host is gone. Null before the first reading. */
  shelfStatus(deviceId: string): ShelfBankStatus | null;
  /**
   * Sends one command, once. `sequence` (1..65535, unlike the controller's last one) was persisted by the caller before.
   * Motion needs a lease that is alive (call `renewLease` first) and fails closed on anything that is not known to be safe.
   * Resolves with `running`, `accepted` or `done`; how a motion ends is told by `shelf` events (`lastSequence`, `lastResult`).
   * Rejects with a MunimentError, DEVICES_* ; after DEVICES_TIMEOUT, DEVICES_LINK_LOST or DEVICES_HOST_GONE the outcome
   * is what the next status says about `lastSequence`.
   */
  shelfCommand(deviceId: string, command: ShelfCommand, sequence: number, leaseId: string | null): Promise<ShelfCommandResult>;
  /** Resolves only when the controller's state confirms that nothing moves; otherwise DEVICES_STOP_UNCONFIRMED. */
  stopShelf(deviceId: string): Promise<void>;
  /** Hand-wheeled banks: somebody has looked, and says which aisle stands open (0 none, -1 spread). */
  confirmByHand(deviceId: string, openAisle: number): Promise<ShelfBankStatus>;
  /** The latest bytes of the device's wire as JSON lines (drivers/contract/wire-trace-format.ts). */
  exportTrace(deviceId: string): Promise<string>;
  /** The screen is alive. When the lease lapses heartbeats end, and the controller's watchdog stops the motion. */
  renewLease(leaseId: string, deviceId: string, ttlMs: number): void;
  releaseLease(leaseId: string): void;
  readClimateNow(deviceId: string): Promise<ClimateSample>;
  /** USB devices that the system lists; none is opened. */
  listConnected(): Promise<ConnectedDevices>;
  /** Scanners that announce themselves in the network. */
  findScanners(): Promise<NetworkScanners>;
  /** What a device shows when it is asked for HTTPS. */
  readCertificate(host: string, port: number): Promise<ShownCertificate>;
  /** What a label printer says now; silence is `answered: false`. */
  readPrinter(deviceId: string): Promise<PrinterStatus>;
  /**
   * One label, sent once. Rejects with PRINTING_* before anything was sent; with PRINTING_UNCERTAIN, DEVICES_TIMEOUT or
   * DEVICES_HOST_GONE nobody knows whether it came out.
   */
  printLabel(deviceId: string, raster: LabelRaster): Promise<PrintOutcome>;
  /** The tags that answer within `forMs` (100..60000); each is told as a `tag` event as soon as it is heard. */
  readTags(deviceId: string, forMs: number): Promise<readonly ReadTag[]>;
  /** Ends the round that is under way; its `readTags` then resolves with what was heard. */
  stopTags(deviceId: string): Promise<void>;
  /** What a scanner can do and whether paper lies in it, asked now. */
  readScanner(deviceId: string): Promise<ScannerReport>;
  /** The pages of one scan. Throws SCAN_*, DEVICES_* or the signal's reason; leaving the loop stops the scanner. */
  scan(request: ScanRequest): AsyncGenerator<ScannedPage, number, void>;
  on(listener: (event: DeviceEvent) => void): () => void;
  close(): Promise<void>;
}

export interface DeviceBridgeOptions {
  /** Starts a device-host process; called again after each death. */
  readonly startHost: () => ProgramChannel;
  /** The core's clock; timers are the system's unless the clock brings its own. */
  readonly clock: Pick<DriverClock, 'nowMs' | 'steadyMs'> & Partial<Pick<DriverClock, 'after'>>;
}

/** Longer than the driver's own three tries at the wire; a host that takes longer hangs. */
const COMMAND_TIMEOUT_MS = 5000;
const STOP_TIMEOUT_MS = 6000;
const CLIMATE_TIMEOUT_MS = 5000;
const TRACE_TIMEOUT_MS = 5000;
const LOOK_TIMEOUT_MS = 10_000;
const PRINTER_TIMEOUT_MS = 5000;
/** A label is taken within 15 s and confirmed within 20. */
const PRINT_TIMEOUT_MS = 45_000;
const SCANNER_TIMEOUT_MS = 12_000;
const TAGS_SLACK_MS = 3000;

/** Starts the device-host process and keeps it alive until `close`. */
export function createDeviceBridge({ startHost, clock: given }: DeviceBridgeOptions): DeviceBridge {
  const clock: DriverClock = {
    nowMs: () => given.nowMs(),
    steadyMs: () => given.steadyMs(),
    after: given.after ?? systemDriverClock.after,
  };
  const leases = new Map<string, { readonly deviceId: string; readonly aliveUntilMs: number }>();
  let configs: readonly DeviceConfig[] = [];
  const picture = createDevicePicture(clock);

  const supervisor: DeviceSupervisor = new DeviceSupervisor({
    startHost,
    clock,
    onUp: () => supervisor.send(configureMessage(configs)),
    onGone: () => picture.hostGone(),
    onNews: (news) => picture.take(news),
  });
  supervisor.start();

  const requireDevice = (deviceId: string): void => {
    if (!configs.some((config) => config.deviceId === deviceId)) throw new MunimentError('DEVICES_UNKNOWN_DEVICE', { deviceId });
  };
  const isHandWheeled = (deviceId: string): boolean => configs.some((config) => config.deviceId === deviceId && config.driver === 'shelving/manual');
  const refuseMotion = (deviceId: string, sequence: number, leaseId: string | null): void => {
    const known = picture.shelf(deviceId);
    const { faultCode = 0, faultCarriage = 0 } = known?.status ?? {};
    const refuse = (code: ErrorCode): never => { throw new MunimentError(code, { deviceId, sequence, faultCode, faultCarriage }); };
    if (!supervisor.up) refuse('DEVICES_HOST_GONE');
    const refusal = motionRefusal(known?.status ?? null, known?.ageMs ?? Number.NaN);
    // A link that may not move anything is not a question of its state.
    const notice = picture.devices().find((device) => device.deviceId === deviceId)?.errorCode;
    if (refusal !== null) refuse(refusal === 'DEVICES_STATE_UNKNOWN' && notice === 'DEVICES_NOT_CALIBRATED' ? notice : refusal);
    const lease = leaseId === null ? undefined : leases.get(leaseId);
    if (lease === undefined || lease.deviceId !== deviceId || lease.aliveUntilMs <= clock.steadyMs()) refuse('DEVICES_LEASE_REQUIRED');
  };

  return {
    configure: (wanted) => {
      const invalid = wanted.find((config) => !deviceConfigSchema.safeParse(config).success);
      if (invalid !== undefined) {
        const option = deviceConfigSchema.safeParse(invalid).error?.issues[0]?.path.join('.') ?? '';
        throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId: invalid.deviceId, option });
      }
      configs = structuredClone(wanted);
      picture.configure(configs, supervisor.up);
      supervisor.send(configureMessage(configs));
    },
    statuses: () => picture.devices(),
    shelfStatus: (deviceId) => picture.shelf(deviceId)?.status ?? null,
    shelfCommand: async (deviceId, command, sequence, leaseId) => {
      requireDevice(deviceId);
      // A hand-wheeled bank is not moved by us: its refusal says what to turn.
      if (MOTION_COMMANDS.includes(command.kind) && !isHandWheeled(deviceId)) refuseMotion(deviceId, sequence, leaseId);
      return shelfCommandResultSchema.parse(await supervisor.call({ kind: 'shelfCommand', deviceId, command, sequence, leaseId }, COMMAND_TIMEOUT_MS));
    },
    stopShelf: async (deviceId) => {
      requireDevice(deviceId);
      try {
        await supervisor.call({ kind: 'stopShelf', deviceId }, STOP_TIMEOUT_MS);
      } catch (error) {
        // Whatever the reason: nobody has seen the carriages stand still.
        const known = error instanceof MunimentError ? error : null;
        const data: ErrorData = { ...known?.data, deviceId, reason: known?.code ?? 'HOST_FAULT' };
        throw new MunimentError('DEVICES_STOP_UNCONFIRMED', data, { cause: error });
      }
    },
    renewLease: (leaseId, deviceId, ttlMs) => {
      const now = clock.steadyMs();
      for (const [id, lease] of leases) if (lease.aliveUntilMs <= now) leases.delete(id);
      leases.set(leaseId, { deviceId, aliveUntilMs: now + ttlMs });
      supervisor.send({ kind: 'renewLease', leaseId, deviceId, ttlMs });
    },
    releaseLease: (leaseId) => {
      leases.delete(leaseId);
      supervisor.send({ kind: 'releaseLease', leaseId });
    },
    readClimateNow: async (deviceId) => {
      requireDevice(deviceId);
      return climateSampleSchema.parse(await supervisor.call({ kind: 'readClimate', deviceId }, CLIMATE_TIMEOUT_MS));
    },
    listConnected: async () => connectedDevicesSchema.parse(await supervisor.call({ kind: 'listConnected', deviceId: '' }, PRINTER_TIMEOUT_MS)),
    findScanners: async () => networkScannersSchema.parse(await supervisor.call({ kind: 'findScanners', deviceId: '' }, LOOK_TIMEOUT_MS)),
    readCertificate: async (host, port) => shownCertificateSchema.parse(await supervisor.call({ kind: 'readCertificate', deviceId: '', host, port }, LOOK_TIMEOUT_MS)),
    readPrinter: async (deviceId) => {
      requireDevice(deviceId);
      return printerStatusSchema.parse(await supervisor.call({ kind: 'readPrinter', deviceId }, PRINTER_TIMEOUT_MS));
    },
    printLabel: async (deviceId, raster) => {
      requireDevice(deviceId);
      return printOutcomeSchema.parse(await supervisor.call({ kind: 'printLabel', deviceId, raster: toRasterMessage(raster) }, PRINT_TIMEOUT_MS));
    },
    readTags: async (deviceId, forMs) => {
      requireDevice(deviceId);
      return readTagsSchema.parse(await supervisor.call({ kind: 'readTags', deviceId, forMs }, forMs + TAGS_SLACK_MS));
    },
    stopTags: async (deviceId) => {
      requireDevice(deviceId);
      await supervisor.call({ kind: 'stopTags', deviceId }, PRINTER_TIMEOUT_MS);
    },
    readScanner: async (deviceId) => {
      requireDevice(deviceId);
      return scannerReportSchema.parse(await supervisor.call({ kind: 'readScanner', deviceId }, SCANNER_TIMEOUT_MS));
    },
    scan: (request) => {
      requireDevice(request.deviceId);
      return scanPages((call, timeoutMs) => supervisor.call(call, timeoutMs), request);
    },
    confirmByHand: async (deviceId, openAisle) => {
      requireDevice(deviceId);
      return shelfBankStatusSchema.parse(await supervisor.call({ kind: 'confirmByHand', deviceId, openAisle }, COMMAND_TIMEOUT_MS));
    },
    exportTrace: async (deviceId) => {
      requireDevice(deviceId);
      return exportedTraceSchema.parse(await supervisor.call({ kind: 'exportTrace', deviceId }, TRACE_TIMEOUT_MS)).jsonLines;
    },
    on: (listener) => picture.on(listener),
    close: () => supervisor.close(),
  };
}

const configureMessage = (configs: readonly DeviceConfig[]) =>
  ({ kind: 'configure' as const, configs: configs.map((config) => deviceConfigSchema.parse(config)) });

import { MunimentError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { ClimateSample, DeviceConfig, DeviceHealth, DeviceStatus } from '#shared/domain/device-status.ts';
import type { ScannedCode } from '#shared/domain/scanned-code.ts';
import type { DriverClock } from '#drivers/contract/driver-clock.ts';
import { printerRefusal, type PrinterStatus } from '#shared/domain/label-printer.ts';
import type { ClimateSession, Driver, DriverSession, ShelfSession } from '#drivers/contract/driver.ts';
import type { WireTraceRing } from '#drivers/contract/wire-trace.ts';
import { writeWireTrace } from '#drivers/contract/wire-trace-format.ts';
import { createBackoff } from './backoff.ts';
import type { FromDeviceHost } from './device-protocol.ts';

const FIRST_RETRY_MS = 250;
const MOST_RETRY_MS = 30_000;
const OWN_SENSOR_MS = 60_000;
/** Wrong settings do not become right by trying again. */
const HOPELESS: readonly ErrorCode[] = ['DEVICES_BAD_OPTIONS', 'DEVICES_UNKNOWN_DRIVER'];

export interface DeviceSlotParts {
  readonly config: DeviceConfig;
  readonly clock: DriverClock;
  readonly loadDriver: (name: string) => Promise<Driver>;
  readonly publish: (message: FromDeviceHost) => void;
  /** Keeps the latest bytes of this device's wire, over reconnects and new settings. */
  readonly trace: WireTraceRing;
}

type SessionOf<Family extends DriverSession['family']> = Extract<DriverSession, { readonly family: Family }>;

/** One configured device inside the device-host process: opens its session, opens it again when lost, tells its state. */
export class DeviceSlot {
  readonly config: DeviceConfig;
  readonly #parts: DeviceSlotParts;
  readonly #backoff = createBackoff(FIRST_RETRY_MS, MOST_RETRY_MS);
  #session: DriverSession | null = null;
  #status: DeviceStatus;
  #wasReady = false;
  #lastSample: ClimateSample | null = null;
  #closed = false;
  #cancelTimer: () => void = () => undefined;

  constructor(parts: DeviceSlotParts) {
    this.#parts = parts;
    this.config = parts.config;
    this.#status = {
      deviceId: parts.config.deviceId, health: parts.config.enabled ? 'starting' : 'off',
      identity: null, errorCode: null, since: new Date(parts.clock.nowMs()).toISOString(), restarts: 0,
    };
  }

  start(): void {
    this.#parts.publish({ kind: 'device', status: this.#status });
    if (this.config.enabled) void this.#open();
  }

  /** The live session of a family, or the reason why there is none. */
  shelf(): ShelfSession { return this.#of('shelving'); }
  climate(): ClimateSession { return this.#of('climate'); }
  printer(): SessionOf<'printing'> { return this.#of('printing'); }
  scanner(): SessionOf<'scanning'> { return this.#of('scanning'); }
  tagReader(): SessionOf<'rfid'> { return this.#of('rfid'); }

  /** What the printer says now; what stands in its way becomes the device's error. */
  async readPrinter(): Promise<PrinterStatus> {
    const status = await this.printer().readStatus();
    const errorCode = printerRefusal(status);
    if (this.#session !== null && this.#status.errorCode !== errorCode) this.#tell({ health: 'ready', errorCode });
    return status;
  }

  renewLease(leaseId: string, ttlMs: number): void {
    if (this.#session?.family === 'shelving') this.#session.renewLease(leaseId, ttlMs);
  }

  releaseLease(leaseId: string): void {
    if (this.#session?.family === 'shelving') this.#session.releaseLease(leaseId);
  }

  /** The wire's latest bytes as JSON lines. */
  exportTrace(): string {
    const { deviceId, driver, address, options } = this.config;
    const { trace } = this.#parts;
    return writeWireTrace({ header: { deviceId, driver, address, options, identity: this.#status.identity, dropped: trace.dropped() }, entries: trace.entries() });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelTimer();
    await this.#session?.close();
    this.#session = null;
  }

  #of<Family extends DriverSession['family']>(family: Family): SessionOf<Family> {
    const session = this.#live();
    if (session.family !== family) throw new MunimentError('DEVICES_UNKNOWN_DEVICE', { deviceId: this.config.deviceId });
    return session as SessionOf<Family>;
  }

  #live(): DriverSession {
    if (this.#session !== null) return this.#session;
    const { deviceId, enabled } = this.config;
    if (!enabled) throw new MunimentError('DEVICES_SWITCHED_OFF', { deviceId });
    throw new MunimentError('DEVICES_LINK_LOST', { deviceId, reason: this.#status.errorCode ?? 'starting' });
  }

  async #open(): Promise<void> {
    const { deviceId, address, options, driver: driverName, family } = this.config;
    try {
      const driver = await this.#parts.loadDriver(driverName);
      if (driver.family !== family || !driver.capabilities.addressKinds.includes(address.kind)) {
        throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: driver.family === family ? 'address' : 'family' });
      }
      const session = await driver.open({ deviceId, address, options, clock: this.#parts.clock, trace: this.#parts.trace });
      if (this.#closed) { await session.close(); return; }
      this.#adopt(session);
    } catch (error) {
      if (!this.#closed) this.#openFailed(error);
    }
  }

  #adopt(session: DriverSession): void {
    this.#session = session;
    this.#wasReady = true;
    this.#backoff.reset();
    this.#tell({ health: 'ready', identity: session.identity, errorCode: session.family === 'shelving' ? session.notice : null });
    if (session.family === 'shelving') {
      this.#parts.publish({ kind: 'shelf', status: mutable(session.status()) });
      session.on((event) => {
        if (event.kind === 'status') this.#parts.publish({ kind: 'shelf', status: mutable(event.status) });
        else this.#sessionLost(event.errorCode);
      });
      void this.#readOwnSensor(session);
      return;
    }
    session.on((event) => {
      if (event.kind === 'lost') this.#sessionLost(event.errorCode);
      else if (event.kind === 'scan') this.#publishScan(event.code);
      else if (event.kind === 'tag') this.#parts.publish({ kind: 'tag', tag: { deviceId: this.config.deviceId, epc: event.tag.epc, rssiDbm: event.tag.rssiDbm } });
    });
    if (session.family === 'climate') void this.#readClimate(session);
    if (session.family === 'printing') void this.#watchPrinter(session);
    if (session.family === 'scanning') void this.#watchScanner(session);
  }

  #publishScan({ text, symbology, rawHex }: ScannedCode): void {
    const { deviceId } = this.config;
    this.#parts.publish({ kind: 'scan', scan: { deviceId, text, symbology, rawHex, scannedAt: new Date(this.#parts.clock.nowMs()).toISOString() } });
  }

  async #watchPrinter(session: SessionOf<'printing'>): Promise<void> {
    // A printer whose link is lost tells so itself.
    await this.readPrinter().catch(() => undefined);
    if (this.#closed || this.#session !== session) return;
    this.#cancelTimer = this.#parts.clock.after(this.config.pollIntervalMs, () => { void this.#watchPrinter(session); });
  }

  async #watchScanner(session: SessionOf<'scanning'>): Promise<void> {
    // A scanner whose link is lost tells so itself.
    await session.report().catch(() => undefined);
    if (this.#closed || this.#session !== session) return;
    this.#cancelTimer = this.#parts.clock.after(this.config.pollIntervalMs, () => { void this.#watchScanner(session); });
  }

  async #readClimate(session: ClimateSession): Promise<void> {
    try {
      this.publishSample(await session.readNow());
    } catch {
      // The session tells of its own loss.
      return;
    }
    if (this.#closed || this.#session !== session) return;
    this.#cancelTimer = this.#parts.clock.after(this.config.pollIntervalMs, () => { void this.#readClimate(session); });
  }

  /** The sensor of a shelf controller. That it is absent or silent says nothing about the controller. */
  async #readOwnSensor(session: ShelfSession): Promise<void> {
    if (session.readClimate === undefined || this.#closed || this.#session !== session) return;
    // Never between a motion and its heartbeats.
    const sample = session.status().state === 'moving' ? null : await session.readClimate().catch(() => null);
    if (this.#closed || this.#session !== session) return;
    if (sample !== null) this.#parts.publish({ kind: 'climate', sample });
    this.#cancelTimer = this.#parts.clock.after(OWN_SENSOR_MS, () => { void this.#readOwnSensor(session); });
  }

  /** Tells of a reading and of what it says about the sensor. */
  publishSample(sample: ClimateSample): void {
    // The same reading may be asked for twice within a second; it is told once.
    if (this.#closed || sample === this.#lastSample) return;
    this.#lastSample = sample;
    const errorCode: ErrorCode | null = sample.quality === 'absent' ? 'DEVICES_SENSOR_ABSENT' : null;
    if (this.#session !== null && this.#status.errorCode !== errorCode) this.#tell({ health: 'ready', errorCode });
    this.#parts.publish({ kind: 'climate', sample });
  }

  #sessionLost(errorCode: ErrorCode): void {
    if (this.#closed || this.#session === null) return;
    this.#session = null;
    this.#cancelTimer();
    this.#tell({ health: errorCode === 'DEVICES_UNSUPPORTED' ? 'unsupported' : 'lost', errorCode });
    this.#retryLater(this.#backoff.next());
  }

  #openFailed(error: unknown): void {
    const code: ErrorCode = error instanceof MunimentError ? error.code : 'DEVICES_LINK_LOST';
    const health: DeviceHealth = code === 'DEVICES_UNSUPPORTED' ? 'unsupported' : this.#wasReady ? 'lost' : 'failed';
    if (health !== this.#status.health || code !== this.#status.errorCode) this.#tell({ health, errorCode: code });
    if (HOPELESS.includes(code)) return;
    // What is there is not ours: look again now and then, in case it is exchanged.
    this.#retryLater(health === 'unsupported' ? MOST_RETRY_MS : this.#backoff.next());
  }

  #retryLater(delayMs: number): void {
    this.#cancelTimer = this.#parts.clock.after(delayMs, () => {
      this.#status = { ...this.#status, restarts: this.#status.restarts + 1 };
      void this.#open();
    });
  }

  #tell(change: Partial<Pick<DeviceStatus, 'health' | 'identity' | 'errorCode'>>): void {
    this.#status = { ...this.#status, ...change, since: new Date(this.#parts.clock.nowMs()).toISOString() };
    this.#parts.publish({ kind: 'device', status: this.#status });
  }
}

type ShelfMessage = Extract<FromDeviceHost, { kind: 'shelf' }>['status'];
/** The schema's type has mutable arrays; a message is a copy anyway. */
const mutable = (status: ReturnType<ShelfSession['status']>): ShelfMessage =>
  ({ ...status, conditions: [...status.conditions], carriages: [...status.carriages] });

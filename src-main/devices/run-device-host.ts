import { MunimentError } from '#shared/errors.ts';
import type { ErrorData } from '#shared/errors.ts';
import type { DriverClock } from '#drivers/contract/driver-clock.ts';
import type { Driver } from '#drivers/contract/driver.ts';
import { createWireTraceRing } from '#drivers/contract/wire-trace.ts';
import type { WireTraceRing } from '#drivers/contract/wire-trace.ts';
import { findScanners, listConnected, readCertificate } from '#drivers/registry.ts';
import { fromRasterMessage } from './desk-device-protocol.ts';
import type { ProgramPort } from '#main/platform/program-channel.ts';
import { toDeviceHostSchema } from './device-protocol.ts';
import type { DeviceCall, FromDeviceHost, ToDeviceHost } from './device-protocol.ts';
import { createScanRuns } from './scan-runs.ts';
import { DeviceSlot } from './device-slot.ts';

export interface DeviceHostParts {
  readonly port: ProgramPort;
  readonly clock: DriverClock;
  readonly loadDriver: (name: string) => Promise<Driver>;
  readonly pid: number;
  /** Called when nobody needs this process any more and every handle is closed. */
  readonly onFinished: () => void;
}

/** The device-host process without its entry point: owns every device handle, does what the core's messages say. */
export function runDeviceHost({ port, clock, loadDriver, pid, onFinished }: DeviceHostParts): void {
  const slots = new Map<string, DeviceSlot>();
  const traces = new Map<string, WireTraceRing>();
  const scans = createScanRuns();
  const publish = (message: FromDeviceHost): void => port.send(message);

  const traceOf = (deviceId: string): WireTraceRing => {
    const trace = traces.get(deviceId) ?? createWireTraceRing(clock);
    traces.set(deviceId, trace);
    return trace;
  };
  const slotOf = (deviceId: string): DeviceSlot => {
    const slot = slots.get(deviceId);
    if (slot === undefined) throw new MunimentError('DEVICES_UNKNOWN_DEVICE', { deviceId });
    return slot;
  };

  const perform = async (call: DeviceCall) => {
    switch (call.kind) {
      case 'shelfCommand': return slotOf(call.deviceId).shelf().command(call.command, call.sequence, call.leaseId);
      case 'listConnected': return (await listConnected()).map((found) => ({ ...found, drivers: [...found.drivers] }));
      case 'findScanners': return structuredClone(await findScanners()) as FromDeviceHostValue;
      case 'readCertificate': return { ...await readCertificate(call.host, call.port) };
      case 'readPrinter': {
        const status = await slotOf(call.deviceId).readPrinter();
        return { ...status, conditions: [...status.conditions] };
      }
      case 'printLabel': return slotOf(call.deviceId).printer().print(fromRasterMessage(call.raster));
      case 'readTags': return [...await slotOf(call.deviceId).tagReader().readTags(call.forMs)];
      case 'stopTags': slotOf(call.deviceId).tagReader().stopReading(); return null;
      case 'readScanner': return structuredClone(await slotOf(call.deviceId).scanner().report()) as FromDeviceHostValue;
      case 'startScan': scans.start(call.scanId, slotOf(call.deviceId).scanner(), call.settings, call.folder); return null;
      case 'nextPage': return scans.next(call.scanId);
      case 'endScan': return scans.end(call.scanId).then(() => null);
      case 'confirmByHand': {
        const session = slotOf(call.deviceId).shelf();
        if (session.confirmByHand === undefined) throw new MunimentError('DEVICES_COMMAND_NOT_OFFERED', { deviceId: call.deviceId, command: call.kind });
        const status = session.confirmByHand(call.openAisle);
        return { ...status, conditions: [...status.conditions], carriages: [...status.carriages] };
      }
      case 'exportTrace': return { jsonLines: slotOf(call.deviceId).exportTrace() };
      case 'stopShelf': return slotOf(call.deviceId).shelf().stop().then(() => null);
      case 'readClimate': {
        const slot = slotOf(call.deviceId);
        const sample = await slot.climate().readNow();
        slot.publishSample(sample);
        return sample;
      }
    }
  };

  const answer = async (id: number, call: DeviceCall): Promise<void> => {
    try {
      publish({ kind: 'answer', id, value: await perform(call) });
    } catch (error) {
      const known = error instanceof MunimentError ? error : new MunimentError('HOST_FAULT', { detail: String(error) });
      publish({ kind: 'refusal', id, code: known.code, data: plainData(known.data) });
    }
  };

  const configure = async ({ configs }: Extract<ToDeviceHost, { kind: 'configure' }>): Promise<void> => {
    const wanted = new Map(configs.map((config) => [config.deviceId, config]));
    const outdated = [...slots.values()].filter((slot) => JSON.stringify(wanted.get(slot.config.deviceId)) !== JSON.stringify(slot.config));
    for (const slot of outdated) slots.delete(slot.config.deviceId);
    for (const deviceId of traces.keys()) if (!wanted.has(deviceId)) traces.delete(deviceId);
    const added = configs.filter((config) => !slots.has(config.deviceId))
      .map((config) => new DeviceSlot({ config, clock, loadDriver, publish, trace: traceOf(config.deviceId) }));
    for (const slot of added) slots.set(slot.config.deviceId, slot);
    // The old handle is let go before the new one is opened: a device has one owner.
    await Promise.allSettled(outdated.map((slot) => slot.close()));
    for (const slot of added) if (slots.get(slot.config.deviceId) === slot) slot.start();
  };

  const finish = async (): Promise<void> => {
    const closing = [...slots.values()].map((slot) => slot.close());
    slots.clear();
    await Promise.allSettled(closing);
    onFinished();
  };

  const obey = (message: ToDeviceHost): void => {
    switch (message.kind) {
      case 'configure': void configure(message); break;
      case 'call': void answer(message.id, message.call); break;
      case 'renewLease': slots.get(message.deviceId)?.renewLease(message.leaseId, message.ttlMs); break;
      case 'releaseLease': for (const slot of slots.values()) slot.releaseLease(message.leaseId); break;
      case 'ping': publish({ kind: 'pong', number: message.number }); break;
      case 'shutdown': void finish(); break;
    }
  };

  port.onMessage((raw) => {
    const parsed = toDeviceHostSchema.safeParse(raw);
    if (parsed.success) { obey(parsed.data); return; }
    // Nothing is guessed from a message that does not parse; a call at least gets its refusal.
    const id = callIdOf(raw);
    if (id !== null) publish({ kind: 'refusal', id, code: 'HOST_INVALID_INPUT', data: { issues: parsed.error.message } });
  });
  // Without a parent nobody holds a lease; handles are released and the controllers' watchdogs do the rest.
  port.onDisconnect(() => { void finish(); });
  publish({ kind: 'hello', pid });
}

function callIdOf(raw: unknown): number | null {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof id === 'number' && Number.isInteger(id) ? id : null;
}

type FromDeviceHostValue = Extract<FromDeviceHost, { kind: 'answer' }>['value'];
type PlainData = Extract<FromDeviceHost, { kind: 'refusal' }>['data'];
const plainData = (data: ErrorData): PlainData => structuredClone(data) as PlainData;

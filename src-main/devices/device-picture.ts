import type { DeviceConfig, DeviceStatus } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '#drivers/contract/driver-clock.ts';
import type { DeviceEvent } from './device-event.ts';
import type { DeviceHostNews } from './supervisor.ts';

interface KnownShelf {
  readonly status: ShelfBankStatus;
  readonly receivedSteadyMs: number;
}

/** What the core knows of its devices, and how old that is. Told by the host, wiped when the host is gone. */
export interface DevicePicture {
  configure(configs: readonly DeviceConfig[], hostUp: boolean): void;
  take(news: DeviceHostNews): void;
  hostGone(): void;
  devices(): readonly DeviceStatus[];
  /** The last status with its age: negative when the wall clock was set back since, which is as good as unknown. */
  shelf(deviceId: string): { readonly status: ShelfBankStatus; readonly ageMs: number } | null;
  on(listener: (event: DeviceEvent) => void): () => void;
}

export function createDevicePicture(clock: DriverClock): DevicePicture {
  const listeners = new Set<(event: DeviceEvent) => void>();
  const devices = new Map<string, DeviceStatus>();
  const shelves = new Map<string, KnownShelf>();
  const emit = (event: DeviceEvent): void => { for (const listener of listeners) listener(event); };
  const nowIso = (): string => new Date(clock.nowMs()).toISOString();
  const tell = (status: DeviceStatus): void => {
    devices.set(status.deviceId, status);
    emit({ kind: 'device', status });
  };

  const takeShelf = (status: ShelfBankStatus): void => {
    const before = shelves.get(status.deviceId)?.status;
    shelves.set(status.deviceId, { status, receivedSteadyMs: clock.steadyMs() });
    emit({
      kind: 'shelf',
      status,
      changed: before === undefined || timeless(before) !== timeless(status),
      controllerRestarted: before !== undefined && status.linked && status.controllerUptimeS < before.controllerUptimeS,
    });
  };

  return {
    configure: (configs, hostUp) => {
      const wanted = new Set(configs.map((config) => config.deviceId));
      for (const deviceId of devices.keys()) {
        if (wanted.has(deviceId)) continue;
        devices.delete(deviceId);
        shelves.delete(deviceId);
      }
      for (const { deviceId, enabled } of configs) {
        if (!devices.has(deviceId)) {
          tell({ deviceId, health: enabled ? 'starting' : 'off', identity: null, errorCode: enabled && !hostUp ? 'DEVICES_HOST_GONE' : null, since: nowIso(), restarts: 0 });
        }
      }
    },
    take: (news) => {
      switch (news.kind) {
        // A message about a device that was just removed may still be under way.
        case 'device': if (devices.has(news.status.deviceId)) tell(news.status); break;
        case 'shelf': if (devices.has(news.status.deviceId)) takeShelf(news.status); break;
        case 'climate': if (devices.has(news.sample.deviceId)) emit({ kind: 'climate', sample: news.sample }); break;
        case 'tag': if (devices.has(news.tag.deviceId)) emit({ kind: 'tag', tag: news.tag }); break;
        case 'scan': if (devices.has(news.scan.deviceId)) emit({ kind: 'scan', scan: news.scan }); break;
      }
    },
    hostGone: () => {
      for (const status of devices.values()) {
        if (status.health !== 'off') tell({ ...status, health: 'lost', errorCode: 'DEVICES_HOST_GONE', since: nowIso() });
      }
      for (const { status } of shelves.values()) takeShelf({ ...status, linked: false, state: 'unknown' });
    },
    devices: () => [...devices.values()],
    shelf: (deviceId) => {
      const known = shelves.get(deviceId);
      if (known === undefined) return null;
      const wallAgeMs = clock.nowMs() - Date.parse(known.status.readAt);
      const steadyAgeMs = clock.steadyMs() - known.receivedSteadyMs;
      return { status: known.status, ageMs: wallAgeMs < 0 ? wallAgeMs : Math.max(wallAgeMs, steadyAgeMs) };
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A status without what changes by itself. */
const timeless = (status: ShelfBankStatus): string => JSON.stringify({ ...status, readAt: '', controllerUptimeS: 0 });

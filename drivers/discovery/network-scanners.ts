import type { EventEmitter } from 'node:events';
import type { NetworkScanner, NetworkScannersFound } from '#shared/domain/network-scanner.ts';
import type { DriverClock } from '../contract/driver-clock.ts';

/** The part of bonjour-service's server that tells of trouble. */
interface MdnsSide { readonly server: { readonly mdns: EventEmitter } }

export interface LookAround {
  readonly clock: DriverClock;
  readonly forMs: number;
  /** The address of one network card; left out: all. */
  readonly networkInterface?: string;
  /** Left out: that of mDNS, 5353. */
  readonly port?: number;
}

const SERVICES = [{ type: 'uscan', protocol: 'http' }, { type: 'uscans', protocol: 'https' }] as const;

/**
 * Asks the network for eSCL scanners (`_uscan._tcp`, `_uscans._tcp`) and listens for a while; no scanner is connected to. What a scanner says of itself is only words.
 * Where multicast is not available `reason` says so: an empty list then means nothing.
 */
export async function findNetworkScanners({ clock, forMs, networkInterface, port }: LookAround): Promise<NetworkScannersFound> {
  const { default: Bonjour } = await import('bonjour-service');
  const found = new Map<string, NetworkScanner>();
  let reason: string | null = null;
  const fail = (error: unknown): void => { reason ??= error instanceof Error ? error.message : String(error); };
  const bonjour = new Bonjour({ ...(networkInterface !== undefined && { interface: networkInterface, bind: '0.0.0.0' }), ...(port !== undefined && { port }) }, fail);
  const { mdns } = (bonjour as unknown as MdnsSide).server;
  mdns.on('error', fail);
  // A packet of somebody else that cannot be read is no trouble; no way to join the group is.
  mdns.on('warning', (error: NodeJS.ErrnoException) => { if (error.syscall !== undefined) fail(error); });
  mdns.on('networkInterface', () => { reason = null; });
  for (const { type, protocol } of SERVICES) {
    bonjour.find({ type }, (service) => {
      const said = (name: string): string => (typeof service.txt?.[name] === 'string' ? service.txt[name] : '');
      const host = service.addresses?.find((address) => /^\d+(\.\d+){3}$/u.test(address)) ?? service.referer?.address ?? service.host;
      const root = `/${said('rs').replace(/^\/+|\/+$/gu, '')}`;
      found.set(`${protocol} ${host}:${service.port}`, { name: said('ty') || service.name, host, port: service.port, root: root === '/' ? '/eSCL' : root, protocol, uuid: said('UUID').toLowerCase() });
    });
  }
  await new Promise<void>((resolve) => { clock.after(forMs, resolve); });
  await new Promise<void>((resolve) => { bonjour.destroy(() => { resolve(); }); });
  return { reason: found.size > 0 ? null : reason, scanners: [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || a.protocol.localeCompare(b.protocol)) };
}

import { createSocket, type Socket } from 'node:dgram';
import { Bonjour } from 'bonjour-service';
import { afterEach, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { findNetworkScanners } from '#drivers/discovery/network-scanners.ts';

/** Not mDNS's own port: on a desk with a printer the test would find it, and the printer the test. */
const PORT = 45_353;
const LOOPBACK = '127.0.0.1';
const look = (forMs: number, networkInterface = LOOPBACK) => findNetworkScanners({ clock: systemDriverClock, forMs, networkInterface, port: PORT });

describe('scanners that announce themselves', () => {
  let announcing: Bonjour | null = null;
  let noise: Socket | null = null;
  afterEach(async () => {
    noise?.close();
    await new Promise<void>((resolve) => { if (announcing === null) resolve(); else announcing.destroy(() => { resolve(); }); });
    [announcing, noise] = [null, null];
  });

  it('are found with address, path and way, and the same scanner over HTTP and HTTPS has one identity', async () => {
    announcing = new Bonjour({ interface: LOOPBACK, bind: '0.0.0.0', port: PORT } as object);
    const txt = { ty: 'Canon MF650', rs: 'eSCL', UUID: '4509A320-00A0' };
    announcing.publish({ name: 'Canon MF650 (1F)', type: 'uscan', port: 8080, probe: false, txt, disableIPv6: true });
    announcing.publish({ name: 'Canon MF650 (1F)', type: 'uscans', port: 8443, probe: false, txt: { ...txt, rs: '/eSCL/' }, disableIPv6: true });
    const { reason, scanners } = await look(1500);
    expect(reason).toBeNull();
    expect(scanners).toMatchObject([
      { name: 'Canon MF650', port: 8080, root: '/eSCL', protocol: 'http', uuid: '4509a320-00a0' },
      { name: 'Canon MF650', port: 8443, root: '/eSCL', protocol: 'https', uuid: '4509a320-00a0' },
    ]);
  });

  it('are none in a quiet network, and packets that are no mDNS change nothing', async () => {
    noise = createSocket('udp4');
    noise.send(Buffer.from('not DNS at all'), PORT, LOOPBACK);
    expect(await look(200)).toEqual({ reason: null, scanners: [] });
  });

  it('fault: no multicast on this machine | level 1 | sees: that the network could not be listened to, and why; the address can be typed | kept: everything', async () => {
    // An address of nobody here: the same answer as on a machine without a network.
    const { reason, scanners } = await look(200, '203.0.113.7');
    expect(scanners).toEqual([]);
    expect(reason).toMatch(/EADDRNOTAVAIL|ENODEV|EINVAL|ENETUNREACH/u);
  });
});

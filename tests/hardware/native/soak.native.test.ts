import { describe, expect, it } from 'vitest';
import { soakDevices } from './device-soak.ts';

describe('devices that come and go for days', { retry: 0 }, () => {
  it('fault: every device unplugged and replugged again and again, the device-host killed in between | level 2 | sees: each lost, then ready again by itself | kept: no open file, thread or memory of the dead', async () => {
    const { counts, leaks } = await soakDevices({ rounds: 8, readsPerRound: 20, hostKills: 3 });
    expect(counts).toHaveLength(8);
    expect(leaks).toEqual([]);
  });

  it('a device-host that forgets one open file for each connection is found out', async () => {
    const { leaks } = await soakDevices({ rounds: 6, readsPerRound: 1, hostKills: 0, leaky: true });
    expect(leaks).toEqual([expect.stringMatching(/^handles: /u)]);
  });
});

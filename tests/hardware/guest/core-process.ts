import { join } from 'node:path';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { createDeviceBridge } from '#main/devices/device-bridge.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { bankConfig, settled, startMotion } from '../bank-on-cp2110.ts';

/** The device side of a core in a process that a test can kill: starts one motion and says so to its parent. */
const [serialNumber = '', aisle = '1', sequence = '1'] = process.argv.slice(2);
let hostPid: number | undefined;
const bridge = createDeviceBridge({
  clock: systemDriverClock,
  startHost: () => {
    const host = forkProgram(join(import.meta.dirname, 'device-host.js'));
    hostPid = host.pid;
    return host;
  },
});
bridge.configure([bankConfig(serialNumber)]);
await settled(bridge);
await startMotion(bridge, Number(aisle), Number(sequence));
process.send?.({ hostPid });

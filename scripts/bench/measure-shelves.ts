import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import { atMost, median, percentile, timeEach, type BenchRow } from './bench-row.ts';
import { openModbusLink } from './modbus-link.ts';
import type { ServedRoom } from './served-room.ts';

/** Function 4, the head of MS/1.0: 18 registers from 0. */
const READ_HEAD = [4, 0, 0, 0, 18] as const;

/** Over the web door, core, device host and TCP to an emulated controller, against bare exchanges on a link to the same controller. */
export async function measureShelves(room: ServedRoom, folder: string, rounds: number): Promise<BenchRow[]> {
  const client = await room.connect();
  const bank = (await client.stacks.listBanks({})).find(({ kind, deviceId }) => kind === 'powered' && deviceId !== null)!;
  const ports = JSON.parse(readFileSync(join(folder, 'emulators/ports.json'), 'utf8')) as Record<string, number>;
  const link = await openModbusLink(ports[bank.deviceId!]!);
  const exchangeMs = median(await timeEach(200, () => link.exchange(READ_HEAD)));
  link.close();
  const leaseId = randomUUID();
  const commands: number[] = [];
  const stops: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await untilIdle(client, bank.bankId);
    const started = performance.now();
    await client.stacks.openAisle({ bankId: bank.bankId, aisle: round % 2 === 0 ? 2 : 9, leaseId, openAisleIsEmpty: true });
    commands.push(performance.now() - started);
    // In motion the link is busiest: status several times a second and heartbeats.
    const asked = performance.now();
    await client.stacks.stopBank({ bankId: bank.bankId });
    stops.push(performance.now() - asked);
  }
  const peer = 'two bare Modbus exchanges with the same controller';
  const common = { unit: 'ms' as const, peer, peerValue: exchangeMs * 2 };
  return [
    atMost({ ...common, what: 'aisle asked for until the controller moves, p50', ours: median(commands), goal: '≤ 100 ms', note: 'door, command on the disk (fsync), device host, write and read-back' }, { ours: 100 }),
    atMost({ ...common, what: 'Stop in motion until the standstill is read back, p50', ours: median(stops), goal: '≤ 300 ms', note: 'includes the ramp of the emulated motors' }, { ours: 300 }),
    atMost({ ...common, what: 'Stop in motion until the standstill is read back, worst', ours: percentile(stops, 1), goal: '≤ 500 ms' }, { ours: 500 }),
  ];
}

async function untilIdle(client: MunimentClient, bankId: Parameters<MunimentClient['stacks']['getBankStatus']>[0]['bankId']): Promise<void> {
  for await (const status of await client.stacks.watchBank({ bankId })) {
    if (status.linked && status.state === 'idle') return;
  }
}

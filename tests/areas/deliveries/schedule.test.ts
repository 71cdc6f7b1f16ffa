import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeDueRuns } from '#main/areas/deliveries/start-delivery-watch.ts';
import { deliveryRoom, outgoing, picture, presetSettings } from '../../harness/delivery-room.ts';
import { movableClock } from '../../harness/movable-clock.ts';

const MONDAY = new Date(2026, 10, 30, 9).getTime();
const HOUR = 3_600_000;
const at = (day: number, hour: number, minute = 0): string => new Date(2026, 10, day, hour, minute).toISOString();

describe('the schedule of a store', () => {
  const clock = movableClock(MONDAY);
  let here: Awaited<ReturnType<typeof deliveryRoom>>;
  beforeEach(async () => {
    clock.setTo(MONDAY);
    here = await deliveryRoom('S01-office', { clock, settings: { schedule: { kind: 'at', times: ['16:00'], workingDaysOnly: false } } });
  });
  afterEach(() => here.close());

  /** Looks as the watch does, and waits until nothing is under way. */
  const look = async (room = here.room) => {
    const { lastEvent } = await room.client.system.getStatus({});
    noticeDueRuns(room.context);
    const runs = async () => (await room.client.deliveries.listRuns({})).rows;
    if ((await runs()).some(({ endedAt }) => endedAt === null)) for await (const _event of await room.client.system.watchEvents({ afterNumber: lastEvent })) if ((await runs()).every(({ endedAt }) => endedAt !== null)) break;
    return (await runs()).map(({ occasion }) => occasion);
  };
  const next = async () => (await here.room.client.deliveries.listSources({}))[0]!.nextRunAt;

  it('begins a run when its time has come, once, and says when the next one is', async () => {
    expect([await look(), await next()]).toEqual([[], at(30, 16)]);
    clock.setTo(Date.parse(at(30, 16)));
    expect([await look(), await next()]).toEqual([['schedule'], at(31, 16)]);
    clock.advance(HOUR);
    expect(await look()).toEqual(['schedule']);
  });

  it('makes up for a week in which the machine slept with one run, and for a room that was closed when it opens', async () => {
    here.system.send('outgoing', 'a', [{ externalId: 'OA-1', fields: outgoing(1), files: { '1.png': await picture(1) } }]);
    clock.advance(7 * 24 * HOUR);
    expect(await look()).toEqual(['schedule']);
    expect(await here.titles()).toEqual(['第1号通知']);
    clock.advance(3 * 24 * HOUR);
    const again = await here.room.reopen();
    here = { ...here, room: again, close: async () => { await again.close(); here.system.remove(); } };
    expect(await look(again)).toEqual(['schedule', 'schedule']);
  });

  it('runs on when the clock was set back', async () => {
    clock.setTo(Date.parse(at(30, 16)));
    await look();
    clock.setTo(Date.parse(at(28, 17)));
    await look();
    clock.setTo(Date.parse(at(29, 16)));
    expect(await look()).toHaveLength(3);
  });

  it('keeps its hours on working days only where that was agreed, and counts minutes from midnight', async () => {
    const [{ sourceId, fondsId, store, version }] = await here.room.client.deliveries.listSources({}) as [Awaited<ReturnType<typeof here.room.client.deliveries.listSources>>[number]];
    const saved = await here.room.client.deliveries.saveSource({ sourceId, fondsId, store, storeKind: 'folder', version, settings: presetSettings('S01-office', { schedule: { kind: 'at', times: ['08:00', '12:00'], workingDaysOnly: true } }) });
    clock.setTo(Date.parse(new Date(2026, 11, 4, 13).toISOString()));
    expect(await next()).toBe(new Date(2026, 11, 7, 8).toISOString());
    await here.room.client.deliveries.saveSource({ sourceId, fondsId, store, storeKind: 'folder', version: saved.version, settings: presetSettings('S01-office', { schedule: { kind: 'every', minutes: 45 } }) });
    expect(await next()).toBe(new Date(2026, 11, 4, 13, 30).toISOString());
  });
});

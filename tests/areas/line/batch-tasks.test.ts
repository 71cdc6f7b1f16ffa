import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MONDAY_NINE, openLineRoom, type Detail } from '../../harness/line-room.ts';

describe('the task of a batch at its station', () => {
  let line: Awaited<ReturnType<typeof openLineRoom>>;
  beforeEach(async () => { line = await openLineRoom('S24'); });
  afterEach(() => line.room.close());

  const open = async () => (await line.room.client.tasks.listTasks({})).filter(({ kind }) => kind === 'batchAtStation').map(({ data, dueAt, team, assignee, target }) => ({ station: data['station'], dueAt, team, assignee, screen: target.screen }));

  it('arises where the station has a deadline, is of whoever takes the batch in hand, and is done when it moves on', async () => {
    const timed = line.preset.settings.stations.findIndex(({ deadline }) => deadline !== null);
    const station = line.preset.settings.stations[timed]!;
    let detail: Detail = await line.batch([2, 3]);
    expect(await open()).toEqual([]);
    detail = await line.walkTo(line.worker('赵琴'), detail, station.stationKey);
    expect(await open()).toEqual([{ station: station.nameZh, dueAt: detail.batch.dueAt, team: station.team, assignee: null, screen: 'line' }]);
    const zhao = await line.room.client.people.createPerson({ signInName: 'zhaoqin', displayName: '赵琴', roles: ['clerk'], clearance: 'topSecret', password: 'practice-zhaoqin' });
    const signedIn = line.room.core.clientFor(line.room.core.connect('cli', { personId: zhao.personId, name: '钱立', roles: ['clerk'], clearance: 'topSecret' }));
    detail = await line.claim(signedIn, detail);
    expect(await open()).toMatchObject([{ assignee: '赵琴' }]);
    detail = await line.advance(signedIn, detail);
    const next = detail.settings.stations[detail.batch.position - 1]!;
    expect((await open()).map(({ station: at }) => at)).toEqual(next.deadline === null ? [] : [next.nameZh]);
    expect(await line.room.client.tasks.listTasks({ state: 'closed' })).toMatchObject([{ kind: 'batchAtStation', state: 'done', closedBy: '钱立' }]);
  });

  it('stands still while the batch is paused and moves with its deadline', async () => {
    const station = line.preset.settings.stations.find(({ deadline }) => deadline !== null)!;
    const detail = await line.walkTo(line.worker('赵琴'), await line.batch([2]), station.stationKey);
    const { batchId } = detail.batch;
    const paused = await line.room.client.line.pauseBatch({ batchId, version: detail.batch.version, reason: '停电' });
    expect(await open()).toMatchObject([{ dueAt: null }]);
    line.clock.setTo(MONDAY_NINE + 5 * HOUR_MS);
    const going = await line.room.client.line.resumeBatch({ batchId, version: paused.batch.version });
    expect(await open()).toMatchObject([{ dueAt: going.batch.dueAt }]);
    await line.room.client.line.withdrawBatch({ batchId, version: going.batch.version, reason: '登记错了' });
    expect(await open()).toEqual([]);
  });
});

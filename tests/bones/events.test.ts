import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import { openTestRoom, type TestRoom } from '../harness/open-test-room.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

const announce = (id: string) => room.context.write((tx) => tx.publish({ name: 'people.personChanged', payload: { personIds: [id] } }), { local: true });

async function take(stream: AsyncIterable<CoreEvent>, count: number): Promise<CoreEvent[]> {
  const taken: CoreEvent[] = [];
  for await (const event of stream) {
    taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
}

describe('announcements', () => {
  it('replays what a screen missed and then goes on live', async () => {
    announce('a');
    announce('b');
    const watching = take(await room.client.system.watchEvents({ afterNumber: 1 }), 2);
    announce('c');
    expect((await watching).map(({ number, payload }) => [number, payload])).toEqual([[2, { personIds: ['b'] }], [3, { personIds: ['c'] }]]);
  });

  it('announces nothing of a transaction that did not commit', async () => {
    expect(() => room.context.write((tx) => { tx.publish({ name: 'people.personChanged', payload: { personIds: ['ghost'] } }); throw new Error('no'); })).toThrow('no');
    announce('real');
    const [event] = await take(await room.client.system.watchEvents({ afterNumber: 0 }), 1);
    expect(event!.payload).toEqual({ personIds: ['real'] });
  });

  it('says that numbers are lost when they come from another life of the data', async () => {
    announce('a');
    const [event] = await take(await room.client.system.watchEvents({ afterNumber: 999 }), 1);
    expect(event).toMatchObject({ name: 'system.eventsLost', number: 1 });
  });

  it('numbers on after a restart', async () => {
    announce('a');
    room = await room.reopen();
    announce('b');
    expect(room.core.events.last()).toBe(2);
  });
});

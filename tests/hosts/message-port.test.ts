import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { DoorContext } from '#main/rpc/router.ts';
import { openTestRoom, type TestRoom } from '../harness/open-test-room.ts';

// A worker's port stands in for Electron's; both carry structured clones.
let room: TestRoom;
let channel: MessageChannel;
let client: MunimentClient;
beforeEach(async () => {
  room = await openTestRoom();
  channel = new MessageChannel();
  const handler = new RPCHandler<DoorContext>(room.core.router as never, {
    clientInterceptors: [async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        throw room.core.toDoorError(error, path.join('.'));
      }
    }],
  });
  handler.upgrade(channel.port1 as never, { context: { connection: room.core.connect('electron') } });
  client = createORPCClient(new RPCLink({ port: channel.port2 as never })) as unknown as MunimentClient;
  channel.port1.start();
  channel.port2.start();
});
afterEach(async () => {
  channel.port1.close();
  channel.port2.close();
  await room.close();
});

describe('the Electron door, over a message port', () => {
  it('is the same door: strangers are refused, the first administrator is made, the session holds', async () => {
    await expect(client.people.listPeople({})).rejects.toMatchObject({ code: 'PEOPLE_NOT_SIGNED_IN' });
    await client.people.createAdministrator({ roomName: '档案室', signInName: 'zhoumin', displayName: '周敏', password: '春眠不觉晓处处闻啼鸟' });
    expect(await client.people.listPeople({})).toMatchObject([{ displayName: '周敏' }]);
    expect(await client.system.getStatus({})).toMatchObject({ door: 'electron' });
  });

  it('streams announcements and ends the stream when the screen stops listening', async () => {
    await client.people.createAdministrator({ roomName: '档案室', signInName: 'zhoumin', displayName: '周敏', password: '春眠不觉晓处处闻啼鸟' });
    const seen: string[] = [];
    for await (const event of await client.system.watchEvents({ afterNumber: 0 })) {
      seen.push(event.name);
      if (seen.length === 1) break;
    }
    expect(seen).toEqual(['people.personChanged']);
  });

  it('answers errors with the same codes and data as every door', async () => {
    await expect(client.people.signIn({ signInName: '', password: 'x' })).rejects.toMatchObject({ code: 'HOST_INVALID_INPUT' });
  });
});

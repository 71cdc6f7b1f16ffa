import { readFileSync } from 'node:fs';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import WebSocket from 'ws';
import { z } from 'zod';
import type { MunimentClient } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';
import { createLogger } from '#main/platform/logger.ts';
import { roomPaths } from '#main/platform/paths.ts';
import { toMunimentError } from '#main/rpc/in-process-client.ts';
import { spawnEmulators } from '../launch-emulators.ts';
import { maintenanceActor } from '../maintenance-actor.ts';
import { openSampleRoom } from '../sample-room.ts';
import { clock, forkedDeviceHost, startCore } from '../start-core.ts';

export interface OpenClient {
  readonly client: MunimentClient;
  close(): Promise<void>;
}

const doorFile = z.object({ url: z.string(), maintenanceToken: z.string() });

/**
 * A client of the folder's room: of the program that has it open, if one has, else of a core of our own.
 * With `user` the person signs in (password in MUNIMENT_PASSWORD) and is bound by their roles.
 */
export async function openClient(folder: string, options: { devices: boolean; user: string | undefined; report(text: string): void }): Promise<OpenClient> {
  const opened = await openOwnCore(folder, options).catch((error: unknown) => {
    if (error instanceof MunimentError && error.code === 'DATA_FOLDER_IN_USE') return openThroughDoor(folder, error);
    throw error;
  });
  if (options.user === undefined) return opened;
  const password = process.env.MUNIMENT_PASSWORD ?? '';
  await opened.client.people.signIn({ signInName: options.user, password }).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  return opened;
}

async function openOwnCore(folder: string, options: { devices: boolean; user: string | undefined; report(text: string): void }): Promise<OpenClient> {
  const logger = createLogger(clock, (line) => { if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`); });
  const { core, files } = startCore({ folder, create: false, repairMode: false, logger, deviceHost: options.devices ? forkedDeviceHost : null });
  const sample = options.devices ? await openSampleRoom({ core, files, folder, wanted: false, logger, launchEmulators: spawnEmulators, report: options.report }) : null;
  const connection = options.user === undefined ? core.connect('cli', maintenanceActor()) : core.connect('cli');
  return {
    client: core.clientFor(connection),
    async close() {
      await core.close();
      await sample?.close();
    },
  };
}

/** The web door of the running program, by the token that only the owner of the folder can read. */
async function openThroughDoor(folder: string, inUse: MunimentError): Promise<OpenClient> {
  const door = readDoor(roomPaths(folder).door);
  if (door === null) throw inUse;
  const socket = new WebSocket(door.url, ['muniment.v1', `muniment.token.${door.maintenanceToken}`], { maxPayload: 80 * 1024 * 1024 });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', () => reject(inUse));
  });
  const link = new RPCLink({
    websocket: socket as unknown as globalThis.WebSocket,
    interceptors: [async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        if (socket.readyState !== WebSocket.OPEN) throw new MunimentError('HOST_GONE', {}, { cause: error });
        throw toMunimentError(error);
      }
    }],
  });
  return {
    client: createORPCClient(link) as unknown as MunimentClient,
    close: () => new Promise((resolve) => { socket.once('close', () => resolve()); socket.close(); }),
  };
}

function readDoor(file: string): z.infer<typeof doorFile> | null {
  try {
    return doorFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

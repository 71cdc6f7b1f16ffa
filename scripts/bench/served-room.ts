import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import WebSocket from 'ws';
import type { MunimentClient } from '#shared/contract/index.ts';

export interface ServedRoom {
  readonly pid: number;
  readonly url: URL;
  /** From spawn until the address was printed. */
  readonly addressMs: number;
  /** A connection of the maintenance account, through the web door. */
  connect(): Promise<MunimentClient>;
  close(): Promise<void>;
}

const program = resolve(import.meta.dirname, '../../out/main/serve.js');

/** Starts the built web host on a folder, as a user does. */
export async function serveRoom(folder: string, args: readonly string[] = []): Promise<ServedRoom> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, '--headless', '--port', '0', '--data', folder, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((onLine, reject) => {
    createInterface({ input: child.stdout }).once('line', onLine);
    child.once('exit', (code) => reject(new Error(`the web host ended with ${code}`)));
  });
  const addressMs = performance.now() - started;
  const url = new URL(/http:\S+/.exec(line)![0]);
  const sockets: WebSocket[] = [];
  return {
    pid: child.pid!, url, addressMs,
    async connect() {
      const { maintenanceToken } = JSON.parse(readFileSync(join(folder, 'door.json'), 'utf8')) as { maintenanceToken: string };
      const socket = new WebSocket(`ws://${url.host}/rpc`, ['muniment.v1', `muniment.token.${maintenanceToken}`], { maxPayload: 80 * 1024 * 1024 });
      sockets.push(socket);
      await new Promise((onOpen, reject) => { socket.once('open', onOpen); socket.once('error', reject); });
      return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })) as unknown as MunimentClient;
    },
    async close() {
      for (const socket of sockets) socket.close();
      await ended(child);
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((onEnd) => {
    child.once('exit', () => onEnd());
    child.kill('SIGTERM');
  });
}

/** Resident memory of a process in MB (Linux). */
export function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import WebSocket from 'ws';
import type { MunimentClient } from '#shared/contract/index.ts';
import { builtProgram } from './built-programs.ts';

export interface ServeEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface ServeProcess {
  readonly pid: number;
  /** As printed: address with the launch token behind `#token=`. */
  readonly url: URL;
  readonly token: string;
  /** A screen's connection. It goes with the process, or with `close`. */
  connect(): Promise<{ readonly client: MunimentClient; close(): void }>;
  /** Sends the signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<ServeEnd>;
}

export type ServeStart = { readonly door: ServeProcess } | { readonly refused: ServeEnd };

/** Starts the web host as `npm start -- --headless` does, on a port of the system's choice, and waits until it says where it is or that it will not. */
export async function startServe(folder: string, args: readonly string[] = []): Promise<ServeStart> {
  const child = spawn(process.execPath, [builtProgram('serve'), '--headless', '--port', '0', '--data', folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'en_US.UTF-8' } });
  let stderr = '';
  child.stderr.on('data', (bytes: Buffer) => { stderr += bytes.toString('utf8'); });
  const ended = new Promise<ServeEnd>((resolve) => { child.once('close', (exitCode, signal) => resolve({ exitCode, signal, stderr })); });
  const said = new Promise<string>((resolve) => { createInterface({ input: child.stdout }).once('line', resolve); });
  const first = await Promise.race([said, ended]);
  if (typeof first !== 'string') return { refused: first };
  const url = new URL(/http:\S+/.exec(first)![0]);
  const token = new URLSearchParams(url.hash.slice(1)).get('token')!;
  return {
    door: {
      pid: child.pid!, url, token,
      async connect() {
        const socket = new WebSocket(`ws://${url.host}/rpc`, ['muniment.v1', `muniment.token.${token}`]);
        await new Promise((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); });
        return { client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })) as unknown as MunimentClient, close: () => socket.close() };
      },
      async stop(signal) {
        child.kill(signal);
        return ended;
      },
    },
  };
}

/** The same where nothing but a running door will do. */
export async function openServe(folder: string, args: readonly string[] = []): Promise<ServeProcess> {
  const start = await startServe(folder, args);
  if ('refused' in start) throw new Error(`the web host refused to start: ${start.refused.stderr}`);
  return start.door;
}

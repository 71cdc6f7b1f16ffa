import { request as httpRequest } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { MunimentClient } from '#shared/contract/index.ts';
import { openWebDoor, type WebDoor } from '#main/hosts/web/web-door.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { openTestRoom, type TestRoom } from '../harness/open-test-room.ts';

const TOKEN = 'right-token-0123456789';
const MAINTENANCE = 'maintenance-token-0123456789';
let room: TestRoom;
let door: WebDoor;
let renderer: string;
beforeEach(async () => {
  room = await openTestRoom();
  renderer = mkdtempSync(join(tmpdir(), 'muniment-renderer-'));
  writeFileSync(join(renderer, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(renderer, 'secret.txt'), 'not for serving');
  door = await openWebDoor({ core: room.core, port: 0, token: TOKEN, maintenance: { token: MAINTENANCE, actor: room.context.actor }, rendererFolder: renderer, logger: silentLogger, steadyMs: () => performance.now() });
});
afterEach(async () => {
  await door.close();
  await room.close();
  rmSync(renderer, { recursive: true, force: true });
});

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: door.port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => { body += chunk.toString(); });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    }).on('error', reject).end();
  });
}

/** 101 when the socket opened, else the status of the refusal. */
function knock(protocols: string[], headers: Record<string, string> = {}, path = '/rpc'): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${door.port}${path}`, protocols, { headers });
    socket.on('open', () => { socket.close(); resolve(101); });
    socket.on('unexpected-response', (_request, response) => { resolve(response.statusCode!); response.destroy(); });
    socket.on('error', () => undefined);
  });
}

const good = ['muniment.v1', `muniment.token.${TOKEN}`];

async function connect(token = TOKEN): Promise<{ client: MunimentClient; socket: WebSocket }> {
  const socket = new WebSocket(`ws://127.0.0.1:${door.port}/rpc`, ['muniment.v1', `muniment.token.${token}`]);
  await new Promise((resolve) => { socket.once('open', resolve); });
  return { socket, client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })) as unknown as MunimentClient };
}

describe('the web door', () => {
  it('serves the page with a policy that allows nothing from elsewhere and a fresh nonce each time', async () => {
    const [one, two] = [await get('/'), await get('/')];
    expect(one.status).toBe(200);
    const nonce = /content="(.+)"/.exec(one.body)![1]!;
    expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(one.headers['content-security-policy']).toContain("default-src 'none'");
    expect(two.body).not.toBe(one.body);
  });

  it.each(['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/secret.txt', '/nothing.js', '/..%5cx.js', '/%00.html'])('does not serve %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    ['a foreign Host (DNS rebinding)', { Host: 'evil.example' }, 421],
    ['the right name on a wrong port', { Host: '127.0.0.1:1' }, 421],
    ['a foreign Origin', { Origin: 'https://evil.example' }, 403],
    ['another port of this machine as Origin', { Origin: 'http://127.0.0.1:9' }, 403],
    ['a null Origin', { Origin: 'null' }, 403],
    ['a cross-site fetch', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a same-site fetch from another port', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ])('refuses %s, for pages and for sockets', async (_what, headers, status) => {
    expect((await get('/', headers)).status).toBe(status);
    expect(await knock(good, headers)).toBe(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers %s with 405 and no CORS header', async (method) => {
    const answer = await get('/', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuses a socket without the token, with a wrong one, and on another path', async () => {
    expect(await knock(['muniment.v1'])).toBe(401);
    expect(await knock(['muniment.v1', 'muniment.token.wrong'])).toBe(401);
    expect(await knock(['muniment.v1', `muniment.token.${TOKEN}x`])).toBe(401);
    expect(await knock(good, {}, '/other')).toBe(404);
    expect(await knock(good)).toBe(101);
  });

  it('makes even the right token wait after too many wrong ones', async () => {
    for (let tries = 0; tries < 30; tries++) await knock(['muniment.v1', 'muniment.token.guess']);
    expect(await knock(good)).toBe(429);
  });

  it('treats a browser as a stranger until somebody signs in', async () => {
    const { client, socket } = await connect();
    await expect(client.people.listPeople({})).rejects.toMatchObject({ code: 'PEOPLE_NOT_SIGNED_IN' });
    expect(await client.people.getSetupState({})).toMatchObject({ needsAdministrator: true });
    socket.close();
  });

  it('lets the owner of the folder in by the maintenance token', async () => {
    const { client, socket } = await connect(MAINTENANCE);
    expect(await client.people.listPeople({})).toEqual([]);
    socket.close();
  });

  it('answers wrong types and unknown calls with stable codes', async () => {
    const { client, socket } = await connect(MAINTENANCE);
    await expect(client.people.signIn({ signInName: 7 as unknown as string, password: 'x' })).rejects.toMatchObject({ code: 'HOST_INVALID_INPUT', data: { issues: expect.stringContaining('signInName') as unknown } });
    const unknown = client as unknown as { people: { stealAll(input: object): Promise<unknown> } };
    await expect(unknown.people.stealAll({})).rejects.toMatchObject({ code: expect.stringMatching(/HOST_UNKNOWN_CALL|NOT_FOUND/) as unknown });
    socket.close();
  });

  it('names the port when it is taken', async () => {
    await expect(openWebDoor({ core: room.core, port: door.port, token: TOKEN, maintenance: { token: MAINTENANCE, actor: room.context.actor }, rendererFolder: renderer, logger: silentLogger, steadyMs: () => 0 }))
      .rejects.toMatchObject({ code: 'HOST_PORT_TAKEN', data: { port: door.port } });
  });
});

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { Actor } from '#shared/domain/permission.ts';
import type { Core } from '#main/core.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { DoorContext } from '#main/rpc/router.ts';
import { createRefusalLimit, readOfferedToken, refuseStranger, tokensEqual } from './loopback-guard.ts';
import { SECURITY_HEADERS, serveRenderer } from './serve-renderer.ts';

export interface WebDoorOptions {
  readonly core: Core;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly token: string;
  /** A second token, kept in a file of the room's owner, for the command line; connections with it act as `actor`. */
  readonly maintenance: { readonly token: string; readonly actor: Actor };
  readonly rendererFolder: string;
  readonly logger: Logger;
  readonly steadyMs: () => number;
}

export interface WebDoor {
  readonly port: number;
  /** Address with the token in the fragment, which browsers never send anywhere. */
  readonly url: string;
  close(): Promise<void>;
}

/** Largest message: one original image of 64 MiB and its envelope. */
const LARGEST_MESSAGE_BYTES = 72 * 1024 * 1024;
const REFUSALS_PER_MINUTE = 30;

/** Opens the core to browsers on this machine. Throws HOST_PORT_TAKEN. */
export async function openWebDoor(options: WebDoorOptions): Promise<WebDoor> {
  const { core, logger } = options;
  const refusals = createRefusalLimit(REFUSALS_PER_MINUTE, options.steadyMs);
  let port = options.port;
  const server = createServer((request, response) => {
    const refusal = refuseStranger(request, port) ?? (request.method === 'GET' || request.method === 'HEAD' ? null : { status: 405, code: 'HOST_UNKNOWN_CALL' as const });
    if (refusal) {
      response.writeHead(refusal.status, { ...SECURITY_HEADERS, 'Content-Type': 'application/json' }).end(JSON.stringify({ code: refusal.code }));
      return;
    }
    serveRenderer(options.rendererFolder, request, response).catch((error: unknown) => {
      logger.error('a file could not be served', { error });
      if (!response.headersSent) response.writeHead(500, SECURITY_HEADERS);
      response.end();
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES, handleProtocols: (offered) => (offered.has('muniment.v1') ? 'muniment.v1' : false) });
  const handler = new RPCHandler<DoorContext>(core.router as never, {
    clientInterceptors: [async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        throw core.toDoorError(error, path.join('.'));
      }
    }],
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refuseUpgrade(request, port, [options.token, options.maintenance.token], refusals);
    if (refusal) {
      refusals.note();
      logger.warn('refused a connection', { code: refusal.code, from: request.socket.remoteAddress });
      socket.end(`HTTP/1.1 ${refusal.status} Refused\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n${JSON.stringify({ code: refusal.code })}`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', (error) => logger.warn('a connection failed', { error }));
      const isMaintenance = tokensEqual(readOfferedToken(request) ?? '', options.maintenance.token);
      void handler.upgrade(ws, { context: { connection: isMaintenance ? core.connect('cli', options.maintenance.actor) : core.connect('web') } });
    });
  });

  port = await listen(server, options.port);
  return {
    port,
    url: `http://127.0.0.1:${port}/#token=${options.token}`,
    async close() {
      for (const ws of sockets.clients) ws.close(1001, 'closing');
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const ws of sockets.clients) ws.terminate();
    },
  };
}

function refuseUpgrade(request: IncomingMessage, port: number, tokens: readonly string[], refusals: { exceeded(): boolean }): { status: number; code: ErrorCode } | null {
  const stranger = refuseStranger(request, port);
  if (stranger) return stranger;
  if (refusals.exceeded()) return { status: 429, code: 'HOST_RATE_LIMITED' };
  if (request.url !== '/rpc') return { status: 404, code: 'HOST_UNKNOWN_CALL' };
  const offered = readOfferedToken(request);
  return offered !== null && tokens.some((token) => tokensEqual(offered, token)) ? null : { status: 401, code: 'HOST_TOKEN_REFUSED' };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new MunimentError('HOST_PORT_TAKEN', { port }, { cause: error }) : error));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '#shared/errors.ts';

export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
}

/**
 * Who may talk to the loopback door at all, before any session. A page of another site can make the browser send
 * requests here; it cannot know the token, cannot forge Host after DNS rebinding, and cannot hide its Origin.
 */
export function refuseStranger(request: IncomingMessage, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `[::1]:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return { status: 421, code: 'HOST_NAME_REFUSED' };
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return { status: 403, code: 'HOST_ORIGIN_REFUSED' };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, code: 'HOST_ORIGIN_REFUSED' };
  return null;
}

/** The launch token comes as a WebSocket subprotocol, the only place where a browser lets a page put it besides the URL. */
export function readOfferedToken(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  return offered.find((protocol) => protocol.startsWith('muniment.token.'))?.slice('muniment.token.'.length) ?? null;
}

/** Takes as long for a near miss as for a far one. */
export function tokensEqual(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** At most `limit` refusals a minute; after that even a right token waits. Slows guessing and wakes nobody. */
export function createRefusalLimit(limit: number, nowMs: () => number): { note(): void; exceeded(): boolean } {
  let times: number[] = [];
  const recent = () => (times = times.filter((at) => nowMs() - at < 60_000));
  return {
    note: () => { recent().push(nowMs()); },
    exceeded: () => recent().length >= limit,
  };
}

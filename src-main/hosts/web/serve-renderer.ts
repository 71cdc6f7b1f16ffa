import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { randomToken } from '#main/platform/ids.ts';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { MEDIA_TYPES } from '../media-types.ts';

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), usb=(), hid=(), serial=()', 'Cache-Control': 'no-cache',
};

/** Serves the built screens. They are code, not data: whoever may reach the door may load them; data needs the token. */
export async function serveRenderer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const relative = normalize(decodeURIComponent(pathname)).replace(/^[/\\]+/, '');
  const file = join(folder, relative === '' ? 'index.html' : relative);
  const outside = !file.startsWith(folder + sep) || relative.includes('\0');
  const type = MEDIA_TYPES[extname(file)];
  const bytes = outside || type === undefined ? null : await readFile(file).catch(() => null);
  if (bytes === null || type === undefined) {
    response.writeHead(404, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain' }).end('not found');
    return;
  }
  const nonce = randomToken(16);
  const body = file.endsWith('.html') ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : bytes;
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': type, 'Content-Security-Policy': contentSecurityPolicy(nonce) }).end(request.method === 'HEAD' ? undefined : body);
}

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { randomToken } from '#main/platform/ids.ts';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { MEDIA_TYPES } from '../media-types.ts';

export const APP_ORIGIN = 'app://room';

/** Must run before the app is ready: makes `app://` a secure origin of its own, without file access. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves the built screens under `app://room/`; nothing outside their folder, nothing of unknown type, always with the policy. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const relative = normalize(decodeURIComponent(url.pathname)).replace(/^[/\\]+/, '');
    const file = join(rendererFolder, relative === '' ? 'index.html' : relative);
    const type = MEDIA_TYPES[extname(file)];
    if (url.host !== 'room' || request.method !== 'GET' || type === undefined || relative.includes('\0') || !file.startsWith(rendererFolder + sep)) return new Response('not found', { status: 404 });
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return new Response('not found', { status: 404 });
    const nonce = randomToken(16);
    const body = type.startsWith('text/html') ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: { 'Content-Type': type, 'Content-Security-Policy': contentSecurityPolicy(nonce), 'X-Content-Type-Options': 'nosniff' } });
  });
}

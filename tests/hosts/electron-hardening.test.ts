import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// The Electron runtime cannot be had here: these are stand-ins for the few objects that our code configures, and the
// tests look at how they were configured.
type Handler = (...args: never[]) => unknown;
const { electron, opened, schemes } = vi.hoisted(() => {
  const opened: string[] = [];
  const schemes: { privileged: unknown[]; handler: ((request: Request) => Promise<Response>) | null } = { privileged: [], handler: null };
  const electron = {
    app: { on: vi.fn() },
    session: { defaultSession: {} },
    shell: { openExternal: (url: string) => { opened.push(url); return Promise.resolve(); } },
    protocol: {
      registerSchemesAsPrivileged: (list: unknown[]) => { schemes.privileged = list; },
      handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => { schemes.handler = handler; },
    },
  };
  return { electron, opened, schemes };
});
vi.mock('electron', () => electron);

const { hardenContents, hardenSession, SAFE_WEB_PREFERENCES } = await import('#main/hosts/electron/harden.ts');
const { declareAppScheme, serveAppScheme } = await import('#main/hosts/electron/serve-app-scheme.ts');

function hardenedSession() {
  const handlers: Record<string, Handler> = {};
  const set = (name: string) => (handler: Handler) => { handlers[name] = handler; };
  hardenSession({
    setPermissionRequestHandler: set('request'), setPermissionCheckHandler: set('check'), setDevicePermissionHandler: set('device'),
    webRequest: { onBeforeRequest: set('network') },
  } as never);
  const request = (permission: string, url: string, details: object = {}) => {
    let answer = true;
    (handlers.request as unknown as (...args: unknown[]) => void)({ getURL: () => url }, permission, (allowed: boolean) => { answer = allowed; }, details);
    return answer;
  };
  const check = (permission: string, origin: string) => (handlers.check as unknown as (...args: unknown[]) => boolean)(null, permission, origin);
  const network = (url: string) => {
    let cancelled = false;
    (handlers.network as unknown as (...args: unknown[]) => void)({ url }, ({ cancel }: { cancel: boolean }) => { cancelled = cancel; });
    return cancelled ? 'cancelled' : 'allowed';
  };
  return { handlers, request, check, network };
}

function hardenedContents() {
  const contents = Object.assign(new EventEmitter(), { openHandler: null as ((details: { url: string }) => { action: string }) | null, setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) { this.openHandler = handler; } });
  hardenContents(contents as never);
  const prevented = (name: string, ...args: unknown[]) => {
    const event = { preventDefault: vi.fn() };
    contents.emit(name, event, ...args);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { contents, prevented };
}

describe('a window of the Electron door', () => {
  it('is a sandboxed guest without Node', () => {
    expect(SAFE_WEB_PREFERENCES).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, contextIsolation: true, sandbox: true, webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, experimentalFeatures: false });
  });

  it('may use the camera on our own page, and nothing else anywhere', () => {
    const { request, check } = hardenedSession();
    expect(request('media', 'app://room/index.html', { mediaTypes: ['video'] })).toBe(true);
    expect(request('media', 'app://room/index.html', { mediaTypes: ['video', 'audio'] })).toBe(false);
    expect(request('media', 'https://evil.example/')).toBe(false);
    for (const permission of ['geolocation', 'notifications', 'usb', 'hid', 'serial', 'clipboard-read', 'fullscreen', 'openExternal', 'midi']) {
      expect(request(permission, 'app://room/index.html'), permission).toBe(false);
      expect(check(permission, 'app://room'), permission).toBe(false);
    }
    expect(check('media', 'app://room')).toBe(true);
    expect(check('media', 'app://other')).toBe(false);
  });

  it('reaches no device and no network', () => {
    const { handlers, network } = hardenedSession();
    expect((handlers.device as unknown as () => boolean)()).toBe(false);
    for (const url of ['https://example.com/', 'http://127.0.0.1:80/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'ftp://x/']) expect(network(url), url).toBe('cancelled');
    for (const url of ['app://room/index.html', 'blob:app://room/1', 'data:image/png;base64,']) expect(network(url), url).toBe('allowed');
  });

  it('goes nowhere else, opens no window and attaches no web view', () => {
    const { contents, prevented } = hardenedContents();
    expect(prevented('will-navigate', 'https://evil.example/')).toBe(true);
    expect(prevented('will-navigate', 'app://room.evil.example/')).toBe(true);
    expect(prevented('will-navigate', 'app://room/index.html')).toBe(false);
    expect(prevented('will-redirect', 'app://room/index.html')).toBe(true);
    expect(prevented('will-attach-webview')).toBe(true);
    expect(contents.openHandler!({ url: 'https://example.com/help' })).toEqual({ action: 'deny' });
    expect(contents.openHandler!({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://example.com/help']);
  });
});

describe('the app:// scheme', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'muniment-scheme-'));
    writeFileSync(join(folder, 'index.html'), '<meta content="__CSP_NONCE__">');
    writeFileSync(join(folder, 'secret.key'), 'secret');
    declareAppScheme();
    serveAppScheme(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const get = (url: string, method = 'GET') => schemes.handler!(new Request(url, { method }));

  it('is a secure origin of its own', () => {
    expect(schemes.privileged).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
  });

  it('serves the page with the policy and a fresh nonce', async () => {
    const response = await get('app://room/index.html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const nonce = /content="(.+)"/.exec(await response.text())![1]!;
    expect(response.headers.get('content-security-policy')).toContain(nonce);
  });

  it.each(['app://other/index.html', 'app://room/secret.key', 'app://room/../../etc/passwd', 'app://room/%2e%2e/%2e%2e/etc/passwd', 'app://room/none.js'])('does not serve %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('answers only GET', async () => {
    expect((await get('app://room/index.html', 'POST')).status).toBe(404);
  });
});

import { app, session, shell, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './serve-app-scheme.ts';

/** Preferences of every window: the page is a sandboxed guest (Electron security checklist 2–4, 6, 9–11). */
export const SAFE_WEB_PREFERENCES = {
  nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, contextIsolation: true, sandbox: true, webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, experimentalFeatures: false,
  navigateOnDragDrop: false, spellcheck: false,
} as const;

const isOurs = (url: string): boolean => url.startsWith(`${APP_ORIGIN}/`);

/** Everything that a page could ask of the machine is refused, but the document camera on our own screens. */
export function hardenSession(target: Session): void {
  const allowed = (permission: string, url: string) => permission === 'media' && isOurs(url);
  target.setPermissionRequestHandler((contents, permission, callback, details) => {
    const wantsSound = 'mediaTypes' in details && (details.mediaTypes?.includes('audio') ?? false);
    callback(!wantsSound && allowed(permission, contents.getURL()));
  });
  target.setPermissionCheckHandler((_contents, permission, origin) => permission === 'media' && (origin === APP_ORIGIN || origin === `${APP_ORIGIN}/`));
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !/^(app|blob|data|devtools):/.test(details.url) }));
}

/** No other page, no new window, no web view, and links to the world only as https in the system's browser. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => { if (!isOurs(url)) event.preventDefault(); });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Applies to every session and every page there will ever be. */
export function hardenApp(): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  hardenSession(session.defaultSession);
}

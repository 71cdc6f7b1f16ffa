import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, type IpcMainEvent } from 'electron';
import { appFiles } from '../app-files.ts';
import { chooseFolder } from './choose-folder.ts';
import { superviseCore } from './core-supervisor.ts';
import { hardenApp, SAFE_WEB_PREFERENCES } from './harden.ts';
import { openTaskTray } from './task-tray.ts';
import { APP_ORIGIN, declareAppScheme, serveAppScheme } from './serve-app-scheme.ts';

const { values: args } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2), strict: false, options: { data: { type: 'string' }, sample: { type: 'boolean', default: false }, repair: { type: 'boolean', default: false } },
});
const files = appFiles();
const folder = typeof args.data === 'string' ? resolve(args.data) : join(app.getPath('userData'), args.sample === true ? 'sample-room' : 'room');

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366, height: 820, minWidth: 1024, minHeight: 640, show: false, autoHideMenuBar: true, title: 'Muniment 藏卷',
    webPreferences: { ...SAFE_WEB_PREFERENCES, preload: join(files.root, 'out', 'preload', 'preload.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Only the main frame of our own page may ask for anything. */
function fromOurPage(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`);
}

async function main(): Promise<void> {
  await app.whenReady();
  hardenApp();
  serveAppScheme(files.renderer);
  const core = superviseCore({
    start: { kind: 'start', folder, sample: args.sample === true, repair: args.repair === true },
    onFailed(code, message) {
      dialog.showErrorBox(`Muniment 藏卷 · ${code}`, message);
      app.exit(1);
    },
    // A page notices its closed port, asks again, and replays what it missed.
    onRestarted: () => undefined,
    onTaskCounts: (counts) => showCounts(counts),
  });
  ipcMain.on('muniment:request-port', (event) => { if (fromOurPage(event)) core.connect(event.sender); });
  const window = openWindow();
  const toFront = (): void => { if (window.isMinimized()) window.restore(); window.show(); window.focus(); };
  const showCounts = openTaskTray({
    icons: join(files.root, 'resources', 'icons'), language: app.getLocale().startsWith('zh') ? 'zh-CN' : 'en',
    onOpen(tasks) { toFront(); window.webContents.send('muniment:show', tasks); },
    onQuit: () => app.quit(),
  });
  ipcMain.handle('muniment:choose-folder', (event) => (fromOurPage(event) ? chooseFolder(window) : null));
  app.on('second-instance', toFront);
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().finally(() => { closed = true; app.quit(); });
  });
  app.on('window-all-closed', () => app.quit());
}

declareAppScheme();
if (app.requestSingleInstanceLock({ folder })) void main();
else app.quit();

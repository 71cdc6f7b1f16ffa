import { spawn } from 'node:child_process';

/** Opens the default browser; when there is none the printed address is all that is needed. */
export function openBrowser(url: string): void {
  const [command, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

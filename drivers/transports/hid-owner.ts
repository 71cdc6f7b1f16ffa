import { createServer } from 'node:net';

/** Lets go of the device. */
export type ReleaseOwner = () => Promise<void>;

/** The longest name that the kernel takes, less the zero and our prefix. */
const MOST_NAME_CHARACTERS = 80;

/**
 * One owner for one device on this machine, before it is opened: hidraw and Windows would let a second program in.
 * The name is held by the operating system and goes with the process, however it ends. Null: somebody else has it.
 * Where there is no such name (macOS) hidapi opens exclusively itself.
 */
export function claimHidDevice(path: string, serialNumber: string | undefined, platform: NodeJS.Platform = process.platform): Promise<ReleaseOwner | null> {
  const name = nameOf(`muniment-hid ${serialNumber ?? ''} ${path}`.slice(-MOST_NAME_CHARACTERS), platform);
  if (name === null) return Promise.resolve(() => Promise.resolve());
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(name, () => {
      server.unref();
      resolve(() => new Promise((released) => { server.close(() => released()); }));
    });
  });
}

function nameOf(key: string, platform: NodeJS.Platform): string | null {
  // Abstract: no file that could be left behind.
  if (platform === 'linux') return `\0${key}`;
  return platform === 'win32' ? `\\\\.\\pipe\\${key.replaceAll(/[\\/:]/g, '-')}` : null;
}

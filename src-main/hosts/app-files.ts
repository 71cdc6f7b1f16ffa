import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that come with the program, wherever it runs from: source tree, `out/main`, or a package. */
export interface AppFiles {
  readonly root: string;
  readonly migrations: string;
  readonly renderer: string;
  /** Program of the device-host process. */
  readonly deviceHost: string;
  /** Program that sets printed forms. */
  readonly typesetter: string;
  /** Program that reads the text of pages with the better engine. */
  readonly pageReading: string;
  /** Program that works on pictures. */
  readonly pictureWork: string;
  /** Templates of printed forms. */
  readonly forms: string;
  /** Program that plays devices for a sample room. */
  readonly emulate: string;
}

/** Found by walking up from this file, never by the working directory: an administrator may start us from anywhere. */
export function appFiles(): AppFiles {
  let root = import.meta.dirname;
  while (!existsSync(join(root, 'migrations', 'room'))) {
    const parent = dirname(root);
    if (parent === root) throw new Error(`the program's files are incomplete: no migrations above ${import.meta.dirname}`);
    root = parent;
  }
  const built = import.meta.filename.endsWith('.js');
  return {
    root,
    migrations: join(root, 'migrations', 'room'),
    renderer: join(root, 'out', 'renderer'),
    deviceHost: built ? join(import.meta.dirname, 'device-host.js') : join(root, 'src-main', 'devices', 'device-host.ts'),
    typesetter: built ? join(import.meta.dirname, 'typesetter.js') : join(root, 'src-main', 'typesetting', 'typesetter.ts'),
    pageReading: built ? join(import.meta.dirname, 'page-reading.js') : join(root, 'src-main', 'reading', 'paddle', 'page-reading.ts'),
    pictureWork: built ? join(import.meta.dirname, 'picture-work.js') : join(root, 'src-main', 'imaging', 'pictures', 'picture-work.ts'),
    forms: join(root, 'resources', 'forms'),
    emulate: built ? join(import.meta.dirname, 'emulate.js') : join(root, 'drivers', 'emulators', 'serve.ts'),
  };
}

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. These scripts must run on Node 20, where `import.meta.dirname` came late: hence the long way. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A program of the product as it ships. `npm test` builds before it runs anything. */
export function builtProgram(name: 'cli' | 'serve'): string {
  const program = join(root, 'out', 'main', `${name}.js`);
  if (!existsSync(program)) throw new Error(`${program} is not built: npm run build`);
  return program;
}

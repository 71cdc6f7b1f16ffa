import { join } from 'node:path';
import { build } from 'vite';

/** Bundles the session with the core into one file: it starts in a fifth of the time, and a hundred starts are what the drill mostly does. */
export async function buildSession(root: string): Promise<string> {
  const outDir = join(root, 'out', 'kill-drill');
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3', 'sharp', 'node-hid', 'usb', 'tesseract.js', '@node-rs/argon2', '@hyzyla/pdfium'] },
    build: { ssr: join(root, 'scripts/kill-drill/session.ts'), outDir, emptyOutDir: true, target: 'node24', minify: false, rolldownOptions: { output: { entryFileNames: 'session.js', chunkFileNames: 'chunk-[hash].js' } } },
  });
  return join(outDir, 'session.js');
}

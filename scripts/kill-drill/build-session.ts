import { join } from 'node:path';
import { build } from 'vite';

/** Bundles the session with the core, and what works on pictures beside it: it starts in a fifth of the time, and a hundred starts are what the drill mostly does. */
export async function buildSession(root: string): Promise<string> {
  const outDir = join(root, 'out', 'kill-drill');
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3', 'sharp', 'node-hid', 'usb', 'tesseract.js', '@node-rs/argon2', '@hyzyla/pdfium'] },
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node24', minify: false, rolldownOptions: { input: { session: join(root, 'scripts/kill-drill/session.ts'), 'picture-work': join(root, 'src-main/imaging/pictures/picture-work.ts') }, output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' } } },
  });
  return join(outDir, 'session.js');
}

import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import renderer from './vite.renderer.config.ts';

/** Every process and worker thread of the product, by the name of its file in out/main. */
const mainEntries: Record<string, string> = {
  main: 'src-main/hosts/electron/main.ts',
  'core-process': 'src-main/hosts/electron/core-process.ts',
  serve: 'src-main/hosts/web/serve.ts',
  cli: 'src-main/hosts/cli/cli.ts',
  'device-host': 'src-main/devices/device-host.ts',
  typesetter: 'src-main/typesetting/typesetter.ts',
  'page-reading': 'src-main/reading/paddle/page-reading.ts',
  'pdf-worker': 'src-main/imaging/pdf/pdf-worker.ts',
  'barcode-worker': 'src-main/imaging/barcodes/barcode-worker.ts',
  'picture-work': 'src-main/imaging/pictures/picture-work.ts',
  'reader-worker': 'src-main/rpc/readers/reader-worker.ts',
  'near-worker': 'src-main/search-index/near/near-worker.ts',
  emulate: 'drivers/emulators/serve.ts',
};

/** Entries that a person or a script may start with any Node, and the core under Electron, for its start. */
const guarded = new Set(['serve', 'cli', 'emulate', 'core-process']);
const GUARD = 'muniment-entry:';
const KEEP_COMPILED = 'src-main/platform/keep-compiled.ts';

/**
 * Puts two things before everything that an entry imports: the version check (on a Node without Node-API 10 the database does not throw, it crashes the
 * process), and the folder of what was compiled before, which helps only what is imported after it.
 */
function nodeVersionGuard(): Plugin {
  return {
    name: 'muniment-node-version-guard',
    resolveId: (id) => (id.startsWith(GUARD) ? `\0${id}` : undefined),
    load: (id) => {
      if (!id.startsWith(`\0${GUARD}`)) return undefined;
      return [
        'if (!(Number(process.versions.napi) >= 10)) {',
        '  process.stderr.write(`Muniment needs Node 22.14 or newer; this is Node ${process.versions.node}. Please use npm start, or install Node 24.\\n`);',
        '  process.exit(1);',
        '}',
        `(await import(${JSON.stringify(resolve(import.meta.dirname, KEEP_COMPILED))})).keepCompiled(process.env);`,
        `await import(${JSON.stringify(resolve(import.meta.dirname, id.slice(GUARD.length + 1)))});`,
      ].join('\n');
    },
  };
}

const main = Object.fromEntries(Object.entries(mainEntries).map(([name, path]) => [name, guarded.has(name) ? `${GUARD}${path}` : path]));

const config: UserConfig = {
  // Only what package.json calls `dependencies` (native or WebAssembly) stays outside. Everything else is bundled:
  // it makes the cold start five times shorter and the package half as big.
  main: {
    plugins: [nodeVersionGuard()],
    build: {
      outDir: 'out/main',
      target: 'node24',
      minify: false,
      sourcemap: true,
      // Chunks lie beside the entries, so that `import.meta.dirname` is out/main wherever a module ends up.
      rolldownOptions: { input: main, output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node24',
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: { input: { preload: 'src-main/hosts/electron/preload.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  // scripts/setup/build-when-stale.mjs builds the two halves apart; `electron-vite dev` wants both.
  ...(process.env.MUNIMENT_BUILD_PART !== 'core' && { renderer }),
};

export default defineConfig(config);

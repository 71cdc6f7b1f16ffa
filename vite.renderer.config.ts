import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens. Used twice: inside electron.vite.config.ts for the build, and alone (`vite -c vite.renderer.config.ts`) where no Electron exists. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'src-renderer'),
  // Relative, because the same files are served from app://room/ by Electron and from 127.0.0.1 by the web door.
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome152',
    minify: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    // A module preload polyfill would be an inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: resolve(import.meta.dirname, 'src-renderer/index.html') },
  },
});

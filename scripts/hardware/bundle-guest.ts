import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles what runs in the guest into plain JavaScript, all in one folder: taking the types off a hundred files costs
 * milliseconds here and half a minute in software emulation.
 */
export async function bundleGuest(root: string, outDir: string): Promise<void> {
  const tests = join(root, 'tests/hardware/guest');
  const programs = ['run-guest-tests.ts', ...readdirSync(tests).filter((name) => /[.]guest[.]ts$|-process[.]ts$/.test(name))].map((name) => join(tests, name));
  const entries = [...programs, join(root, 'drivers/emulators/usbip/serve-usb.ts'), join(root, 'src-main/devices/device-host.ts')];
  await build({
    root, configFile: false, logLevel: 'warn',
    build: {
      ssr: true, outDir, emptyOutDir: true, target: 'node24', minify: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((path) => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), path])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external: ['node-hid', 'usb'] },
  });
}

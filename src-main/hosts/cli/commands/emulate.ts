import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '#main/platform/logger.ts';
import { appFiles } from '../../app-files.ts';
import { spawnEmulators } from '../../launch-emulators.ts';
import { clock } from '../../start-core.ts';
import type { FolderCommandDefinition } from '../command.ts';
import { parseDeviceOptions } from '../device-words.ts';
import { numberOption, usageError } from '../usage-error.ts';

const LONGEST_S = 86_400;
const END_WITHIN_MS = 3000;

/** Plays a device until Ctrl+C. Where it listens is said on stderr as soon as it does, and in the answer at the end. */
export const emulateCommand: FolderCommandDefinition = {
  name: 'emulate', usage: 'emulate ms1|stow|udp-55|replay|temperhum|modbus-transmitter|… [TRACE] [--port N] [--control-port N] [--options a=1,b=2] [--seconds N]',
  summary: { zh: '在本机模拟一台设备；replay 重放一份线路记录', en: 'Plays a device on this machine; replay plays a wire trace' },
  options: { port: { type: 'string' }, 'control-port': { type: 'string' }, options: { type: 'string' }, seconds: { type: 'string' } }, needs: 'folder',
  async run({ positionals: [kind, traceFile], options, report, signal }) {
    if (kind === undefined) throw usageError('which device? for example: emulate ms1');
    if (kind === 'replay' && traceFile === undefined) throw usageError('which trace? emulate replay FILE.jsonl');
    const port = numberOption(options, 'port', 0);
    const controlPort = numberOption(options, 'control-port', 0);
    const seconds = numberOption(options, 'seconds', LONGEST_S);
    const device = { ...parseDeviceOptions(options.options), name: kind, kind, port, ...(traceFile !== undefined && { traceFile: resolve(traceFile) }) };
    const folder = mkdtempSync(join(tmpdir(), 'muniment-emulate-'));
    try {
      const specFile = join(folder, 'spec.json');
      writeFileSync(specFile, JSON.stringify({ controlPort, devices: [device] }));
      let said = '';
      const logger = createLogger(clock, (line) => { said = line; });
      const running = await spawnEmulators(appFiles().emulate, specFile, logger).catch((error: unknown) => {
        throw usageError(said === '' ? String(error) : said);
      });
      const listening = { kind, host: '127.0.0.1', port: running.ports[kind], controlPort: running.ports.control };
      report(JSON.stringify(listening));
      await pause(seconds * 1000, undefined, { signal }).catch(() => undefined);
      // Ctrl+C reaches the emulator as well; then it is gone already.
      await Promise.race([running.close(), pause(END_WITHIN_MS)]);
      return { value: listening, text: `${kind}\t127.0.0.1:${listening.port}` };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

import { rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLogger } from '#main/platform/logger.ts';
import { roomPaths } from '#main/platform/paths.ts';
import { describeError } from '../describe-error.ts';
import { spawnEmulators } from '../launch-emulators.ts';
import { maintenanceActor } from '../maintenance-actor.ts';
import { clock, forkedDeviceHost, ids, startCore } from '../start-core.ts';
import { systemLanguage } from '../system-language.ts';
import { openSampleRoom } from '../sample-room.ts';
import { readLeftDoor } from './left-door.ts';
import { openBrowser } from './open-browser.ts';
import { openWebDoor } from './web-door.ts';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string' }, port: { type: 'string', default: '0' }, headless: { type: 'boolean', default: false }, sample: { type: 'boolean', default: false }, repair: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const language = systemLanguage();
const logger = createLogger(clock, (line) => { if (args.verbose || !line.includes('"level":"info"')) process.stderr.write(`${line}\n`); });

/** Where a room lies when nobody says otherwise. */
function defaultFolder(): string {
  return join(homedir(), '.muniment', args.sample ? 'sample-room' : 'room');
}

async function main(): Promise<void> {
  const port = Number(args.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${args.port} is not a port`);
  const folder = resolve(args.data ?? defaultFolder());
  const { core, files } = startCore({ folder, create: true, repairMode: args.repair, logger, deviceHost: forkedDeviceHost });
  const sample = args.repair ? null : await openSampleRoom({ core, files, folder, wanted: args.sample, logger, launchEmulators: spawnEmulators, report: (text) => process.stderr.write(`${text}\n`) });
  const doorFile = roomPaths(folder).door;
  const left = readLeftDoor(doorFile);
  const token = left?.launchToken ?? ids.token(32);
  const maintenance = { token: ids.token(32), actor: maintenanceActor() };
  const openDoor = (wanted: number) => openWebDoor({ core, port: wanted, token, maintenance, rendererFolder: files.renderer, logger, steadyMs: clock.steadyMs });
  const door = port === 0 && left !== null ? await openDoor(left.port).catch(() => openDoor(0)) : await openDoor(port);
  if (!args.repair) writeFileSync(doorFile, JSON.stringify({ url: `ws://127.0.0.1:${door.port}/rpc`, maintenanceToken: maintenance.token, pid: process.pid, port: door.port, launchToken: token }), { mode: 0o600 });
  process.stdout.write(`Muniment 藏卷: ${door.url}\n`);
  if (!args.headless) openBrowser(door.url);

  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    rmSync(doorFile, { force: true });
    void (async () => {
      await door.close();
      await sample?.close();
      await core.close();
      process.exit(0);
    })();
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

main().catch((error: unknown) => {
  const { code, message } = describeError(error, language);
  process.stderr.write(`${code}: ${message}\n`);
  process.exit(1);
});

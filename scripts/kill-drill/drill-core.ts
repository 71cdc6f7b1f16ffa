import { join } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Actor } from '#shared/domain/permission.ts';
import { createCore, type Core } from '#main/core.ts';
import { systemClock } from '#main/platform/clock.ts';
import { createIdSource } from '#main/platform/ids.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { createLogger } from '#main/platform/logger.ts';
import type { StartEngine } from '#main/reading/reading-engine.ts';

const ACTOR: Actor = { personId: 'program:kill-drill', name: '演练', roles: ['administrator', 'clerk', 'operator', 'approver'], clearance: 'topSecret' };

export const drillIds = createIdSource(systemClock);

/** Reading is not what is drilled, but its jobs are: a reader that is done at once. */
const quickEngine: StartEngine = () => Promise.resolve({
  name: 'drill',
  read: () => Promise.resolve({ lines: [{ text: '抗旱工作', confidencePct: 90, xPx: 1, yPx: 1, widthPx: 40, heightPx: 10 }], regions: [], widthPx: 100, heightPx: 100 }),
  close: () => Promise.resolve(),
});

export interface DrillCore {
  readonly core: Core;
  readonly client: MunimentClient;
}

/** The real core on a real folder, without devices. */
export function openDrillCore(folder: string, migrationsFolder: string): DrillCore {
  const core = createCore({
    folder, migrationsFolder, appVersion: '0.0.0-drill', clock: systemClock, ids: drillIds, logger: createLogger(systemClock, (line) => { if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`); }), create: true, repairMode: false, jobConcurrency: 1, deviceHost: null, startEngine: quickEngine,
    // The drill prints nothing.
    formsFolder: join(folder, 'forms'), startTypesetter: () => { throw new Error('no typesetter'); }, startPictures: () => forkProgram(join(migrationsFolder, '../../out/kill-drill/picture-work.js')),
  });
  return { core, client: core.clientFor(core.connect('cli', ACTOR)) };
}

export const drillContext = (core: Core) => core.contextFor(ACTOR);

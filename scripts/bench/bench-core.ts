import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Actor } from '#shared/domain/permission.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { createCore } from '#main/core.ts';
import { systemClock } from '#main/platform/clock.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { createIdSource } from '#main/platform/ids.ts';
import { silentLogger } from '#main/platform/logger.ts';

const ACTOR: Actor = { personId: 'program:bench', name: '测速', roles: ['administrator', 'clerk', 'operator', 'approver'], clearance: 'topSecret' };

const root = resolve(import.meta.dirname, '../..');
/** Program of a process of the better reading engine. */
export const PAGE_READING = join(root, 'src-main/reading/paddle/page-reading.ts');

export interface BenchCore {
  readonly client: MunimentClient;
  readonly context: AreaContext;
  /** Another person who may do the same. */
  as(name: string): MunimentClient;
  /** Somebody with an account. */
  signedIn(actor: Actor): MunimentClient;
  close(): Promise<void>;
}

/** The real core on a real folder, in this process, without devices; nothing is read automatically. `reads`: with so many processes of the better engine. */
export async function openBenchCore(folder: string, reads: { readonly readingWorkers: number } | null = null): Promise<BenchCore> {
  const core = createCore({
    folder, migrationsFolder: join(root, 'migrations/room'), appVersion: '0.0.0-bench', clock: systemClock, ids: createIdSource(systemClock), logger: silentLogger, create: true, repairMode: false, jobConcurrency: 1, deviceHost: null,
    formsFolder: join(root, 'resources/forms'), startTypesetter: () => forkProgram(join(root, 'src-main/typesetting/typesetter.ts')),
    startPictures: () => forkProgram(join(root, 'src-main/imaging/pictures/picture-work.ts')), pictureWorkers: availableParallelism(), ...(reads !== null && { ...reads, startReader: () => forkProgram(PAGE_READING) }),
  });
  const client = core.clientFor(core.connect('cli', ACTOR));
  await client.system.saveSettings({ ...(await client.system.getSettings({})), readPagesAutomatically: false });
  return { client, context: core.contextFor(ACTOR), as: (name) => core.clientFor(core.connect('cli', { ...ACTOR, personId: `program:${name}`, name })), signedIn: (actor) => core.clientFor(core.connect('cli', actor)), close: () => core.close() };
}

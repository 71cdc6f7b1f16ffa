import { existsSync } from 'node:fs';
import type { MunimentClient } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { roomPaths } from '#main/platform/paths.ts';
import { maintenanceActor } from '../../maintenance-actor.ts';
import { openSampleRoom } from '../../sample-room.ts';
import { startCore } from '../../start-core.ts';
import type { CommandAnswer, FolderCommandDefinition } from '../command.ts';
import { waitForJob } from '../wait-for-job.ts';

/** The sample's pages are drawn by a job; a room that is handed over is whole. */
async function waitForSamplePages(client: MunimentClient, report: (text: string) => void): Promise<void> {
  const [job] = await client.system.listJobs({ limit: 1 });
  if (job) await waitForJob({ client, report, signal: new AbortController().signal }, job.jobId);
}

export const initCommand: FolderCommandDefinition = {
  name: 'init', usage: 'init [--sample] [--name TEXT]', summary: { zh: '在 --data 文件夹建立档案室；--sample 建练习用的样例室', en: 'Makes a room in --data; --sample makes one to practise in' },
  options: { sample: { type: 'boolean', default: false }, name: { type: 'string' } }, needs: 'folder',
  async run({ folder, options, report }): Promise<CommandAnswer> {
    if (existsSync(roomPaths(folder).database)) throw new MunimentError('DATA_FOLDER_NOT_EMPTY', { folder });
    const { core, files } = startCore({ folder, create: true, repairMode: false, logger: silentLogger, deviceHost: null });
    try {
      const client = core.clientFor(core.connect('cli', maintenanceActor()));
      if (options.sample === true) {
        const sample = await openSampleRoom({ core, files, folder, wanted: true, logger: silentLogger, report, launchEmulators: null });
        await sample?.close();
        await waitForSamplePages(client, report);
      } else if (typeof options.name === 'string') {
        await client.system.saveSettings({ ...(await client.system.getSettings({})), roomName: options.name });
      }
      const { count } = await client.catalogue.countItems({ filter: { state: 'all' } });
      const status = await client.system.getStatus({});
      return { value: { folder, sample: options.sample === true, items: count, dataVersion: status.dataVersion }, text: `${folder}\t${count}` };
    } finally {
      await core.close();
    }
  },
};

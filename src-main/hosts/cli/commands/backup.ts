import { resolve } from 'node:path';
import { restoreBackup } from '#main/db/backup/restore-backup.ts';
import { clock } from '../../start-core.ts';
import type { CommandDefinition, FolderCommandDefinition } from '../command.ts';
import { needOption } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const backup: CommandDefinition = {
  name: 'backup', usage: 'backup [--to DIR]', summary: { zh: '备份整个档案室，并检查备份', en: 'Backs up the whole room and checks the copy' }, options: { to: { type: 'string' } }, needs: 'open',
  async run(run) {
    const folder = typeof run.options.to === 'string' ? resolve(run.options.to) : null;
    const { jobId } = await run.client.preservation.createBackup({ folder });
    const job = await waitForJob(run, jobId);
    return { value: { state: job.state, ...job.result }, text: String(job.result.folder ?? job.state), bad: job.state !== 'done' };
  },
};

const restore: FolderCommandDefinition = {
  name: 'restore', usage: 'restore --from BACKUP', summary: { zh: '从备份恢复到 --data 文件夹；原有内容另存，不删除', en: 'Restores a backup into --data; what was there is kept aside' }, options: { from: { type: 'string' } }, needs: 'folder',
  async run({ folder, options }) {
    const { manifest, replaced } = await restoreBackup(resolve(needOption(options, 'from')), folder, clock.nowIso());
    return { value: { restored: folder, replaced, manifest: manifest }, text: `${folder} ← ${manifest.madeAt} (${manifest.items})` };
  },
};

export const backupCommands: readonly (CommandDefinition | FolderCommandDefinition)[] = [backup, restore];

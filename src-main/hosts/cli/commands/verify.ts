import type { CommandDefinition } from '../command.ts';

export const verifyCommand: CommandDefinition = {
  name: 'verify', usage: 'verify [--quick]', summary: { zh: '核对操作链、数据库和全部图像', en: 'Checks the chain, the database and every image' }, options: { quick: { type: 'boolean', default: false } }, needs: 'open',
  async run({ client, options }) {
    const report = await client.preservation.verifyRoom({ blobs: options.quick !== true });
    return { value: report, text: `${report.ok ? 'ok' : 'DAMAGED'}\tchain ${report.chainEntries} ${report.chainHead.slice(0, 16)}\tblobs ${report.blobs.checked}`, bad: !report.ok };
  },
};

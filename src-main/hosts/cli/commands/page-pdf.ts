import type { CommandDefinition } from '../command.ts';
import { findItem } from '../find-item.ts';
import { saveExport } from '../save-export.ts';
import { needOption } from '../usage-error.ts';

export const pagePdfCommand: CommandDefinition = {
  name: 'pages pdf', usage: 'pages pdf --item 档号|ID --out FILE.pdf', summary: { zh: '把一件的页写成一个可检索的 PDF（图像加一层文字）', en: 'Writes the pages of an item as one searchable PDF: the images and one layer of text' },
  options: { item: { type: 'string' }, out: { type: 'string' } }, needs: 'open',
  async run(run) {
    const { client } = run;
    const out = needOption(run.options, 'out');
    const { itemId } = await findItem(client, needOption(run.options, 'item'));
    const { jobId } = await client.digitisation.startPdf({ itemId });
    const job = await saveExport(run, jobId, out);
    if (job.state !== 'done') return { value: { state: job.state }, text: job.state, bad: true };
    const { records = 0, withText = 0 } = job.result;
    return { value: { file: out, pages: records, withText }, text: `${String(records)} (${String(withText)}) → ${out}` };
  },
};

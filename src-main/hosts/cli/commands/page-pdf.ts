import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition } from '../command.ts';
import { findItem } from '../find-item.ts';
import { needOption } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

export const pagePdfCommand: CommandDefinition = {
  name: 'pages pdf', usage: 'pages pdf --item 档号|ID --out FILE.pdf', summary: { zh: '把一件的页写成一个可检索的 PDF（图像加一层文字）', en: 'Writes the pages of an item as one searchable PDF: the images and one layer of text' },
  options: { item: { type: 'string' }, out: { type: 'string' } }, needs: 'open',
  async run(run) {
    const { client } = run;
    const out = needOption(run.options, 'out');
    const { itemId } = await findItem(client, needOption(run.options, 'item'));
    const { jobId } = await client.digitisation.startPdf({ itemId });
    const job = await waitForJob(run, jobId);
    if (job.state !== 'done') return { value: { state: job.state }, text: job.state, bad: true };
    async function* pieces() {
      for (let offset: number | null = 0; offset !== null;) {
        const answer: Awaited<ReturnType<typeof client.exports.readExport>> = await client.exports.readExport({ jobId, offset });
        yield new Uint8Array(await answer.piece.arrayBuffer());
        offset = answer.nextOffset;
      }
    }
    await pipeline(pieces(), createWriteStream(out)).catch((error: NodeJS.ErrnoException) => { throw error instanceof MunimentError ? error : new MunimentError('CLI_FILE_UNWRITABLE', { file: out, detail: error.code ?? error.message }, { cause: error }); });
    await client.exports.discardExport({ jobId });
    const { records = 0, withText = 0 } = job.result;
    return { value: { file: out, pages: records, withText }, text: `${String(records)} (${String(withText)}) → ${out}` };
  },
};
